import type { ErrorObject, ValidateFunction } from 'ajv';
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { RegionCode } from '../domain/region.js';
import type { PolicyFile, PolicyProblem, PolicyProblemId, PolicyProblemParameters, WrittenException } from './file.js';
import { preset } from './presets.js';
import { validate } from './validate.generated.js';

export interface ReadPolicy {
  /** Null exactly when there are problems: half a policy would be another policy. */
  readonly file: PolicyFile | null;
  readonly problems: readonly PolicyProblem[];
  /** Where each exception's end date stands; null for one without. UTF-16 offsets of the text. */
  readonly expires: readonly (Place | null)[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The keys of each kind of object, in the order in which they are told. */
const KEYS: Readonly<Record<'file' | 'overrides' | 'exceptions', readonly string[]>> = {
  file: keysOf<PolicyFile>({
    extends: 0,
    preset: 0,
    allowedRegions: 0,
    homeRegion: 0,
    crossRegion: 0,
    rules: 0,
    overrides: 0,
    include: 0,
    exclude: 0,
    exceptions: 0,
    $schema: 0,
  }),
  overrides: ['files', 'rules'],
  exceptions: keysOf<WrittenException>({ files: 0, references: 0, rules: 0, reason: 0, owner: 0, expires: 0 }),
};

/** The keys of a type: one that it gains asks to be named here. */
function keysOf<T>(keys: Readonly<Record<keyof T, 0>>): readonly string[] {
  return Object.keys(keys);
}

const valid = validate as unknown as ValidateFunction<PolicyFile>;

/**
 * Reads the text of a policy file: JSON with comments and trailing commas. Every problem is told, in the order of the
 * text. Never throws, whatever the text. `known` are the Regions of the catalogue.
 */
export function readPolicyFile(text: string, known: ReadonlyMap<RegionCode, unknown>): ReadPolicy {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems = new Problems(text);
  if (tree === undefined) {
    problems.add('empty', {}, { start: 0, end: text.length });
    return problems.failed();
  }
  for (const { error, offset, length } of errors) {
    problems.add('syntax', { code: printParseErrorCode(error) }, { start: offset, end: offset + Math.max(length, 1) });
  }
  if (errors.length > 0) return problems.failed();
  duplicates(tree, problems);
  const value: unknown = getNodeValue(tree);
  if (!valid(value)) for (const error of valid.errors ?? []) fromSchema(error, tree, problems);
  else checkMeaning(value, tree, known, problems);
  if (!problems.none || !valid(value)) return problems.failed();
  const expires = (value.exceptions ?? []).map((_, i) => placeAt(tree, ['exceptions', i, 'expires']));
  return { file: value, problems: [], expires };
}

class Problems {
  readonly #all: PolicyProblem[] = [];
  readonly #end: number;

  constructor(text: string) {
    this.#end = text.length;
  }

  get none(): boolean {
    return this.#all.length === 0;
  }

  add<Id extends PolicyProblemId>(id: Id, params: PolicyProblemParameters[Id], { start, end }: Place): void {
    this.#all.push({ id, params, start: Math.min(start, this.#end), end: Math.min(end, this.#end) } as PolicyProblem);
  }

  failed(): ReadPolicy {
    return { file: null, problems: this.#all.sort((a, b) => a.start - b.start || a.end - b.end), expires: [] };
  }
}

/** A key that stands twice would silently hide what was written first. */
function duplicates(node: Node, problems: Problems): void {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [key] = child.children ?? [];
    if (node.type === 'object' && key !== undefined) {
      if (seen.has(key.value)) problems.add('duplicate-key', { key: String(key.value) }, place(key));
      seen.add(key.value);
    }
    duplicates(child, problems);
  }
}

/** Says in our words what the validator found. */
function fromSchema(error: ErrorObject, tree: Node, problems: Problems): void {
  const path = segments(error.instancePath, tree);
  const at = findNodeAtLocation(tree, path) ?? tree;
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const node = findNodeAtLocation(tree, [...path, key])?.parent?.children?.[0] ?? at;
      const allowed = KEYS[path[0] === 'overrides' || path[0] === 'exceptions' ? path[0] : 'file'];
      if (path.at(-1) === 'rules') problems.add('unknown-rule', { rule: key }, place(node));
      else problems.add('unknown-key', { key, allowed }, place(node));
      return;
    }
    case 'required':
      problems.add('missing-key', { key: String(params.missingProperty) }, { start: at.offset, end: at.offset + 1 });
      return;
    case 'type':
      problems.add('wrong-type', { expected: params.type as 'object' | 'array' | 'string' }, place(at));
      return;
    case 'enum':
      problems.add('unknown-value', { value: written(at), allowed: (params.allowedValues as unknown[]).map(String) }, place(at));
      return;
    case 'minItems':
      problems.add('empty-value', {}, place(at));
      return;
    default:
      fromPattern(path, at, problems);
  }
}

/** Only patterns are left: what the text should have looked like depends on the key. */
function fromPattern(path: readonly (string | number)[], at: Node, problems: Problems): void {
  const value = written(at);
  const [first, , last] = path;
  if (last === 'expires') problems.add('not-a-date', { value }, place(at));
  else if (first === 'allowedRegions' || first === 'homeRegion') problems.add('unknown-region', { region: value }, place(at));
  else if (first === 'extends') problems.add('extends-missing', { target: value }, place(at));
  else problems.add('empty-value', {}, place(at));
}

function checkMeaning(file: PolicyFile, tree: Node, known: ReadonlyMap<RegionCode, unknown>, problems: Problems): void {
  const at = (...path: (string | number)[]): Place => placeAt(tree, path) ?? place(tree);
  if (file.preset !== undefined && file.allowedRegions !== undefined) problems.add('preset-and-regions', {}, at('allowedRegions'));
  file.allowedRegions?.forEach((region, i) => {
    if (!known.has(region)) problems.add('unknown-region', { region }, at('allowedRegions', i));
  });
  const allowed = file.allowedRegions ?? (file.preset === undefined ? null : preset(file.preset).allowedRegions);
  if (file.homeRegion !== undefined && !known.has(file.homeRegion)) {
    problems.add('unknown-region', { region: file.homeRegion }, at('homeRegion'));
  } else if (file.homeRegion !== undefined && allowed !== null && !allowed.includes(file.homeRegion)) {
    problems.add('home-not-allowed', { region: file.homeRegion, allowed }, at('homeRegion'));
  }
  file.exceptions?.forEach(({ expires }, i) => {
    if (expires !== undefined && !isDate(expires)) problems.add('not-a-date', { value: expires }, at('exceptions', i, 'expires'));
  });
}

/** A day of the calendar: `2026-02-30` is none. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `/exceptions/0/expires` as a path of keys and indices. */
function segments(pointer: string, tree: Node): (string | number)[] {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(findNodeAtLocation(tree, path)?.type === 'array' ? Number(key) : key);
  }
  return path;
}

function placeAt(tree: Node, path: (string | number)[]): Place | null {
  const node = findNodeAtLocation(tree, path);
  return node === undefined ? null : place(node);
}

function place({ offset, length }: Node): Place {
  return { start: offset, end: offset + length };
}

function written(node: Node): string {
  const value: unknown = getNodeValue(node);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
