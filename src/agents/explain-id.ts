import { analyze } from '../analyze.js';
import type { AnalysedReference } from '../domain/judgement.js';
import type { EndpointFamily } from '../domain/reference.js';
import type { Explanation } from '../explain/explanation.js';
import { explain, explanationPlain } from '../explain/hover.js';
import { sayCli } from '../explain/ui-cli.js';
import type { Speaker } from '../explain/words.js';
import { measureOf, type Answer } from './answer.js';

/** An ID by itself, and what a hover over it says. */
export interface ExplainedId {
  readonly analysed: AnalysedReference;
  readonly explanation: Explanation;
}

/**
 * What a model ID, profile, ARN, endpoint or Region means under a policy; nothing where it is none. `today` is an ISO date;
 * `endpoint` is the one that a model ID is called on.
 */
export function explainIds(id: string, today: string, speaker: Speaker, endpoint: EndpointFamily = 'runtime'): readonly ExplainedId[] {
  const text = id.trim();
  const references = endpoint === 'mantle' ? onMantle(text, today, speaker) : inText(text, today, speaker);
  return (references.length > 0 ? references : asRegion(text, today, speaker)).map((analysed) => ({
    analysed,
    explanation: explanationAlone(analysed, speaker),
  }));
}

/** The same as a tool's answer; null for a text that names nothing of Bedrock's. */
export function explainAnswer(id: string, today: string, speaker: Speaker): Answer | null {
  const found = explainIds(id, today, speaker);
  if (found.length === 0) return null;
  const references = found.map(({ analysed: { reference, judgement, remedies }, explanation }) => ({
    text: explanation.reference,
    kind: reference.kind,
    verdict: judgement.verdict,
    reach: judgement.reach.kind === 'regions' ? judgement.reach.regions : judgement.reach.kind,
    rule: judgement.rule,
    explanation: explanationPlain(explanation, { color: false }),
    staysWith: remedies.filter(({ preferred }) => preferred).map(({ newText }) => newText),
  }));
  return { structured: { ...measureOf(speaker), references }, text: references.map(({ explanation }) => explanation).join('\n\n') };
}

/** What to say of a text that names nothing. */
export function notAnId(id: string, speaker: Speaker): string {
  return sayCli('notAnId', { word: id.trim() }, speaker);
}

function inText(text: string, today: string, { catalog, policy }: Speaker): readonly AnalysedReference[] {
  return analyze(text, { catalog, policy, today }).references;
}

/** An ID is called on bedrock-mantle where the text says so, so that is put there. */
function onMantle(id: string, today: string, speaker: Speaker): readonly AnalysedReference[] {
  return inText(`# bedrock-mantle\nmodel = "${id}"`, today, speaker).filter(({ reference }) => reference.text === id);
}

/** A Region is our business only beside Bedrock, so it is put there. */
function asRegion(text: string, today: string, speaker: Speaker): readonly AnalysedReference[] {
  if (!speaker.catalog.regions.has(text)) return [];
  return inText(`BEDROCK_REGION=${text}`, today, speaker).filter(({ reference }) => reference.text === text);
}

/** Of the text alone: what ties a Region here is our own doing and is not shown. */
function explanationAlone(analysed: AnalysedReference, speaker: Speaker): Explanation {
  const whole = explain(analysed, speaker);
  return { ...whole, rows: whole.rows.filter((row) => row.id !== 'tie') };
}
