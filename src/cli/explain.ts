import { analyze } from '../analyze.js';
import type { AnalysedReference } from '../domain/judgement.js';
import { explain, explanationPlain } from '../explain/hover.js';
import type { Locale } from '../explain/locale.js';
import { uiText } from '../explain/ui.js';
import type { Speaker } from '../explain/words.js';
import { CliError, EXIT } from './failure.js';
import { openCatalog } from './live.js';
import { StreamOutput } from './output.js';
import { openPolicies, policyOf, type PolicyChoice } from './policies.js';
import { defaultSpeaker, speakerUnder } from './speaker.js';

export interface ExplainOptions extends PolicyChoice {
  readonly id: string;
  /** A saved catalogue, as named; the bundled one when undefined. */
  readonly catalog: string | undefined;
  readonly locale: Locale;
  /** ISO date. */
  readonly today: string;
}

/**
 * Prints what a hover over `id` would show; resolves to the exit code. Throws {@link CliError} when it names nothing of
 * Bedrock's, and what loading the policy throws.
 */
export async function explainId({ id, catalog: file, locale, today, ...choice }: ExplainOptions): Promise<number> {
  const catalog = await openCatalog(file, defaultSpeaker(locale));
  const { policy } = await policyOf(openPolicies(choice, catalog), process.cwd(), 'folder');
  const speaker = speakerUnder(policy, locale, catalog);
  const text = id.trim();
  const references = inText(text, today, speaker);
  const found = references.length > 0 ? references : asRegion(text, today, speaker);
  if (found.length === 0) throw new CliError(uiText('notAnId', { word: text }, speaker));
  const color = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const output = new StreamOutput(process.stdout, () => undefined);
  await output.write(`${found.map((analysed) => explanationPlain(explanation(analysed, speaker), { color })).join('\n\n')}\n`);
  await output.finish();
  return EXIT.clean;
}

function inText(text: string, today: string, { catalog, policy }: Speaker): readonly AnalysedReference[] {
  return analyze(text, { catalog, policy, today }).references;
}

/** A Region is our business only beside Bedrock, so it is put there. */
function asRegion(text: string, today: string, speaker: Speaker): readonly AnalysedReference[] {
  if (!speaker.catalog.regions.has(text)) return [];
  return inText(`BEDROCK_REGION=${text}`, today, speaker).filter(({ reference }) => reference.text === text);
}

/** Of the text alone: what ties a Region here is our own doing and is not shown. */
function explanation(analysed: AnalysedReference, speaker: Speaker): ReturnType<typeof explain> {
  const whole = explain(analysed, speaker);
  return { ...whole, rows: whole.rows.filter((row) => row.id !== 'tie') };
}
