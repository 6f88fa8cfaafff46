import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** Settings that can't be used. */
export const SETTINGS_TEXTS = {
  settingsProblem: entry<{ problems: readonly string[] }>({
    en: ({ problems }) => `Settings of Bedrock Residency: ${problems.join(' ')}`,
    ja: ({ problems }) => `Bedrock Residency の設定: ${problems.join('')}`,
  }),
  settingUnknownRegion: entry<{ name: string; value: string; date: string }>({
    en: ({ name, value, date }, w) =>
      `${name}: "${w.quoted(value)}" is not a Region in the catalogue of ${date} and is ignored. Give a code such as ap-northeast-1.`,
    ja: ({ name, value, date }, w) =>
      `${name}: "${w.quoted(value)}" は ${date} 時点のカタログにないリージョンのため無視します。ap-northeast-1 のようなコードを指定してください。`,
  }),
  settingNoRegion: entry<{ name: string }>({
    en: ({ name }) => `${name} names no Region: ap-northeast-1 and ap-northeast-3 are allowed instead.`,
    ja: ({ name }) => `${name} に有効なリージョンがないため、ap-northeast-1 と ap-northeast-3 を許可します。`,
  }),
  settingHomeNotAllowed: entry<{ name: string; value: string }>({
    en: ({ name, value }, w) => `${name}: "${w.quoted(value)}" is not among the allowed Regions and is ignored.`,
    ja: ({ name, value }, w) => `${name}: "${w.quoted(value)}" は許可されたリージョンではないため無視します。`,
  }),
  settingUnknownRule: entry<{ name: string; value: string }>({
    en: ({ name, value }, w) => `${name}: there is no rule "${w.quoted(value)}".`,
    ja: ({ name, value }, w) => `${name}: "${w.quoted(value)}" というルールはありません。`,
  }),
  settingUnknownValue: entry<{ name: string; value: string }>({
    en: ({ name, value }, w) => `${name}: "${w.quoted(value)}" is not one of the allowed values and is ignored.`,
    ja: ({ name, value }, w) => `${name}: "${w.quoted(value)}" は指定できない値のため無視します。`,
  }),
};

export const saySettings = saying(SETTINGS_TEXTS);
