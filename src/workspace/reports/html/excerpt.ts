import type { Span } from '../../../domain/reference.js';
import { markup, type Markup } from './markup.js';
import { secretsIn, withoutSecrets } from './mask.js';

/** Lines shown before and behind a span. */
const LINES_AROUND = 2;
/** What is looked at on each side of a span, in UTF-16 units: a built file can be one line of many megabytes. */
const REACH = 1200;
/** Characters of a line on each side of a span, and of a line around. */
const BESIDE = 90;
const LONGEST_LINE = 180;
const LONGEST_SPAN = 300;
const TAB = '    ';

/**
 * A few lines of a text with the span marked; `line` is the span's 1-based line. What looks like a credential is hidden,
 * long lines are cut.
 */
export function excerpt(text: string, { start, end }: Span, line: number): Markup {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const before = text.slice(from, start).split(LINE_END);
  const behind = text.slice(end, to).split(LINE_END);
  const head = before.pop() ?? '';
  const tail = behind.shift() ?? '';
  // A line that goes on beyond what was looked at is not shown in part: its credential might begin elsewhere.
  const above = (from > 0 ? before.slice(1) : before).slice(-LINES_AROUND);
  const endsHere = to === text.length && behind.at(-1) !== '';
  const below = (endsHere ? behind : behind.slice(0, -1)).slice(0, LINES_AROUND);
  const marked = text.slice(start, end);
  const secrets = secretsIn(head + marked + tail);
  const left = cutStart(tabs(withoutSecrets(head, 0, secrets)));
  const right = cutEnd(tabs(withoutSecrets(tail, head.length + marked.length, secrets)), BESIDE);
  const rows = [
    ...above.map((content, i) => row(line - above.length + i, markup`${plain(content)}`)),
    row(line, markup`${left}<mark>${cutEnd(marked, LONGEST_SPAN)}</mark>${right}`),
    ...below.map((content, i) => row(line + 1 + i, markup`${plain(content)}`)),
  ];
  return markup`<pre class="excerpt"><code>${rows}</code></pre>`;
}

const LINE_END = /\r\n|\n|\r/;

function row(number: number, content: Markup): Markup {
  return markup`<span class="line"><span class="number">${number}</span><span>${content}</span></span>`;
}

function plain(line: string): string {
  return cutEnd(tabs(withoutSecrets(line, 0, secretsIn(line))), LONGEST_LINE);
}

function tabs(line: string): string {
  return line.replaceAll('\t', TAB);
}

function cutStart(text: string): string {
  return text.length <= BESIDE ? text : `…${text.slice(-BESIDE).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

function cutEnd(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
