import { awaitsAnswer } from '../catalog/resolvable.js';
import type { AnalysedReference } from '../domain/judgement.js';
import type { Reference } from '../domain/reference.js';
import { docsTitle, docsUrl, type DocsPage } from './docs.js';
import type { Explanation } from './explanation.js';
import { routingOf } from './handling.js';
import { explanationRows, type LineOf } from './hover-rows.js';
import { headline, verdictIcon } from './hover-verdict.js';
import { whatItIs } from './hover-what.js';
import { hoverWords } from './hover-words.js';
import { code, link, text } from './rich.js';
import { visible, Words, type Speaker } from './words.js';

export type { Explanation, ExplanationRow, RowId, VerdictIcon } from './explanation.js';
export { explanationMarkdown, explanationPlain, type MarkdownOptions } from './hover-render.js';
export type { LineOf } from './hover-rows.js';

/** A reference is shown up to this many UTF-16 units; ARNs rarely reach it. */
const LONGEST_REFERENCE = 300;

/**
 * All that can be said about one reference, for a hover or a terminal. With `lineOf` (1-based line of a UTF-16 offset)
 * the tied Region is shown with its line.
 */
export function explain(analysed: AnalysedReference, speaker: Speaker & { readonly lineOf?: LineOf | undefined }): Explanation {
  const words = new Words(speaker);
  const { locale } = speaker;
  const { catalogueOf, rule: ruleWord } = hoverWords(locale);
  const { main, more } = headline(analysed, words);
  const { rule } = analysed.judgement;
  const page = docsPage(analysed);
  return {
    locale,
    reference: visible(analysed.reference.text, LONGEST_REFERENCE),
    what: whatItIs(analysed.reference, words),
    icon: verdictIcon(analysed),
    verdict: main,
    detail: more,
    rows: explanationRows(analysed, words, speaker.lineOf),
    footer: [
      [text(catalogueOf(speaker.catalog.asOf))],
      ...(rule === null ? [] : [[text(ruleWord), code(rule)]]),
      [link(docsTitle(page, locale), docsUrl(page, locale))],
    ],
    resolvable: awaitsAnswer(analysed),
  };
}

/** The page of AWS's guide that says most about a reference. */
function docsPage({ reference, judgement }: AnalysedReference): DocsPage {
  const { id } = judgement.message;
  if (id === 'model-ended' || id === 'model-ending') return 'model-lifecycle';
  const feature = featurePage(reference);
  if (feature !== null) return feature;
  switch (routingOf(reference)) {
    case 'geographic':
      return 'geographic-cross-region-inference';
    case 'global':
      return 'global-cross-region-inference';
    case 'in-region':
      return 'models-region-compatibility';
    case null:
      return reference.kind === 'arn' ? 'inference-profiles-support' : 'cross-region-inference';
  }
}

function featurePage(reference: Reference): DocsPage | null {
  if (reference.kind === 'inference-profile' && reference.feature === 'guardrail') return 'guardrails-cross-region';
  if (reference.kind === 'inference-profile' && reference.feature === 'data-automation') return 'bda-cris';
  if (reference.kind === 'endpoint' && reference.service === 'bedrock-mantle') return 'bedrock-mantle';
  return null;
}
