import type { Availability, LifecycleStatus, ModelFacts } from '../catalog/facts.js';
import { resolveActions } from '../catalog/resolvable.js';
import type { AnalysedReference, Remedy } from '../domain/judgement.js';
import type { MessageId } from '../domain/message.js';
import type { Reference } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import { isAllowed } from '../policy/policy.js';
import type { ExplanationRow, RowId } from './explanation.js';
import { PROCESSING, responsesOf, retentionOf, routingOf, STORAGE } from './handling.js';
import { reachRow } from './hover-reach.js';
import { hoverWords } from './hover-words.js';
import { callFromHome, endpointOf, modelOf, noRemedyText } from './remedies.js';
import { code, text, withCode, type Inline } from './rich.js';
import { visible, type Words } from './words.js';

/** 1-based line of a UTF-16 offset, for words such as "line 2". */
export type LineOf = (offset: number) => number;

/** Other models are examples, not a catalogue. */
const OTHER_MODELS = 3;
const LONGEST_REASON = 300;

/** The labelled rows of a hover, in reading order; what is not known or does not apply has no row. */
export function explanationRows(analysed: AnalysedReference, words: Words, lineOf: LineOf | undefined): readonly ExplanationRow[] {
  const { locale } = words.speaker;
  const { labels, ties } = hoverWords(locale);
  const { reference } = analysed;
  const model = modelOf(reference, words.speaker);
  const rows: ExplanationRow[] = [];
  const add = (id: RowId, label: string, value: readonly Inline[] | string | null | undefined): void => {
    if (value !== null && value !== undefined) rows.push({ id, label, value: typeof value === 'string' ? [text(value)] : value });
  };

  add('source', labels.source, source(reference, words, lineOf));
  const reach = reachRow(analysed, model, words);
  if (reach !== null) add('reach', reach.label, reach.value);
  const runs = runnable(analysed);
  const routing = runs ? routingOf(reference) : null;
  if (routing !== null) {
    add('processing', labels.processing, PROCESSING[routing][locale]);
    add('storage', labels.storage, STORAGE[routing][locale]);
  }
  if (runs) {
    add('retention', labels.retention, model === null ? null : retentionOf(model)?.[locale]);
    add('responses', labels.responses, responsesOf(reference, model)?.[locale]);
  }
  add('instead', insteadLabel(analysed, words), instead(analysed, model, words));
  add('resolve', labels.resolve, resolve(analysed, words));
  add('lifecycle', labels.lifecycle, model === null ? null : lifecycle(model, words));
  if (reference.kind === 'region') add('tie', labels.tie, ties[reference.tie]);
  add('accepted', labels.accepted, accepted(analysed, words));
  return rows;
}

/** Messages of calls that fail, or of which nothing is known: there are no data to speak of. */
const NOT_RUNNABLE: ReadonlySet<MessageId> = new Set([
  'model-ended',
  'profile-unknown-prefix',
  'profile-not-callable-here',
  'arn-profile-not-callable',
]);

function runnable({ judgement }: AnalysedReference): boolean {
  return judgement.verdict !== 'unavailable' && !NOT_RUNNABLE.has(judgement.message.id);
}

function source(reference: Reference, words: Words, lineOf: LineOf | undefined): string | null {
  if (reference.sourceRegion === null || reference.kind === 'region' || reference.kind === 'endpoint') return null;
  if (reference.kind === 'arn' && reference.geography === null) return null;
  const region = words.regionInList(reference.sourceRegion);
  if (reference.sourceSpan === null || lineOf === undefined) return region;
  return hoverWords(words.speaker.locale).onLine(region, lineOf(reference.sourceSpan.start));
}

function insteadLabel({ judgement }: AnalysedReference, words: Words): string {
  const { labels } = hoverWords(words.speaker.locale);
  return judgement.verdict === 'domestic-cross-region' ? labels.insteadOneRegion : labels.instead(words);
}

function instead(analysed: AnalysedReference, model: ModelFacts | null, words: Words): readonly Inline[] | null {
  const { end, otherModels } = hoverWords(words.speaker.locale);
  const preferred = analysed.remedies.find((remedy) => remedy.preferred) ?? analysed.remedies.find((remedy) => !remedy.changesModel);
  const parts: Inline[] = [];
  if (preferred !== undefined) {
    parts.push(...offered(preferred, words), text(end));
    const home = words.speaker.policy.homeRegion;
    if (preferred.kind === 'domestic-profile' && model !== null && refused(model.inRegion[endpointOf(analysed.reference)], home)) {
      parts.push(...notOnDemand(home, model, words));
    }
  } else if (analysed.noRemedy !== null) parts.push(...withCode(noRemedyText(analysed.noRemedy, analysed, words.speaker)));
  const others = analysed.remedies.filter((remedy) => remedy.changesModel && remedy !== preferred).slice(0, OTHER_MODELS);
  if (others.length > 0) {
    const separator = text(words.speaker.locale === 'ja' ? '、' : ', ');
    const list = others.flatMap((other, index) => [...(index === 0 ? [] : [separator]), ...offered(other, words)]);
    parts.push(...(parts.length > 0 ? [text(' ')] : []), text(otherModels), ...list, text(end));
  }
  return parts.length === 0 ? null : parts;
}

function refused(availability: Availability, home: RegionCode): boolean {
  return availability !== 'unknown' && !availability.includes(home);
}

/** Why the nearer way, the same model in the home Region, is not the one that is offered. */
function notOnDemand(home: RegionCode, { inRegion }: ModelFacts, words: Words): readonly Inline[] {
  if (inRegion.mantle === 'unknown') return [];
  const { locale } = words.speaker;
  const { onlyOnMantle, notOnDemandAt } = hoverWords(locale);
  const sentence = inRegion.mantle.includes(home) ? onlyOnMantle : notOnDemandAt;
  return [text(locale === 'ja' ? sentence(words.citiesAsRegions([home])) : ` ${sentence(words.city(home))}`)];
}

/** `jp.anthropic.claude-sonnet-4-6` (Tokyo, Osaka), and call it from Tokyo. */
function offered(remedy: Remedy, words: Words): readonly Inline[] {
  const { onDemandAt, among } = hoverWords(words.speaker.locale);
  const beyond = remedy.callFromHome ? [text(callFromHome(words))] : [];
  if (remedy.kind === 'region') return [text(words.list(remedy.regions.map((region) => words.regionInList(region)))), ...beyond];
  const where =
    remedy.kind === 'domestic-profile' ? among(words.citiesBeside(remedy.regions)) : onDemandAt(words.citiesBeside(remedy.regions));
  return [code(words.quoted(remedy.modelId ?? remedy.newText)), text(where), ...beyond];
}

function resolve({ judgement, reference }: AnalysedReference, words: Words): string | null {
  if (judgement.verdict !== 'unknown') return null;
  const { resolveBy, resolveByApi } = hoverWords(words.speaker.locale);
  if (judgement.message.id === 'arn-opaque') {
    const [action] = reference.kind === 'arn' ? (resolveActions(reference.resourceType ?? '') ?? []) : [];
    return action === undefined ? null : resolveByApi(action.replace('bedrock:', ''));
  }
  const id = judgement.message.id;
  const modelOpen = id.startsWith('model-') || id.startsWith('profile-');
  return resolveBy[modelOpen ? 'unknown-model' : 'unresolved-reference'] ?? null;
}

interface Life {
  readonly status: LifecycleStatus;
  readonly endOfLife: string | null;
}

/** Said when the model is not simply active: in general, and in the allowed Regions whose dates differ. */
function lifecycle(model: ModelFacts, words: Words): string | null {
  const { inRegions } = hoverWords(words.speaker.locale);
  const general = life(model.lifecycle, words);
  const regional = [...model.lifecycle.regional]
    .filter(([region]) => isAllowed(words.speaker.policy, region))
    .map(([region, own]) => ({ region, state: life(own, words) }))
    .filter(({ state }) => state !== null && state !== general)
    .map(({ region, state }) => inRegions(state ?? '', words.city(region)));
  const parts = [...(general === null ? [] : [general]), ...regional];
  return parts.length === 0 ? null : parts.join('; ');
}

function life({ status, endOfLife }: Life, words: Words): string | null {
  if (status === 'unknown' || (status === 'active' && endOfLife === null)) return null;
  const w = hoverWords(words.speaker.locale);
  return endOfLife === null ? w.status[status] : words.list([w.status[status], w.endOfLife(endOfLife)]);
}

function accepted({ suppressed }: AnalysedReference, words: Words): string | null {
  if (suppressed === null) return null;
  const { acceptedBy, noReason } = hoverWords(words.speaker.locale);
  const reason = suppressed.reason === '' ? noReason : visible(suppressed.reason, LONGEST_REASON);
  return `${acceptedBy[suppressed.by]}: ${reason}`;
}
