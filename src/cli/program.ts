import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SEVERITIES, type Severity } from '../domain/rule.js';
import { LOCALES, type Locale } from '../explain/locale.js';
import { sayCli } from '../explain/ui-cli.js';
import { sayHelp, type PlainHelpId } from '../explain/ui-help.js';
import type { Speaker } from '../explain/words.js';
import { GUARDRAIL_FORMATS, GUARDRAIL_TYPES, type GuardrailFormat, type GuardrailType } from '../guardrail/document.js';
import { PRESET_NAMES, type PresetName } from '../policy/presets.js';
import { FORMATS, type Format } from '../workspace/reports/report.js';
import { addCatalogCommands, catalogOption, maxAgeOption } from './catalog-commands.js';
import { combinationMistake } from './combinations.js';
import { CliError, EXIT, failureText, InterruptedError, OutputClosedError } from './failure.js';
import { defaultSpeaker, environmentLocale } from './speaker.js';
import { usageText } from './usage.js';
import { VERSION } from './version.js';

/**
 * Runs the command line (without node and script) and resolves to the exit code. Never throws: every failure is told on
 * standard error.
 */
export async function run(words: readonly string[]): Promise<number> {
  const locale = localeFrom(words);
  const speaker = defaultSpeaker(locale);
  const interrupted = new AbortController();
  const release = onSignals((exitCode) => {
    interrupted.abort(new InterruptedError(exitCode));
  });
  let exitCode: number = EXIT.clean;
  const program = createProgram(speaker, interrupted.signal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return usageMistake(error, speaker);
    if (error instanceof InterruptedError) return error.exitCode;
    if (error instanceof OutputClosedError) return EXIT.failed;
    tell(failureText(error, speaker), speaker);
    return EXIT.failed;
  } finally {
    release();
  }
}

/** Help and version were asked for and printed; everything else is a mistake. */
function usageMistake(error: CommanderError, speaker: Speaker): number {
  if (error.exitCode === 0) return EXIT.clean;
  if (error.code === 'commander.help') return EXIT.failed;
  tell(`${usageText(error, speaker)}\n${sayCli('seeHelp', {}, speaker)}`, speaker);
  return EXIT.failed;
}

function tell(message: string, speaker: Speaker): void {
  process.stderr.write(`${sayHelp('usageError', { message }, speaker)}\n`);
}

function onSignals(handle: (exitCode: number) => void): () => void {
  const interrupt = (): void => {
    handle(130);
  };
  const terminate = (): void => {
    handle(143);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', terminate);
  return () => {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  };
}

/** Known before anything is parsed, so that mistakes are told in the language asked for. */
function localeFrom(words: readonly string[]): Locale {
  const options = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined);
  const at = options.lastIndexOf('--locale');
  const value = at === -1 ? options.findLast((word) => word.startsWith('--locale='))?.slice('--locale='.length) : options[at + 1];
  return LOCALES.find((locale) => locale === value) ?? environmentLocale(process.env);
}

function createProgram(speaker: Speaker, signal: AbortSignal, exit: (code: number) => void): Command {
  const say = (id: PlainHelpId): string => sayHelp(id, {}, speaker);
  const program = new Command('bedrock-residency');
  dress(program, speaker)
    .description(say('helpProgram'))
    .version(VERSION, '--version', say('helpVersion'))
    .helpCommand('help [command]', say('helpHelpCommand'))
    .addHelpText('after', `\n${say('helpExit')}`)
    .addOption(localeOption(speaker));
  dress(program.command('check'), speaker)
    .description(say('helpCheck'))
    .addArgument(new Argument('[path...]', say('helpPaths')))
    .addOption(new Option('--format <format>', say('helpFormat')).choices(FORMATS).default('text'))
    .addOption(new Option('--output <file>', say('helpOutput')))
    .addOption(new Option('--baseline <file>', say('helpBaseline')))
    .addOption(new Option('--update-baseline', say('helpUpdateBaseline')).default(false))
    .addOption(new Option('--changed-since <commit>', say('helpChangedSince')))
    .addOption(catalogOption(speaker))
    .addOption(maxAgeOption(speaker))
    .addOption(new Option('--fix', say('helpFix')).default(false))
    .addOption(new Option('--fix-dry-run', say('helpFixDryRun')).default(false))
    .addOption(new Option('--fail-on <severity>', say('helpFailOn')).choices([...SEVERITIES, 'never']).default('warning'))
    .addOption(new Option('--fail-on-skipped', say('helpFailOnSkipped')).default(false))
    .addOption(new Option('--include-domestic', say('helpIncludeDomestic')).default(false))
    .addOption(new Option('--show-account-ids', say('helpShowAccountIds')).default(false))
    .addOption(new Option('--explain-tie', say('helpExplainTie')).default(false))
    .addOption(new Option('--no-ignore', say('helpNoIgnore')))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(new Option('--stdin', say('helpStdin')).default(false))
    .addOption(new Option('--stdin-filename <name>', say('helpStdinFilename')))
    .addOption(todayOption(speaker))
    .addOption(localeOption(speaker))
    .addHelpText('after', `\n${say('helpExit')}`)
    .action(async (paths: string[], options: RawCheckOptions) => {
      const { ignore: ignoreFiles, output, baseline, catalog, changedSince, policy, stdinFilename, ...rest } = options;
      const named = { output, baseline, catalog, changedSince, policy, stdinFilename };
      const whole = { ...rest, ...named, paths, ignoreFiles, locale: speaker.locale, signal };
      const mistake = combinationMistake(whole, speaker);
      if (mistake !== null) throw new CliError(mistake);
      const { check } = await import('./check.js');
      exit(await check(whole));
    });
  dress(program.command('explain'), speaker)
    .description(say('helpExplain'))
    .addArgument(new Argument('<id>', say('helpId')))
    .addOption(catalogOption(speaker))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(todayOption(speaker))
    .addOption(localeOption(speaker))
    .action(async (id: string, { today, policy, catalog, isolated }: RawPolicyOptions & { today: string; catalog?: string }) => {
      const { explainId } = await import('./explain.js');
      exit(await explainId({ id, today, catalog, policy, isolated, locale: speaker.locale }));
    });
  dress(program.command('init'), speaker)
    .description(say('helpInit'))
    .addArgument(new Argument('[folder]', say('helpFolder')))
    .addOption(new Option('--preset <name>', say('helpPreset')).choices(PRESET_NAMES).default('japan'))
    .addOption(localeOption(speaker))
    .action(async (folder: string | undefined, { preset }: { preset: PresetName }) => {
      const { init } = await import('./init.js');
      exit(await init({ folder, preset, locale: speaker.locale }));
    });
  dress(program.command('guardrail'), speaker)
    .description(say('helpGuardrail'))
    .addOption(new Option('--type <type>', say('helpGuardrailType')).choices(GUARDRAIL_TYPES).makeOptionMandatory())
    .addOption(new Option('--format <format>', say('helpGuardrailFormat')).choices(GUARDRAIL_FORMATS).default('json'))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(catalogOption(speaker))
    .addOption(localeOption(speaker))
    .action(async ({ policy, catalog, ...options }: RawGuardrailOptions) => {
      const { guardrail } = await import('./guardrail.js');
      exit(await guardrail({ ...options, policy, catalog, locale: speaker.locale }));
    });
  dress(program.command('mcp'), speaker)
    .description(say('helpMcp'))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(catalogOption(speaker))
    .addOption(new Option('--default-policy <json>', say('helpDefaultPolicy')).conflicts(['policy', 'isolated']))
    // For the editor, which brings its own.
    .addOption(new Option('--ripgrep <file>').hideHelp())
    .addOption(localeOption(speaker))
    .action(async ({ policy, catalog, isolated, defaultPolicy, ripgrep }: RawMcpOptions) => {
      const { mcp } = await import('./mcp.js');
      const today = (): string => localDate(new Date());
      exit(await mcp({ policy, catalog, isolated, defaultPolicy, ripgrep, locale: speaker.locale, today, signal }));
    });
  addCatalogCommands(program, {
    speaker,
    signal,
    exit,
    dress: (command) => dress(command, speaker),
    policyOptions: () => [policyOption(speaker), isolatedOption(speaker)],
    todayOption: () => todayOption(speaker),
    localeOption: () => localeOption(speaker),
  });
  return program;
}

interface RawPolicyOptions {
  readonly policy?: string;
  readonly isolated: boolean;
}

interface RawMcpOptions extends RawPolicyOptions {
  readonly catalog?: string;
  readonly defaultPolicy?: string;
  readonly ripgrep?: string;
}

interface RawGuardrailOptions extends RawPolicyOptions {
  readonly type: GuardrailType;
  readonly format: GuardrailFormat;
  readonly catalog?: string;
}

interface RawCheckOptions extends RawPolicyOptions {
  readonly format: Format;
  readonly output?: string;
  readonly baseline?: string;
  readonly changedSince?: string;
  readonly catalog?: string;
  readonly catalogMaxAge: number;
  readonly updateBaseline: boolean;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly failOn: Severity | 'never';
  readonly failOnSkipped: boolean;
  readonly includeDomestic: boolean;
  readonly showAccountIds: boolean;
  readonly explainTie: boolean;
  readonly ignore: boolean;
  readonly stdin: boolean;
  readonly stdinFilename?: string;
  readonly today: string;
}

/** What every command has: our language, mistakes as exceptions, nothing written by the parser but help. */
function dress(command: Command, speaker: Speaker): Command {
  const say = (id: PlainHelpId): string => sayHelp(id, {}, speaker);
  const titles: Readonly<Record<string, PlainHelpId>> = {
    'Usage:': 'helpUsage',
    'Arguments:': 'helpArguments',
    'Options:': 'helpOptions',
    'Commands:': 'helpCommands',
  };
  return command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => (titles[title] === undefined ? title : say(titles[title])),
      optionDescription: (option) => describe(option, speaker),
    })
    .helpOption('--help', say('helpHelp'));
}

function describe(option: Option, speaker: Speaker): string {
  const more: string[] = [];
  if (option.argChoices) more.push(sayHelp('helpChoices', { choices: option.argChoices }, speaker));
  const { defaultValue } = option as { defaultValue?: unknown };
  if ((typeof defaultValue === 'string' || typeof defaultValue === 'number') && option.long !== '--today') {
    more.push(sayHelp('helpDefault', { value: String(defaultValue) }, speaker));
  }
  if (more.length === 0) return option.description;
  return speaker.locale === 'ja' ? `${option.description}(${more.join('、')})` : `${option.description} (${more.join('; ')})`;
}

function policyOption(speaker: Speaker): Option {
  return new Option('--policy <file>', sayHelp('helpPolicy', {}, speaker)).conflicts('isolated');
}

function isolatedOption(speaker: Speaker): Option {
  return new Option('--isolated', sayHelp('helpIsolated', {}, speaker)).default(false);
}

function localeOption(speaker: Speaker): Option {
  return new Option('--locale <locale>', sayHelp('helpLocale', {}, speaker)).choices(LOCALES);
}

function todayOption(speaker: Speaker): Option {
  const parse = (value: string): string => {
    if (isDate(value)) return value;
    throw new InvalidArgumentError(sayCli('invalidToday', { value }, speaker));
  };
  return new Option('--today <date>', sayHelp('helpToday', {}, speaker)).default(localDate(new Date())).argParser(parse);
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The date on the person's calendar. */
function localDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
