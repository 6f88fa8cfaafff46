import type { Locale } from '../explain/locale.js';
import type { GuardrailFormat, GuardrailType } from '../guardrail/document.js';
import { writeGuardrail } from '../guardrail/guardrail.js';
import { guardrailMarkdown, guardrailPlain, problemText } from '../guardrail/notes.js';
import { CliError, EXIT } from './failure.js';
import { openCatalog } from './live.js';
import { StreamOutput } from './output.js';
import { openPolicies, policyOf, type PolicyChoice } from './policies.js';
import { defaultSpeaker, speakerUnder } from './speaker.js';

export interface GuardrailOptions extends PolicyChoice {
  readonly type: GuardrailType;
  readonly format: GuardrailFormat;
  /** A saved catalogue, as named; the bundled one when undefined. */
  readonly catalog: string | undefined;
  readonly locale: Locale;
}

/**
 * Prints the policy that enforces the residency policy of the working directory in AWS; resolves to the exit code. What
 * has to be known about it goes to standard error, or stands in the Markdown. Throws {@link CliError} when none can be
 * written, and what loading policy and catalogue throws.
 */
export async function guardrail({ type, format, catalog: file, locale, ...choice }: GuardrailOptions): Promise<number> {
  const catalog = await openCatalog(file, defaultSpeaker(locale));
  const { policy } = await policyOf(openPolicies(choice, catalog), process.cwd(), 'folder');
  const speaker = speakerUnder(policy, locale, catalog);
  const written = writeGuardrail(type, policy, catalog);
  if (written.kind !== 'guardrail') throw new CliError(problemText(written, speaker));
  const output = new StreamOutput(process.stdout, () => undefined);
  await output.write(format === 'json' ? written.json : guardrailMarkdown(written, speaker));
  await output.finish();
  if (format === 'json') process.stderr.write(guardrailPlain(written, speaker));
  return EXIT.clean;
}
