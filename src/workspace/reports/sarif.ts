import { gzipSync } from 'node:zlib';
import type { Notification, PropertyBag } from 'sarif';
import { sayBaseline } from '../../explain/ui-baseline.js';
import { sayCli } from '../../explain/ui-cli.js';
import { sayReport } from '../../explain/ui-reports.js';
import { skippedText } from '../../explain/ui-skipped.js';
import { Fingerprints } from '../fingerprint.js';
import { LineMap } from '../position.js';
import type { CheckedFile, FileResult, SkippedFile } from '../results.js';
import { isLoss } from '../tally.js';
import { findingsOf, rankOf } from './entries.js';
import { lineHashes } from './line-hashes.js';
import { Policies } from './html/policies.js';
import { PackedLines, PackedList, type PackedLine } from './packed.js';
import { speakerFor, type Report, type ReportContext, type Totals } from './report.js';
import { artifact, SOURCE_ROOT } from './sarif-location.js';
import { messageString, resultOf } from './sarif-result.js';
import { driver, NOTIFICATIONS } from './sarif-tool.js';
import { staleCount, staleLine } from './stale.js';
import { WorstFirst } from './worst-first.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** GitHub's code scanning refuses a run with more results than this. */
export const MOST_RESULTS = 25_000;
/** Bytes of results that are held at most, so that memory has a bound. */
const MOST_HELD = 48 * 1024 * 1024;
/** GitHub's code scanning refuses a file of more than 10 MB when compressed; the rules take their part of it. */
const MOST_COMPRESSED = 9_900_000;
/** Results are compressed so many at a time to see how many fit: a little worse than all at once. */
const BATCH = 500;

/** Entries of a baseline that are gone, named in the notification about them. */
const STALE_NAMED = 100;

/** Names our own fingerprint; a change of what goes into it needs a new number. */
const FINGERPRINT = 'bedrockResidency/v1';

/**
 * SARIF 2.1.0. Results are held back until the end, since a run may have only so many: then the worst are written first, and
 * a notification says how many were left out. Whatever the size of the tree, no more is held than a file may contain.
 */
export class SarifReport implements Report {
  readonly #context: ReportContext;
  readonly #results = new WorstFirst<PackedLine>({ items: MOST_RESULTS, size: MOST_HELD }, ({ bytes }) => bytes);
  /** By rank: those of one rank are dropped from their end on, and whole batches with them. */
  readonly #packs = new Map<number, PackedLines>();
  readonly #skipped = new PackedList();
  readonly #policies: Policies;

  constructor(context: ReportContext) {
    this.#context = context;
    this.#policies = new Policies(context.policy);
  }

  begin(): string {
    const run = {
      tool: { driver: driver(this.#context) },
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: sayReport('sourceRoot', {}, this.#context) } } },
    };
    return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},\n"results":[`;
  }

  file(result: FileResult): string {
    if (result.kind === 'skipped') this.#skipped.add(JSON.stringify(this.#skip(result)));
    else this.#check(result);
    return '';
  }

  *end({ stale }: Totals): Generator<string, void, undefined> {
    const kept = this.#fitting(MOST_COMPRESSED - compressed([Buffer.from([...this.#skipped].join(','))]));
    const count = this.#results.dropped + this.#results.kept - kept;
    let written = 0;
    for (const result of this.#results) {
      if (written === kept) break;
      yield `${written === 0 ? '\n' : ',\n'}${result.unpack()}`;
      written += 1;
    }
    yield `],\n"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[`;
    let before = '\n';
    for (const notification of this.#notifications(count, kept, stale)) {
      yield before + notification;
      before = ',\n';
    }
    yield `]}],\n"properties":${JSON.stringify(this.#properties())}}]}\n`;
  }

  *#notifications(cut: number, kept: number, stale: Totals['stale']): Generator<string, void, undefined> {
    if (cut > 0) yield JSON.stringify(this.#cut(cut, kept));
    yield* this.#skipped;
    if (stale.length > 0) yield JSON.stringify(this.#stale(stale));
  }

  /** What the results rest on. */
  #properties(): PropertyBag {
    const { catalog, policy, policyFile } = this.#context;
    const others = this.#policies.others.map((other) => ({
      allowedRegions: other.policy.allowedRegions,
      files: other.files,
      example: this.#context.repositoryPath(other.example),
    }));
    return { catalogAsOf: catalog.asOf, allowedRegions: policy.allowedRegions, policyFile, otherPolicies: others };
  }

  #check(file: CheckedFile): void {
    this.#policies.add(file.policy, file.path);
    const speaker = speakerFor(file, this.#context);
    const findings = findingsOf(file, speaker);
    if (findings.length === 0) return;
    const path = this.#context.repositoryPath(file.path);
    const lines = new LineMap(file.text);
    const hashes = lineHashes(
      file.text,
      findings.map(({ span }) => lines.positionAt(span.start).line),
    );
    const fingerprints = new Fingerprints(path, file.text);
    for (const finding of findings) {
      const fingerprint = fingerprints.next(finding.rule, finding.span);
      const hash = hashes.get(lines.positionAt(finding.span.start).line) ?? '';
      const partialFingerprints = { primaryLocationLineHash: hash, [FINGERPRINT]: fingerprint };
      const rank = rankOf(finding);
      this.#results.offer(rank, () => {
        const result = Object.assign(resultOf(finding, path, lines, speaker), { partialFingerprints });
        return this.#pack(rank).add(JSON.stringify(result));
      });
    }
  }

  /** How many of the results are surely no larger than `bytes` when compressed. */
  #fitting(bytes: number): number {
    const all = [...this.#packs.values()].reduce((sum, pack) => sum + pack.compressed, 0);
    return all <= bytes ? this.#results.kept : withinCompressed(this.#results, bytes);
  }

  #pack(rank: number): PackedLines {
    let pack = this.#packs.get(rank);
    if (pack === undefined) this.#packs.set(rank, (pack = new PackedLines()));
    return pack;
  }

  #skip(file: SkippedFile): Notification {
    return {
      descriptor: { id: NOTIFICATIONS[0], index: 0 },
      level: isLoss(file) ? 'warning' : 'note',
      message: { text: messageString(skippedText(file.reason, null, this.#context)) },
      locations: [{ physicalLocation: { artifactLocation: artifact(this.#context.repositoryPath(file.path)) } }],
      properties: { reason: file.reason },
    };
  }

  /** One for all of them: a baseline may list a million. */
  #stale(stale: Totals['stale']): Notification {
    const heading = sayBaseline('baselineStaleHeading', { count: staleCount(stale) }, this.#context);
    const named = stale.slice(0, STALE_NAMED).map(staleLine);
    const more = stale.length > STALE_NAMED ? [sayCli('andMore', { count: stale.length - STALE_NAMED }, this.#context)] : [];
    return {
      descriptor: { id: NOTIFICATIONS[2], index: 2 },
      level: 'note',
      message: { text: messageString([heading, ...named, ...more].join('\n')) },
    };
  }

  #cut(count: number, kept: number): Notification {
    return {
      descriptor: { id: NOTIFICATIONS[1], index: 1 },
      level: 'warning',
      message: { text: messageString(sayReport('resultsCut', { count, kept }, this.#context)) },
    };
  }
}

/** How many results from the front are surely no larger than `bytes` when compressed. */
function withinCompressed(results: Iterable<PackedLine>, bytes: number): number {
  let used = 0;
  let fitting = 0;
  let batch: Uint8Array[] = [];
  const fits = (): boolean => {
    used += compressed(batch);
    if (used > bytes) return false;
    fitting += batch.length;
    batch = [];
    return true;
  };
  for (const result of results) {
    batch.push(Buffer.from(result.unpack()));
    if (batch.length === BATCH && !fits()) return fitting;
  }
  if (batch.length > 0) fits();
  return fitting;
}

function compressed(pieces: readonly Uint8Array[]): number {
  return gzipSync(Buffer.concat(pieces)).length;
}
