import type { AnalysedReference, Notice } from '../../domain/judgement.js';
import type { Reference, Span } from '../../domain/reference.js';
import type { Reach, RegionCode } from '../../domain/region.js';
import { messageText } from '../../explain/messages.js';
import { noticeText } from '../../explain/notices.js';
import { remedyTitle } from '../../explain/remedies.js';
import { skippedText } from '../../explain/ui-skipped.js';
import type { Speaker } from '../../explain/words.js';
import { LineMap } from '../position.js';
import type { CheckedFile, FileResult, SkippedFile } from '../results.js';
import { listed, summaryOf } from '../tally.js';
import { PackedList } from './packed.js';
import { speakerFor, type Report, type ReportContext, type Totals } from './report.js';

export const SCHEMA_VERSION = 1;

/** One JSON object, one reference a line, written as the results come. */
export class JsonReport implements Report {
  readonly #context: ReportContext;
  /** Speaks of the policy that the file at hand was judged by. */
  #speaker: Speaker;
  readonly #notices = new PackedList();
  readonly #skipped = new PackedList();
  #references = 0;

  constructor(context: ReportContext) {
    this.#context = context;
    this.#speaker = context;
  }

  begin(): string {
    const { version, catalog, policy, policyFile } = this.#context;
    const head = {
      schemaVersion: SCHEMA_VERSION,
      tool: { name: 'bedrock-residency', version },
      catalog: { asOf: catalog.asOf },
      policy: { allowedRegions: policy.allowedRegions, file: policyFile },
    };
    return `${JSON.stringify(head).slice(0, -1)},\n"references":[`;
  }

  file(result: FileResult): string {
    if (result.kind === 'skipped') {
      this.#skipped.add(JSON.stringify(this.#skip(result)));
      return '';
    }
    const references = listed(result.analysis, this.#context.includeDomestic);
    if (references.length + result.analysis.notices.length === 0) return '';
    const placeOf = places(result);
    this.#speaker = speakerFor(result, this.#context);
    for (const notice of result.analysis.notices) this.#notices.add(JSON.stringify(this.#notice(notice, placeOf)));
    return references.map((analysed) => this.#separator() + JSON.stringify(this.#reference(analysed, placeOf))).join('');
  }

  *end({ tally, filesScanned, bytesScanned }: Totals): Generator<string, void, undefined> {
    yield `${this.#references === 0 ? '' : '\n'}],\n"notices":[`;
    yield* itemLines(this.#notices);
    yield '],\n"skipped":[';
    yield* itemLines(this.#skipped);
    yield `],\n"summary":${JSON.stringify(summaryOf({ filesScanned, bytesScanned }, tally))}}\n`;
  }

  #separator(): string {
    this.#references += 1;
    return this.#references === 1 ? '\n' : ',\n';
  }

  #reference(analysed: AnalysedReference, placeOf: PlaceOf): object {
    const { reference, judgement, remedies, suppressed } = analysed;
    const { path, line, column, endLine, endColumn } = placeOf(reference.span);
    return {
      path,
      line,
      column,
      endLine,
      endColumn,
      text: reference.text,
      kind: reference.kind,
      modelId: 'modelId' in reference ? reference.modelId : null,
      geography: 'geography' in reference ? reference.geography : null,
      region: regionOf(reference),
      sourceRegion: reference.sourceRegion,
      tie: reference.kind === 'region' ? reference.tie : null,
      context: reference.context,
      reach: reachOf(judgement.reach),
      reachIsBound: judgement.reachIsBound,
      basis: judgement.basis,
      verdict: judgement.verdict,
      rule: judgement.rule,
      severity: judgement.severity,
      message: messageText(judgement.message, this.#speaker),
      suppressed: suppressed === null ? null : { reason: suppressed.reason, by: suppressed.by },
      fixes: remedies.map((remedy) => ({
        title: remedyTitle(remedy, reference, this.#speaker),
        newText: remedy.newText,
        preferred: remedy.preferred,
        changesModel: remedy.changesModel,
      })),
    };
  }

  #notice(notice: Notice, placeOf: PlaceOf): object {
    const { path, line, column, endLine, endColumn } = placeOf(notice.span);
    return {
      path,
      line,
      column,
      endLine,
      endColumn,
      text: notice.text,
      kind: notice.kind,
      rule: notice.rule,
      severity: notice.severity,
      message: noticeText(notice, this.#speaker),
    };
  }

  #skip({ path, reason }: SkippedFile): object {
    return { path, reason, message: skippedText(reason, null, this.#speaker) };
  }
}

/** What stands between the brackets of a list, an item a line. */
function* itemLines(items: PackedList): Generator<string, void, undefined> {
  let before = '\n';
  for (const item of items) {
    yield before + item;
    before = ',\n';
  }
  if (items.length > 0) yield '\n';
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Its properties are named where they are used: spreading them at the head of an object is slow in Node.js 20. */
type PlaceOf = (span: Span) => Place;

/** 1-based, columns in UTF-16 code units, the end exclusive. */
function places({ path, text }: CheckedFile): PlaceOf {
  const lines = new LineMap(text);
  return (span) => {
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    return { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
}

/** The Region that the reference itself names. */
function regionOf(reference: Reference): RegionCode | null {
  switch (reference.kind) {
    case 'region':
      return reference.region;
    case 'arn':
    case 'endpoint':
      return reference.region.kind === 'known' ? reference.region.region : null;
    default:
      return null;
  }
}

function reachOf(reach: Reach): readonly RegionCode[] | 'all-commercial' | 'unknown' {
  return reach.kind === 'regions' ? reach.regions : reach.kind;
}
