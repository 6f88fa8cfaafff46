import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { codeSpan, escapeMarkdown } from '../../../src/explain/hover-render.js';

// The reader of the editor's hovers, and its version: which bare addresses become links differs from one to the next.
const reader = new Marked({ gfm: true, breaks: true });

/** A line as a hover shows it, without the paragraph around it. */
function shown(markdown: string): string {
  const html = reader.parse(markdown, { async: false });
  return /^<p>([\s\S]*)<\/p>\n$/.exec(html)?.[1] ?? html;
}

function unescaped(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const HOSTILE = [
  '[click](command:workbench.action.quit)',
  '![x](https://example.com/x.png)',
  '<img src=x onerror=alert(1)>',
  '<https://example.com>',
  '**bold** _em_ ~~del~~ `code`',
  '$(warning) $(sync~spin)',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  'www.example.com',
  'https://example.com/a',
  'mail@example.com',
  '&lt;b&gt; &#36;(warning)',
  '\\[x](y)',
  '`` ` ``',
  'a | b',
  '[ref]: https://example.com',
  'line\n\n# next',
];

test.each(HOSTILE)('plain words stay plain: %s', (text) => {
  const html = shown(escapeMarkdown(text));
  expect(html).not.toMatch(/<[a-z]/i);
  expect(unescaped(html)).toBe(text.replace(/[\r\n]+/g, ' '));
  expect(escapeMarkdown(text)).not.toMatch(/(?<!\\)\$\(/);
  expect(escapeMarkdown(text)).not.toMatch(/\n/);
});

test.each(HOSTILE)('code stays code: %s', (text) => {
  const html = shown(codeSpan(text));
  expect(html).toMatch(/^<code>[\s\S]*<\/code>$/);
  expect(html.slice(6, -7)).not.toMatch(/<[a-z]/i);
  expect(html).not.toMatch(/\$\(/);
});

test('any text inside a code span or escaped is shown as it is', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('`*_[]()<>!#$&\\-+.:@|~ ab1w/')), maxLength: 30 });
  fc.assert(
    fc.property(text, (value) => {
      expect(shown(codeSpan(value))).toMatch(/^<code>[\s\S]*<\/code>$/);
      const html = shown(`x ${escapeMarkdown(value)} x`);
      expect(html).not.toMatch(/<[a-z]/i);
      expect(unescaped(html)).toBe(`x ${value} x`);
    }),
  );
});
