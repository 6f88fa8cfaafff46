import type { CommanderError } from 'commander';
import { sayCli } from '../explain/ui-cli.js';
import { sayHelp } from '../explain/ui-help.js';
import type { Speaker } from '../explain/words.js';
import { PRESET_NAMES } from '../policy/presets.js';

/** A mistake on the command line in the person's language; the parser knows what is wrong, but says it in English only. */
export function usageText(error: CommanderError, speaker: Speaker): string {
  const [quoted = '', value = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const hintAt = error.message.indexOf('(Did you mean ');
  const hint = hintAt === -1 ? undefined : error.message.slice(hintAt);
  const withHint = (text: string): string => (hint === undefined || speaker.locale !== 'en' ? text : `${text} ${hint}`);
  switch (error.code) {
    case 'commander.unknownOption':
      return withHint(sayHelp('unknownOption', { option: quoted }, speaker));
    case 'commander.unknownCommand':
      return withHint(sayHelp('unknownCommand', { command: quoted }, speaker));
    case 'commander.missingArgument':
      return sayHelp('missingArgument', { argument: quoted }, speaker);
    case 'commander.optionMissingArgument':
      return sayHelp('missingValue', { option: quoted }, speaker);
    case 'commander.missingMandatoryOptionValue':
      return sayHelp('missingOption', { option: quoted }, speaker);
    case 'commander.excessArguments':
      return sayHelp('tooManyArguments', {}, speaker);
    case 'commander.conflictingOption':
      return sayCli('optionsExclude', { one: nameOf(quoted), other: nameOf(value) }, speaker);
    case 'commander.invalidArgument':
      return invalidValue(quoted, value, choicesIn(error.message), speaker) ?? plain(error);
    default:
      return plain(error);
  }
}

/** `--format` of `--format <format>`. */
function nameOf(declared: string): string {
  return declared.split(' ')[0] ?? declared;
}

/** `option` as declared, `--format <format>`. */
function invalidValue(option: string, value: string, choices: readonly string[], speaker: Speaker): string | null {
  switch (nameOf(option)) {
    case '--format':
      return sayCli('invalidFormat', { value, formats: choices }, speaker);
    case '--type':
      return sayHelp('invalidGuardrailType', { value, types: choices }, speaker);
    case '--preset':
      return sayCli('invalidPreset', { value, presets: PRESET_NAMES }, speaker);
    case '--fail-on':
      return sayCli('invalidFailOn', { value }, speaker);
    case '--today':
      return sayCli('invalidToday', { value }, speaker);
    case '--region':
      return sayHelp('invalidRegion', { value }, speaker);
    case '--catalog-max-age':
      return sayHelp('invalidMaxAge', { value }, speaker);
    case '--locale':
      return sayCli('invalidLocale', { value }, speaker);
    default:
      return null;
  }
}

/** `… Allowed choices are text, json.` */
function choicesIn(message: string): readonly string[] {
  const [, list = ''] = message.split('Allowed choices are ');
  return list.replace('.', '').split(', ');
}

function plain(error: CommanderError): string {
  return error.message.replace(/^error: /, '');
}
