import { explainIds, notAnId } from '../agents/explain-id.js';
import { explanationPlain } from '../explain/hover.js';
import type { Locale } from '../explain/locale.js';
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
  const found = explainIds(id, today, speaker);
  if (found.length === 0) throw new CliError(notAnId(id, speaker));
  const color = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const output = new StreamOutput(process.stdout, () => undefined);
  await output.write(`${found.map(({ explanation }) => explanationPlain(explanation, { color })).join('\n\n')}\n`);
  await output.finish();
  return EXIT.clean;
}
