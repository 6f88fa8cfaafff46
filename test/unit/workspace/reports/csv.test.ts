import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../../src/workspace/reports/csv.js';
import { accepted, checked, HOSTILE, LEAVES, render, skipped } from './kit.js';

type Row = Readonly<Record<string, string>>;

/** What a reader of RFC 4180 finds, by column. */
function rows(text: string): Row[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n', relax_column_count: false });
}

/** Takes the apostrophe off again that keeps a cell from being a formula. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** Everything that a spreadsheet might take for something else. */
const cells = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '"', ',', '=', '+', '-', '@', '\t', '\r', '\n', '＝', 'a', ' ', ';') }),
  fc.constantFrom(...HOSTILE),
);

describe('cells', () => {
  it('are read as they were written, and never begin like a formula', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 2, maxLength: 6 }), (values) => {
        const line = `${values.map(csvCell).join(',')}\r\n`;
        const [read] = parse(line, { record_delimiter: '\r\n' });
        expect(read?.map(withoutGuard)).toEqual(values);
        for (const cell of read ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the report', () => {
  it('has a row for each finding, accepted finding, notice and skipped file', async () => {
    const { text } = await render('csv', [
      checked('a.py', `x = 1\nMODEL = "${LEAVES}"\n`),
      checked('b.py', `MODEL = "${LEAVES}"  # bedrock-residency-ignore-line -- agreed, with "legal"\n`),
      checked('c.py', '# bedrock-residency-ignore-next-line -- no finding here\nx = 1\n'),
      skipped('d.bin'),
    ]);
    expect(text.startsWith('\uFEFFstatus,severity,rule,verdict,path,line,column,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(6);
    expect(rows(text)).toEqual([
      expect.objectContaining({
        status: 'finding',
        severity: 'warning',
        rule: 'cross-region-profile',
        verdict: 'leaves',
        path: 'a.py',
        line: '2',
        column: '10',
        endLine: '2',
        endColumn: String(10 + LEAVES.length),
        kind: 'inference-profile',
        text: LEAVES,
        acceptedBy: '',
        fix: 'jp.anthropic.claude-sonnet-4-6',
      }),
      expect.objectContaining({ status: 'accepted', path: 'b.py', acceptedBy: 'comment', reason: 'agreed, with "legal"', fix: '' }),
      expect.objectContaining({ status: 'notice', path: 'c.py', rule: 'unused-suppression', verdict: '' }),
      expect.objectContaining({ status: 'skipped', path: 'd.bin', reason: 'binary', message: 'not checked: a binary file', line: '' }),
    ]);
    expect(rows(text)[0]?.reach?.split(' ')).toContain('us-east-1');
  });

  it('lists references without a finding when asked to', async () => {
    const files = [checked('a.py', 'MODEL = "amazon.nova-lite-v1:0"\n')];
    expect(rows((await render('csv', files)).text)).toEqual([]);
    const all = rows((await render('csv', files, { includeDomestic: true })).text);
    expect(all).toEqual([expect.objectContaining({ status: 'no-finding', severity: '', rule: '', verdict: 'domestic' })]);
  });

  it.each(HOSTILE)('keeps the name %j', async (name) => {
    const { text } = await render('csv', [checked(name, `MODEL = "${LEAVES}"\n`), skipped(name)]);
    expect(rows(text).map(({ path = '' }) => withoutGuard(path))).toEqual([name, name]);
  });

  it('speaks Japanese, under the same column names', async () => {
    const files = [accepted(checked('a.py', `MODEL = "${LEAVES}"\n`), { by: 'exception', reason: '=評価用' }), skipped('b.bin')];
    const [finding, skip] = rows((await render('csv', files, { locale: 'ja' })).text);
    expect(finding).toMatchObject({ status: 'accepted', acceptedBy: 'exception', reason: "'=評価用" });
    expect(finding?.message).toMatch(/日本/);
    expect(skip?.message).toBe('未確認: バイナリファイルです');
  });
});
