// Options that several commands have.
import { InvalidArgumentError, Option } from 'commander';
import { MAX_AGE_DAYS } from '../catalog/age.js';
import { LOCALES } from '../explain/locale.js';
import { sayCli } from '../explain/ui-cli.js';
import { sayHelp } from '../explain/ui-help.js';
import type { Speaker } from '../explain/words.js';

/** `--catalog FILE`, for commands that judge. */
export function catalogOption(speaker: Speaker): Option {
  return new Option('--catalog <file>', sayHelp('helpUseCatalog', {}, speaker));
}

/** `--catalog-max-age DAYS`. */
export function maxAgeOption(speaker: Speaker): Option {
  const parse = (value: string): number => {
    if (/^\d{1,6}$/.test(value)) return Number(value);
    throw new InvalidArgumentError(sayHelp('invalidMaxAge', { value }, speaker));
  };
  return new Option('--catalog-max-age <days>', sayHelp('helpCatalogMaxAge', {}, speaker)).default(MAX_AGE_DAYS).argParser(parse);
}

/** `--policy FILE`. */
export function policyOption(speaker: Speaker): Option {
  return new Option('--policy <file>', sayHelp('helpPolicy', {}, speaker)).conflicts('isolated');
}

/** `--isolated`. */
export function isolatedOption(speaker: Speaker): Option {
  return new Option('--isolated', sayHelp('helpIsolated', {}, speaker)).default(false);
}

/** `--locale en|ja`. */
export function localeOption(speaker: Speaker): Option {
  return new Option('--locale <locale>', sayHelp('helpLocale', {}, speaker)).choices(LOCALES);
}

/** `--today YYYY-MM-DD`. */
export function todayOption(speaker: Speaker): Option {
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
export function localDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
