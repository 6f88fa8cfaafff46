import { isUtf8 } from 'node:buffer';
import * as path from 'node:path';
import type { Catalog } from '../catalog/facts.js';
import type { AnalysedReference } from '../domain/judgement.js';
import { isAtLeast, type Severity } from '../domain/rule.js';
import { entryKey, hashLine, sorted, type BaselineEntry } from './baseline-file.js';
import { holdsEvidence, holdsRegion } from './literals.js';
import { toSlashes } from './paths.js';
import { readText } from './read.js';
import type { CheckedFile, FileResult } from './results.js';
import { DEFAULT_MAX_BYTES } from './tree.js';

/** What a run looked at, so that an entry without its finding is told from one of which nothing is known. */
export interface BaselineScope {
  /** True for a file (absolute) that the run was to judge, had it been there. */
  readonly covers: (file: string) => boolean;
  /** True when settings files without evidence of their own were judged as well, so that one with a Region is not unseen. */
  readonly sawSettings: boolean;
  readonly catalog: Catalog;
}

/** What a run found out about a baseline. */
export interface BaselineOutcome {
  /** The baseline as it would be written now: what was found, and the entries of which nothing is known. */
  readonly entries: readonly BaselineEntry[];
  /** Findings that the baseline did not have, or had as less severe. */
  readonly added: number;
  /** Entries whose findings are gone; `count` is how many. In the order of the file. */
  readonly stale: readonly BaselineEntry[];
}

interface Slot {
  readonly entry: BaselineEntry;
  left: number;
}

/** Findings of one file as the baseline has them, and as they were found. */
interface Seen {
  readonly kind: FileResult['kind'];
  readonly left: ReadonlyMap<string, Slot>;
  readonly found: ReadonlyMap<string, BaselineEntry>;
  readonly added: number;
}

/**
 * Takes accepted findings out of results. A finding is accepted while the file that it stands in, its rule, its text and
 * the line around it are those of an entry, and no more often than the entry counts. One that became worse since (by its
 * severity, or because a Region takes further calls abroad) is new.
 */
export class Baseline {
  readonly #root: string;
  readonly #byPath = new Map<string, BaselineEntry[]>();
  readonly #seen = new Map<string, Seen>();

  /** `root` is the absolute folder that paths of entries start from. */
  constructor(root: string, entries: readonly BaselineEntry[]) {
    this.#root = root;
    for (const entry of entries) {
      const list = this.#byPath.get(entry.path);
      if (list === undefined) this.#byPath.set(entry.path, [entry]);
      else list.push(entry);
    }
  }

  /**
   * The result with accepted references marked so, for `reason`. A file may be handed in again, after an edit: only the last
   * time counts. `absolute` names a text that is in no file.
   */
  apply(file: CheckedFile, absolute: string, reason: string): CheckedFile {
    const name = this.#nameOf(file.location ?? absolute);
    const left = new Map((this.#byPath.get(name) ?? []).map((entry) => [entryKey(entry), { entry, left: entry.count }]));
    const found = new Map<string, BaselineEntry>();
    const moved = movedModels(file.analysis.references);
    let added = 0;
    const references = file.analysis.references.map((analysed): AnalysedReference => {
      const entry = entryOf(analysed, name, file.text, moved);
      if (entry === null) return analysed;
      const key = entryKey(entry);
      found.set(key, merged(found.get(key), entry));
      const slot = left.get(key);
      const isListed = slot !== undefined && slot.left > 0;
      if (isListed) slot.left -= 1;
      if (isListed && !isWorse(entry, slot.entry)) return { ...analysed, suppressed: { reason, by: 'baseline' } };
      added += 1;
      return analysed;
    });
    this.#seen.set(name, { kind: 'checked', left, found, added });
    return { ...file, analysis: { ...file.analysis, references } };
  }

  /** A file that was not judged keeps its entries. */
  skip(location: string): void {
    this.#seen.set(this.#nameOf(location), { kind: 'skipped', left: new Map(), found: new Map(), added: 0 });
  }

  /** What the results, taken together, say. Reads the files of entries that no result was for. */
  outcome(scope: BaselineScope): BaselineOutcome {
    const entries: BaselineEntry[] = [];
    const stale: BaselineEntry[] = [];
    let added = 0;
    for (const { kind, found, left, added: more } of this.#seen.values()) {
      if (kind === 'skipped') continue;
      added += more;
      entries.push(...found.values());
      for (const slot of left.values()) if (slot.left > 0) stale.push({ ...slot.entry, count: slot.left });
    }
    for (const [name, own] of this.#byPath) {
      if (this.#seen.get(name)?.kind === 'checked') continue;
      const isGone = !this.#seen.has(name) && this.#isGone(name, scope);
      (isGone ? stale : entries).push(...own);
    }
    return { entries, added, stale: sorted(stale) };
  }

  /** True when a file within the scope certainly holds nothing that could be found: it is not there, or names nothing. */
  #isGone(name: string, { covers, sawSettings, catalog }: BaselineScope): boolean {
    const absolute = path.resolve(this.#root, name);
    if (!covers(absolute)) return false;
    const read = readText(absolute, DEFAULT_MAX_BYTES);
    if (read.kind === 'skipped') return read.reason === 'vanished';
    // A file with evidence that no result was for is left out by ignore rules; so is a settings file, where these were read.
    return !holdsEvidence(read.text, catalog) && !(sawSettings && holdsRegion(read.text));
  }

  #nameOf(location: string | Buffer): string {
    return toSlashes(path.relative(this.#root, typeof location === 'string' ? location : spelled(location)));
  }
}

/** A name that is no valid UTF-8, with the bytes of such parts percent-encoded. */
function spelled(location: Buffer): string {
  const parts = location.toString('latin1').split('/');
  return parts
    .map((part) => {
      const bytes = Buffer.from(part, 'latin1');
      return isUtf8(bytes) ? bytes.toString('utf8') : encodeURIComponent(part);
    })
    .join('/');
}

/** Null for a reference without a finding, and for one that something else accepts. */
function entryOf(
  { reference, judgement, suppressed }: AnalysedReference,
  name: string,
  text: string,
  moved: ReadonlyMap<number, ReadonlySet<string>>,
): BaselineEntry | null {
  if (judgement.rule === null || judgement.severity === null || suppressed !== null) return null;
  return {
    path: name,
    rule: judgement.rule,
    severity: judgement.severity,
    text: reference.text,
    line: hashLine(text, reference.span),
    models: [...(moved.get(reference.span.start) ?? [])].sort(),
    count: 1,
  };
}

/**
 * The calls that only a Region literal or host warns of, by its start: plain IDs have no finding of their own wherever they
 * are called.
 */
function movedModels(references: readonly AnalysedReference[]): Map<number, Set<string>> {
  const moved = new Map<number, Set<string>>();
  for (const { reference, judgement } of references) {
    if (judgement.rule !== null) continue;
    for (const { start } of reference.sourceCandidates) {
      const models = moved.get(start);
      if (models === undefined) moved.set(start, new Set([reference.text]));
      else models.add(reference.text);
    }
  }
  return moved;
}

function merged(one: BaselineEntry | undefined, other: BaselineEntry): BaselineEntry {
  if (one === undefined) return other;
  const models = [...new Set([...one.models, ...other.models])].sort();
  return { ...one, severity: worse(one.severity, other.severity), models, count: one.count + other.count };
}

function worse(one: Severity, other: Severity): Severity {
  return isAtLeast(one, other) ? one : other;
}

function isWorse(now: BaselineEntry, then: BaselineEntry): boolean {
  return !isAtLeast(then.severity, now.severity) || now.models.some((model) => !then.models.includes(model));
}
