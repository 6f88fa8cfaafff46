import type { PolicyProblem, PolicyProblemId, PolicyProblemParameters } from '../policy/file.js';
import type { Bilingual } from './locale.js';
import { visible, Words, type Speaker } from './words.js';

type Wording<Id extends PolicyProblemId> = (params: PolicyProblemParameters[Id], words: Words) => string;

const PROBLEMS: { readonly [Id in PolicyProblemId]: Bilingual<Wording<Id>> } = {
  syntax: {
    en: ({ code }) => `This is not JSON here: ${SYNTAX[code]?.en ?? code}.`,
    ja: ({ code }) => `JSON として読み取れません: ${SYNTAX[code]?.ja ?? code}。`,
  },
  empty: {
    en: () => 'The policy file is empty: write { "preset": "japan" }, or run `bedrock-residency init`.',
    ja: () => 'ポリシーファイルが空です。{ "preset": "japan" } と書くか、`bedrock-residency init` を実行してください。',
  },
  'duplicate-key': {
    en: ({ key }) => `"${short(key)}" stands twice: keep one.`,
    ja: ({ key }) => `「${short(key)}」が重複しています。どちらかを削除してください。`,
  },
  'unknown-key': {
    en: ({ key, allowed }, w) => `"${short(key)}" is no key of a policy here. Known are ${w.list(allowed)}.`,
    ja: ({ key, allowed }, w) => `「${short(key)}」というキーはここでは使えません。使えるのは ${w.list(allowed)} です。`,
  },
  'unknown-rule': {
    en: ({ rule }) => `"${short(rule)}" is no rule.`,
    ja: ({ rule }) => `「${short(rule)}」というルールはありません。`,
  },
  'missing-key': {
    en: ({ key }) => `"${key}" is missing here.`,
    ja: ({ key }) => `「${key}」が必要です。`,
  },
  'wrong-type': {
    en: ({ expected }) => `This must be ${TYPES[expected].en}.`,
    ja: ({ expected }) => `ここには${TYPES[expected].ja}を書いてください。`,
  },
  'unknown-value': {
    en: ({ value, allowed }, w) => `"${short(value)}" can't stand here: write one of ${w.list(allowed)}.`,
    ja: ({ value, allowed }, w) => `「${short(value)}」は指定できません。${w.list(allowed)} のいずれかを指定してください。`,
  },
  'empty-value': {
    en: () => 'This must not be empty.',
    ja: () => '空にはできません。',
  },
  'not-a-date': {
    en: ({ value }) => `"${short(value)}" is no date: write it as YYYY-MM-DD.`,
    ja: ({ value }) => `「${short(value)}」は日付ではありません。YYYY-MM-DD の形式で書いてください。`,
  },
  'unknown-region': {
    en: ({ region }, w) => `The catalogue of ${w.speaker.catalog.asOf} knows no Region "${short(region)}".`,
    ja: ({ region }, w) => `カタログ(${w.speaker.catalog.asOf} 時点)に「${short(region)}」というリージョンはありません。`,
  },
  'preset-and-regions': {
    en: () => 'A preset and allowedRegions exclude each other: keep one of them.',
    ja: () => 'preset と allowedRegions は同時に指定できません。どちらか一方にしてください。',
  },
  'home-not-allowed': {
    en: ({ region, allowed }, w) => `The home Region ${short(region)} is not allowed: choose one of ${w.list(allowed)}.`,
    ja: ({ region, allowed }, w) =>
      `homeRegion の ${short(region)} は許可されていません。${w.list(allowed)} のいずれかを指定してください。`,
  },
  'extends-missing': {
    en: ({ target }) =>
      `There is no policy file ${short(target)}: a path begins with "./", "../" or "/", a package must be installed below node_modules.`,
    ja: ({ target }) =>
      `ポリシーファイル ${short(target)} が見つかりません。パスは「./」「../」「/」で始めます。パッケージの場合は node_modules にインストールしてください。`,
  },
  'extends-unreadable': {
    en: ({ target }) => `The policy file ${short(target)} can't be read.`,
    ja: ({ target }) => `ポリシーファイル ${short(target)} を読み取れません。`,
  },
  'extends-cycle': {
    en: ({ target }) => `${short(target)} extends this file in turn.`,
    ja: ({ target }) => `${short(target)} とこのファイルが互いを extends しています。`,
  },
};

/** The parser's names for what it misses. */
const SYNTAX: Readonly<Record<string, Bilingual<string>>> = {
  InvalidSymbol: { en: 'an unknown word', ja: '不明な記号です' },
  InvalidNumberFormat: { en: 'a number that is none', ja: '数値の形式が正しくありません' },
  PropertyNameExpected: { en: 'a key in double quotes is expected', ja: '二重引用符で囲んだキーが必要です' },
  ValueExpected: { en: 'a value is expected', ja: '値が必要です' },
  ColonExpected: { en: 'a colon is expected', ja: 'コロンが必要です' },
  CommaExpected: { en: 'a comma is expected', ja: 'カンマが必要です' },
  CloseBraceExpected: { en: 'a closing brace is expected', ja: '閉じ波括弧が必要です' },
  CloseBracketExpected: { en: 'a closing bracket is expected', ja: '閉じ角括弧が必要です' },
  EndOfFileExpected: { en: 'nothing may follow the closing brace', ja: '閉じ波括弧の後には何も書けません' },
  InvalidCommentToken: { en: 'a comment that is none', ja: 'コメントの形式が正しくありません' },
  UnexpectedEndOfComment: { en: 'a comment has no end', ja: 'コメントが閉じられていません' },
  UnexpectedEndOfString: { en: 'a string has no end', ja: '文字列が閉じられていません' },
  UnexpectedEndOfNumber: { en: 'a number has no end', ja: '数値が途中で終わっています' },
  InvalidUnicode: { en: 'an invalid Unicode escape', ja: 'Unicode エスケープが正しくありません' },
  InvalidEscapeCharacter: { en: 'an invalid escape', ja: 'エスケープが正しくありません' },
  InvalidCharacter: { en: 'an invalid character', ja: '使えない文字です' },
};

const TYPES: Readonly<Record<PolicyProblemParameters['wrong-type']['expected'], Bilingual<string>>> = {
  object: { en: 'an object in braces', ja: '波括弧のオブジェクト' },
  array: { en: 'a list in brackets', ja: '角括弧のリスト' },
  string: { en: 'a text in double quotes', ja: '二重引用符の文字列' },
};

const LONGEST = 80;

function short(text: string): string {
  return visible(text, LONGEST);
}

/** What is wrong with a policy file, and what to do, in one sentence or two. */
export function policyProblemText(problem: PolicyProblem, speaker: Speaker): string {
  const speak = PROBLEMS[problem.id][speaker.locale] as Wording<PolicyProblemId>;
  return speak(problem.params, new Words(speaker));
}
