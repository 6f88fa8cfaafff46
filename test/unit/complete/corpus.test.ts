import { expect, it } from 'vitest';
import { complete } from '../../../src/complete/complete.js';
import { scan } from '../../../src/scan/scan.js';
import { corpusFiles, options } from './kit.js';

/** What asks for completion while somebody types. */
const ASKS = /["'`./:]/;
/** Files that have nothing of Bedrock's, however much they look like it. */
const STRANGERS = /^(?:lookalikes|regions-other|repos-negative)\//;

it('asks hardly ever where no reference stands, in files as people write them', () => {
  let asked = 0;
  const noise: string[] = [];
  for (const { name, text } of corpusFiles()) {
    const own = { ...options, languageId: undefined, path: name };
    const { references } = scan(text, own);
    for (let offset = 1; offset <= text.length; offset++) {
      if (!ASKS.test(text[offset - 1] ?? '')) continue;
      asked++;
      if (complete(text, offset, own) === null) continue;
      if (!references.some(({ span }) => span.start <= offset && span.end >= offset))
        noise.push(`${name}: ${text.slice(offset - 20, offset)}`);
    }
  }
  expect(noise.filter((place) => STRANGERS.test(place))).toEqual([]);
  // One in a thousand, at most.
  expect(noise.length, noise.join('\n')).toBeLessThan(asked / 1000);
});

it('offers IDs where IDs are written in code, once their provider is typed', () => {
  let asked = 0;
  const missed: string[] = [];
  for (const { name, text } of corpusFiles()) {
    const own = { ...options, languageId: undefined, path: name };
    for (const reference of scan(text, own).references) {
      const isId = reference.kind === 'foundation-model' || reference.kind === 'inference-profile';
      if (!isId || reference.context !== 'code' || reference.spelling !== 'literal') continue;
      const begun = /^(?:[a-z-]+\.)?[a-z0-9]+\.(?=[a-z])/.exec(reference.text)?.[0] ?? '';
      const offset = reference.span.start + begun.length;
      asked++;
      const found = complete(text.slice(0, offset) + text.slice(reference.span.end), offset, own);
      if (found?.what !== 'model') missed.push(`${name}: ${reference.text}`);
    }
  }
  // The rest are places of other kinds: addresses, tables, markup.
  expect(missed.length, missed.join('\n')).toBeLessThan(asked * 0.15);
});
