// `update` is only faster than `analyze`: on files as people write them, dense with references, edited where it matters.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeAgain, update } from '../../../src/analyze.js';
import { ROOT } from '../../vscode/paths.js';
import { changeBetween } from '../../../src/analyze/change.js';
import { check, options } from './kit.js';

const corpus = path.join(ROOT, 'test/corpus/files');
/** Lines of real files that speak of Bedrock, with their ends. */
const lines = fs
  .readdirSync(corpus, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .flatMap((text) => text.split(/(?<=\n)/))
  .filter((line) => line.length < 400);

const line = fc.constantFrom(...lines);
/** Lines that say nothing: so that most references lie outside of what an edit makes the scan read again. */
const filler = fc
  .nat({ max: 40 })
  .map((count) => Array.from({ length: count }, (_, i) => `${' '.repeat((i % 3) * 4)}value_${i} = compute(${i}, name="x")\n`).join(''));
const texts = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: filler }), { minLength: 3, maxLength: 80 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
  )
  .map(([parts, end]) => parts.join('').replaceAll(/\r?\n/g, end));
const names = fc.constantFrom('a.py', 'a.ts', 'a.json', 'a.tf', 'a.yaml', 'a.md', 'a.sh', '.env', 'a.unknown', 'a.go', 'a.vue', 'a.toml');

/** What decides about more than the place where it stands. */
const inserted = fc.oneof(
  line,
  filler,
  fc.constantFrom(
    ...[
      '',
      '',
      'x',
      ' ',
      '    ',
      '\n',
      '\r',
      '\r\n',
      '"',
      "'",
      '`',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '=',
      '.',
      '-',
      '\\',
      '\ud800',
      '\udc00',
      '東京',
    ],
    ...[
      '#',
      '//',
      '/*',
      '*/',
      '"""',
      "'''",
      '<!--',
      '-->',
      '# bedrock-residency-ignore-next-line -- x\n',
      '# bedrock-residency-ignore-file\n',
    ],
    ...['bedrock', '-mantle', 's3', 'client("translate")', 'minecraft', 'us-east-1', 'REGION = "us-east-1"', 'REGION', 'Region.US_EAST_1'],
    ...['us.amazon.nova-lite-v1:0', 'bedrock-runtime.eu-west-1.amazonaws.com', 'AnthropicBedrock()', '"Effect": "Deny",', 'Effect: Allow'],
  ),
);
/** One edit: where, of 1; how much of the text it takes away; what it puts there. The caret stays where it is when `where` is null. */
const edit = fc.tuple(
  fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  fc.oneof(fc.constant(0), fc.nat({ max: 30 }), fc.nat({ max: 600 })),
  inserted,
);

const runs = { numRuns: Number(process.env.FC_RUNS ?? 120), seed: Number(process.env.FC_SEED ?? 1) };

describe('update of dense files', () => {
  it('equals analyze from scratch after every edit', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        texts,
        names,
        fc.boolean(),
        fc.array(edit, { minLength: 1, maxLength: 10 }),
        (first, name, workspaceUsesBedrock, edits) => {
          const options = { path: name, workspaceUsesBedrock };
          let text = first;
          let analysis = check(text, options);
          let caret = 0;
          for (const [where, length, put] of edits) {
            const start = Math.min(text.length, where === null ? caret : Math.floor(where * text.length));
            const end = Math.min(text.length, start + length);
            const updated = update(analysis, { start, end, text: put });
            if (updated === null) throw new Error('no state');
            analysis = updated;
            text = text.slice(0, start) + put + text.slice(end);
            caret = start + put.length;
            expect(analysis).toEqual(check(text, options));
          }
        },
      ),
      runs,
    );
  });
});

describe('analyzeAgain', () => {
  it('equals analyze for any two texts', () => {
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 3 }), names, names, (first, edits, name, other) => {
        const text = edits.reduce((old, [where, length, put]) => {
          const start = Math.floor((where ?? 0) * old.length);
          return old.slice(0, start) + put + old.slice(start + length);
        }, first);
        const before = check(first, { path: name });
        expect(analyzeAgain(before, text, { ...options, path: name })).toEqual(check(text, { path: name }));
        // Another name, another language: nothing of the old analysis may stay.
        expect(analyzeAgain(before, text, { ...options, path: other })).toEqual(check(text, { path: other }));
      }),
      runs,
    );
  });

  it('gives what is known for the same text, and reads anew what cannot be updated', () => {
    const before = check('bedrock "us.amazon.nova-lite-v1:0"');
    expect(analyzeAgain(before, 'bedrock "us.amazon.nova-lite-v1:0"', options)).toBe(before);
    expect(analyzeAgain({ ...before }, 'bedrock "eu.amazon.nova-lite-v1:0"', options)).toEqual(check('bedrock "eu.amazon.nova-lite-v1:0"'));
  });

  it('finds the shortest replacement between two texts', () => {
    const long = 'abcdefgh\n'.repeat(3_000);
    expect(changeBetween(long, long)).toBeNull();
    expect(changeBetween(`${long}x${long}`, `${long}yz${long}`)).toEqual({ start: long.length, end: long.length + 1, text: 'yz' });
    expect(changeBetween('aaa', 'aa')).toEqual({ start: 2, end: 3, text: '' });
    expect(changeBetween('', 'x')).toEqual({ start: 0, end: 0, text: 'x' });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = changeBetween(before, after);
        if (change === null) expect(before).toBe(after);
        else expect(before.slice(0, change.start) + change.text + before.slice(change.end)).toBe(after);
      }),
      runs,
    );
  });
});
