import { Command, CommanderError, type Option } from 'commander';
import { LOCALES, type Locale } from '../explain/locale.js';
import { sayCli } from '../explain/ui-cli.js';
import { sayHelp, type PlainHelpId } from '../explain/ui-help.js';
import type { Speaker } from '../explain/words.js';
import { EXIT, failureText, InterruptedError, OutputClosedError } from './failure.js';
import { localeOption } from './options.js';
import { defaultSpeaker, environmentLocale } from './speaker.js';
import { usageText } from './usage.js';
import { VERSION } from './version.js';

/** What every command is made with. */
export interface Workbench {
  /** Speaks before a policy is known. */
  readonly speaker: Speaker;
  readonly signal: AbortSignal;
  readonly exit: (code: number) => void;
  readonly dress: (command: Command) => Command;
}

/**
 * Runs the command line (without node and script), which has the commands that are added, and resolves to the exit code. Never throws: every failure is told on
 * standard error.
 */
export async function run(words: readonly string[], addCommands: (program: Command, bench: Workbench) => void): Promise<number> {
  const locale = localeFrom(words);
  const speaker = defaultSpeaker(locale);
  const interrupted = new AbortController();
  const release = onSignals((exitCode) => {
    interrupted.abort(new InterruptedError(exitCode));
  });
  let exitCode: number = EXIT.clean;
  const bench: Workbench = {
    speaker,
    signal: interrupted.signal,
    exit: (code) => {
      exitCode = code;
    },
    dress: (command) => dress(command, speaker),
  };
  const program = createProgram(bench);
  addCommands(program, bench);
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

function createProgram(bench: Workbench): Command {
  const { speaker, dress } = bench;
  const say = (id: PlainHelpId): string => sayHelp(id, {}, speaker);
  return dress(new Command('bedrock-residency'))
    .description(say('helpProgram'))
    .version(VERSION, '--version', say('helpVersion'))
    .helpCommand('help [command]', say('helpHelpCommand'))
    .addHelpText('after', `\n${say('helpExit')}`)
    .addOption(localeOption(speaker));
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
