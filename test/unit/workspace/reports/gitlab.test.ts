import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { ReportContext } from '../../../../src/workspace/reports/report.js';
import type { FileResult } from '../../../../src/workspace/results.js';
import { accepted, checked, HOSTILE, LEAVES, render, skipped } from './kit.js';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const one = { type: 'integer', minimum: 1 };
const place = { type: 'object', properties: { line: one, column: one }, required: ['line', 'column'] };
/** What GitLab reads of a Code Quality report. */
const validate = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: one } },
          positions: { type: 'object', required: ['begin', 'end'], properties: { begin: place, end: place } },
        },
      },
    },
  },
});

async function issues(results: readonly FileResult[], more: Partial<ReportContext> = {}): Promise<Issue[]> {
  const value: unknown = JSON.parse((await render('gitlab', results, more)).text);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  const list = value as Issue[];
  expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(list.length);
  return list;
}

describe('the Code Quality report', () => {
  it('has an issue for each finding and each file that could not be checked, none for what is accepted or left out on purpose', async () => {
    const found = await issues([
      checked('src/a.py', `MODEL = "${LEAVES}"\nMODEL = "${LEAVES}"\n`),
      accepted(checked('src/b.py', `MODEL = "${LEAVES}"\n`), { by: 'baseline', reason: '' }),
      skipped('logo.bin'),
      skipped('.bedrock-residency.json', 'policy-file'),
    ]);
    expect(found.map(({ check_name, severity, location }) => [check_name, severity, location.path, location.lines.begin])).toEqual([
      ['cross-region-profile', 'major', 'src/a.py', 1],
      ['cross-region-profile', 'major', 'src/a.py', 2],
      ['not-checked', 'minor', 'logo.bin', 1],
    ]);
  });

  it('is an empty array for nothing', async () => {
    expect((await render('gitlab', [])).text).toBe('[]\n');
    expect(await issues([checked('a.py', 'x = 1\n')])).toEqual([]);
  });

  it('names findings alike when lines are inserted above, and when another of them is accepted', async () => {
    const text = `MODEL = "${LEAVES}"\nMODEL = "${LEAVES}"\n`;
    const names = (found: readonly Issue[]): string[] => found.map(({ fingerprint }) => fingerprint);
    const before = await issues([checked('a.py', text)]);
    expect(names(await issues([checked('a.py', `import os\n\n${text}`)]))).toEqual(names(before));
    const [, second] = names(before);
    const one = checked('a.py', text.replace('\n', '  # bedrock-residency-ignore-line -- agreed\n'));
    expect(names(await issues([one]))).not.toContain(second);
    const file = checked('a.py', text);
    const [first, ...rest] = file.analysis.references;
    const references = [{ ...first!, suppressed: { by: 'baseline' as const, reason: '' } }, ...rest];
    expect(names(await issues([{ ...file, analysis: { ...file.analysis, references } }]))).toEqual([second]);
  });

  it.each(HOSTILE)('keeps the name %j', async (name) => {
    const found = await issues([checked(name, `MODEL = "${LEAVES}"\n`), skipped(name)], { locale: 'ja' });
    expect(found.map(({ location }) => location.path)).toEqual([name, name]);
    expect(found[0]?.description).toMatch(/日本/);
  });
});
