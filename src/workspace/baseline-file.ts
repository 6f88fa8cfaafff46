import { createHash } from 'node:crypto';
import type { Span } from '../domain/reference.js';
import { SEVERITIES, type Severity } from '../domain/rule.js';
import { readText } from './read.js';
import { comparePaths } from './tree.js';

const SCHEMA_VERSION = 1;
/** Room for about a million findings. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Equal findings of one file that a team has accepted for now. */
export interface BaselineEntry {
  /** From the baseline's own folder, with "/" separators. */
  readonly path: string;
  readonly rule: string;
  /** The worst that they were when they were accepted. */
  readonly severity: Severity;
  /** What the references cover. */
  readonly text: string;
  /** What the line around holds, as {@link hashLine} has it. */
  readonly line: string;
  /** IDs without a finding of their own that are called in this Region, sorted; the file leaves an empty list out. */
  readonly models: readonly string[];
  /** How many there were; at least 1. */
  readonly count: number;
}

/** A baseline cannot be used; nothing was judged. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
  constructor(
    readonly problem: 'missing' | 'unreadable' | 'not-json' | 'newer' | 'malformed',
    /** Where the fault is (`entries[3].count`), or what the parser says. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}

/** Reads and validates a baseline. Throws {@link BaselineError}. */
export function readBaseline(file: string): readonly BaselineEntry[] {
  const read = readText(file, MAX_BYTES);
  if (read.kind === 'skipped') throw new BaselineError(read.reason === 'vanished' ? 'missing' : 'unreadable', read.reason);
  return parseBaseline(read.text);
}

/** The entries of a baseline's text. Throws {@link BaselineError}. */
export function parseBaseline(text: string): readonly BaselineEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BaselineError('not-json', error instanceof Error ? error.message : String(error));
  }
  const whole = fields(value, '');
  const version = whole.schemaVersion;
  if (typeof version === 'number' && version > SCHEMA_VERSION) throw new BaselineError('newer', 'schemaVersion');
  if (version !== SCHEMA_VERSION) throw new BaselineError('malformed', 'schemaVersion');
  known(whole, ['schemaVersion', 'entries'], '');
  if (!Array.isArray(whole.entries)) throw new BaselineError('malformed', 'entries');
  const entries = whole.entries.map((entry, index) => parseEntry(entry, `entries[${String(index)}]`));
  const keys = new Set(entries.map(entryKey));
  if (keys.size < entries.length) {
    const twice = entries.findIndex((entry) => !keys.delete(entryKey(entry)));
    throw new BaselineError('malformed', `entries[${String(twice)}]`);
  }
  return entries;
}

/** The file's text: sorted, one entry a line, so that a change of one finding is a change of one line. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = sorted(entries).map(({ path, rule, severity, text, line, models, count }) =>
    JSON.stringify({ path, rule, severity, text, line, models: models.length === 0 ? undefined : models, count }),
  );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "schemaVersion": ${String(SCHEMA_VERSION)},\n  "entries": ${list}\n}\n`;
}

/** In the order of the file. */
export function sorted(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: entryKey(entry) }));
  return keyed.sort((a, b) => comparePaths(a.key, b.key)).map(({ entry }) => entry);
}

/** What tells entries apart: path, rule, text and line. */
export function entryKey({ path, rule, text, line }: Pick<BaselineEntry, 'path' | 'rule' | 'text' | 'line'>): string {
  return [path, rule, text, line].join('\0');
}

/** Characters to each side that count: a line of a built file may be as long as the file. */
const AROUND = 400;

/**
 * A hash (16 hexadecimal digits) of what the line around a reference holds, without the white space at its ends: it stays
 * when lines move or are indented anew. UTF-16 offsets.
 */
export function hashLine(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const lineEnd = behind.search(/[\r\n]/);
  const line = before.slice(lineStart) + text.slice(start, end) + (lineEnd === -1 ? behind : behind.slice(0, lineEnd));
  return createHash('sha256').update(line.trim(), 'utf8').digest('hex').slice(0, 16);
}

function parseEntry(value: unknown, at: string): BaselineEntry {
  const entry = fields(value, at);
  known(entry, ['path', 'rule', 'severity', 'text', 'line', 'models', 'count'], at);
  const severity = SEVERITIES.find((name) => name === entry.severity);
  if (severity === undefined) throw new BaselineError('malformed', `${at}.severity`);
  const { models = [], count } = entry;
  if (!(Array.isArray(models) && models.every((model): model is string => typeof model === 'string'))) {
    throw new BaselineError('malformed', `${at}.models`);
  }
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) throw new BaselineError('malformed', `${at}.count`);
  return {
    path: word(entry, 'path', at),
    rule: word(entry, 'rule', at),
    severity,
    text: word(entry, 'text', at),
    line: word(entry, 'line', at),
    models,
    count,
  };
}

function fields(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BaselineError('malformed', at === '' ? 'schemaVersion' : at);
  return value as Readonly<Record<string, unknown>>;
}

function known(value: Readonly<Record<string, unknown>>, keys: readonly string[], at: string): void {
  const other = Object.keys(value).find((key) => !keys.includes(key));
  if (other !== undefined) throw new BaselineError('malformed', at === '' ? other : `${at}.${other}`);
}

function word(entry: Readonly<Record<string, unknown>>, key: string, at: string): string {
  const value = entry[key];
  if (typeof value !== 'string' || value === '') throw new BaselineError('malformed', `${at}.${key}`);
  return value;
}
