import type { Explanation, VerdictIcon } from './explanation.js';
import type { Locale } from './locale.js';
import type { Inline } from './rich.js';

export interface MarkdownOptions {
  /** Markdown of the caller's own between verdict and rows: the map. */
  readonly picture?: string | undefined;
  /** Markdown of the caller's own in front of the picture, where the smallest hover shows it: command links. */
  readonly actions?: string | undefined;
  /** `icon`: the editor's theme icons, which a `MarkdownString` shows; `mark`: a character, for any other Markdown. */
  readonly shapes?: 'icon' | 'mark';
}

/**
 * A hover as Markdown, for VS Code's `MarkdownString` with theme icons, without HTML. What stands in the user's file is inside code
 * spans or escaped, so that it can neither format, link, run a command nor show an icon.
 */
export function explanationMarkdown(explanation: Explanation, options: MarkdownOptions = {}): string {
  const { reference, what, icon, verdict, detail, rows, footer, locale } = explanation;
  const separator = ' · ';
  const head = `${codeSpan(reference)} — ${what.map(escapeMarkdown).join(separator)}`;
  const shape = options.shapes === 'mark' ? MARKS[icon].mark : `$(${icon})`;
  const judged = `${shape} **${escapeMarkdown(verdict)}**${detail === null ? '' : ` ${escapeMarkdown(detail)}`}`;
  const body = rows.map(({ label, value }) => `**${escapeMarkdown(label)}**${gap(locale)}${value.map(inlineMarkdown).join('')}`);
  const foot = footer.map((part) => part.map(inlineMarkdown).join('')).join(separator);
  const blocks = [`${head}${BREAK}${judged}`, options.actions, options.picture, body.join(BREAK), foot];
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}

/** A line break within a paragraph. */
const BREAK = '  \n';

/** Wide enough to tell a label from its value. */
function gap(locale: Locale): string {
  return locale === 'ja' ? ' ' : '  ';
}

function inlineMarkdown(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeMarkdown(part.text);
    case 'code':
      return codeSpan(part.text);
    case 'link':
      return `[${escapeMarkdown(part.text)}](${part.href})`;
  }
}

/** Plain words in markdown: every character that could mean something is escaped. */
export function escapeMarkdown(value: string): string {
  return value.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, escapeCharacter);
}

/** Marks at which markdown, bare links or theme icons begin; a full stop or colon matters within addresses only. */
function escapeCharacter(character: string, index: number, whole: string): string {
  if ('.:@-()+#!'.includes(character)) return needsEscape(character, index, whole) ? `\\${character}` : character;
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  return `\\${character}`;
}

function needsEscape(character: string, index: number, whole: string): boolean {
  switch (character) {
    case '.':
      // `www.example.com` and `1. item`
      return index < 10 ? /^\d+$|www$/i.test(whole.slice(0, index)) : /^www$/i.test(whole.slice(index - 3, index));
    case ':':
      // `https://…`, `mailto:…`, `command:…`
      return /^[a-z]$/i.test(whole[index - 1] ?? '') && whole[index + 1] !== ' ';
    case '-':
    case '+':
    case '#':
      return index === 0;
    case '!':
      return whole[index + 1] === '[';
    case '(':
      return whole[index - 1] === ']' || whole[index - 1] === '$';
    case '@':
      return true;
    default:
      return false;
  }
}

/** A code span that its content can't close; `$(` is split so that no theme icon appears in it. */
export function codeSpan(value: string): string {
  const content = value.replace(/[\r\n]+/g, ' ').replace(/\$\(/g, '$\u2060(');
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = content === '' || /^[` ]|[` ]$/.test(content) ? ' ' : '';
  return `${fence}${padding}${content}${padding}${fence}`;
}

/** Shape and colour of a verdict on a terminal. */
const MARKS: Readonly<Record<VerdictIcon, { readonly mark: string; readonly color: number }>> = {
  pass: { mark: '✔', color: 32 },
  warning: { mark: '⚠', color: 33 },
  error: { mark: '✖', color: 31 },
  info: { mark: 'ℹ', color: 36 },
  question: { mark: '?', color: 35 },
};

/** The same for a terminal: lines without a final line break; with ANSI colours when `color` is set. */
export function explanationPlain(explanation: Explanation, options: { readonly color: boolean }): string {
  const paint = (value: string, ...codes: number[]): string => (options.color ? `\x1b[${codes.join(';')}m${value}\x1b[0m` : value);
  const { reference, what, icon, verdict, detail, rows, footer, locale } = explanation;
  const { mark, color } = MARKS[icon];
  return [
    `${paint(reference, 1)} — ${what.join(' · ')}`,
    `${paint(`${mark} ${verdict}`, 1, color)}${detail === null ? '' : `${locale === 'ja' ? '' : ' '}${detail}`}`,
    ...rows.map(({ label, value }) => `  ${paint(label, 1)}: ${value.map((part) => part.text).join('')}`),
    paint(footer.map((part) => part.map(plainInline).join('')).join(' · '), 2),
  ].join('\n');
}

function plainInline(part: Inline): string {
  return part.kind === 'link' ? `${part.text} ${part.href}` : part.text;
}
