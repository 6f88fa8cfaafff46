import { expect, it } from 'vitest';
import { FORMATS } from '../../../../src/workspace/reports/report.js';
import type { FileResult } from '../../../../src/workspace/results.js';
import { checked, render } from './kit.js';

/** More than one call takes as arguments. */
const MANY = 150_000;

function* unread(): Generator<FileResult> {
  for (let i = 0; i < MANY; i += 1) yield { kind: 'skipped', path: `d/${String(i)}.bin`, reason: 'binary' };
}

it.each(FORMATS)('%s takes any number of files that were not read', async (format) => {
  const { text, totals } = await render(format, unread());
  expect(totals.tally.filesSkipped).toBe(MANY);
  expect(text).toContain('d/0.bin');
  if (format === 'json') expect((JSON.parse(text) as { skipped: unknown[] }).skipped).toHaveLength(MANY);
});

it('text takes any number of findings in one file', async () => {
  const file = checked('a.py', 'MODEL = "us.anthropic.claude-sonnet-4-6"\n'.repeat(2));
  const [first, second] = file.analysis.references;
  if (first === undefined || second === undefined) throw new Error('nothing found');
  const references = Array.from({ length: MANY }, (_, i) => (i % 2 === 0 ? first : second));
  const { text } = await render('text', [{ ...file, analysis: { ...file.analysis, references } }]);
  expect(text.split('\n').filter((line) => line.includes('cross-region-profile'))).toHaveLength(MANY);
});
