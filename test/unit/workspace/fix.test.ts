import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/workspace/decode.js';
import { fix, fixBytes, writeFixes, type FixedFile } from '../../../src/workspace/fix.js';
import { unifiedPatch } from '../../../src/workspace/patch.js';
import type { CheckedFile } from '../../../src/workspace/results.js';
import { check, options } from '../core/kit.js';
import { tree } from './trees.js';

const US = 'us.anthropic.claude-sonnet-4-6';
const JP = 'jp.anthropic.claude-sonnet-4-6';

function checked(name: string, text: string, location: string | null = null, more: Parameters<typeof check>[1] = {}): CheckedFile {
  const judge = (of: string): CheckedFile['analysis'] => check(of, { path: name, ...more });
  return { kind: 'checked', path: name, location, text, policy: options.policy, analysis: judge(text), judge };
}

const asItIs = (file: CheckedFile): CheckedFile => file;

function fixed(file: CheckedFile): FixedFile {
  const done = fix(file, asItIs);
  if (done === null) throw new Error('nothing to fix');
  return done;
}

describe('fix', () => {
  it('applies what is preferred: IDs, Regions, endpoints, ARNs', () => {
    const text = [
      `client = boto3.client("bedrock-runtime", region_name="us-east-1")`,
      `client.converse(modelId="${US}")`,
      `URL = "https://bedrock-runtime.us-west-2.amazonaws.com"`,
      `ARN = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"`,
    ].join('\n');
    const { file, count } = fixed(checked('a.py', text));
    expect(count).toBe(4);
    expect(file.text).toBe(text.replaceAll(/us-(?:east-1|west-2)/g, 'ap-northeast-1').replace(US, JP));
    expect(file.analysis.references.filter(({ judgement }) => judgement.severity === 'warning')).toEqual([]);
  });

  it.each([
    ['nothing that is accepted', 'a.py', `A = "${US}"  # bedrock-residency-ignore-line -- agreed\n`, {}],
    ['no change of model', 'a.py', 'client.converse(modelId="us.amazon.nova-premier-v1:0")\n', {}],
    ["no tree's default Region, which is not Bedrock's alone", '.env', 'AWS_REGION=us-west-2\n', { workspaceUsesBedrock: true }],
    ['nothing inside', 'a.py', 'client.converse(modelId="amazon.nova-lite-v1:0")\n', {}],
  ])('applies %s', (_name, name, text, more) => {
    const file = checked(name, text, null, more);
    expect(file.analysis.references.length).toBeGreaterThan(0);
    expect(fix(file, asItIs)).toBeNull();
  });

  it('asks again what is accepted in the text that it made', () => {
    const asked: string[] = [];
    const { file } = fix(checked('a.py', `A = "${US}"\n`), (judged) => {
      asked.push(judged.text);
      return judged;
    })!;
    expect(asked).toEqual([`A = "${JP}"\n`]);
    expect(file.analysis.references[0]?.reference.text).toBe(JP);
  });

  it('leaves notebooks valid, whatever is interpolated', () => {
    const source = `x = f'arn:aws:bedrock:us-east-1:{accounts["main"]}:inference-profile/${US}'\n`;
    const text = JSON.stringify({ cells: [{ cell_type: 'code', source: [source] }], nbformat: 4 }, null, 1);
    const { file } = fixed(checked('a.ipynb', text));
    const read = JSON.parse(file.text) as { cells: { source: string[] }[] };
    expect(read.cells[0]?.source).toEqual([`x = f'arn:aws:bedrock:ap-northeast-1:{accounts["main"]}:inference-profile/${JP}'\n`]);
  });
});

describe('the files of the corpus', () => {
  const root = fileURLToPath(new URL('../../corpus/files', import.meta.url));
  const names = (readdirSync(root, { recursive: true }) as string[]).filter((name) => statSync(path.join(root, name)).isFile());

  it('come to rest at once, keep their lines, and are what their patches make', async () => {
    let count = 0;
    for (const name of names) {
      const file = checked(name, readFileSync(path.join(root, name), 'utf8'));
      const done = fix(file, asItIs);
      if (done === null) continue;
      count += done.count;
      expect(fix(done.file, asItIs), name).toBeNull();
      const patch = await unifiedPatch(name, file.text, done.file.text);
      expect(applyPatch(file.text, patch), name).toBe(done.file.text);
    }
    expect(count).toBeGreaterThan(200);
  });
});

describe('fixBytes', () => {
  const TEXT = `# 東京リージョン 🚀\r\nA = "${US}"\r\nB = 1\n`;
  const wide = Buffer.from(TEXT, 'utf16le');
  const bytes: Readonly<Record<string, Buffer>> = {
    'UTF-8': Buffer.from(TEXT),
    'UTF-8 with a BOM': Buffer.from(`\ufeff${TEXT}`),
    'UTF-16 LE': wide,
    'UTF-16 LE with a BOM': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
    'UTF-16 BE': Buffer.from(wide).swap16(),
    'UTF-16 BE with a BOM': Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(),
    Shift_JIS: Buffer.concat([Buffer.from('23208984985f82cc90dd92e80d0a', 'hex'), Buffer.from(`A = "${US}"\r\n`)]),
    'EUC-JP': Buffer.concat([Buffer.from('2320bfe4cfc0a4cec0dfc4ea0d0a', 'hex'), Buffer.from(`A = "${US}"\r\n`)]),
  };

  it.each(Object.entries(bytes))('changes the fix alone in %s', (_name, before) => {
    const decoded = decode(before);
    if (decoded.kind !== 'text') throw new Error(decoded.reason);
    const after = fixBytes(before, decoded.text, fixed(checked('a.py', decoded.text)));
    if (!Buffer.isBuffer(after)) throw new Error(after);
    const differing = [...after].flatMap((byte, at) => (byte === before[at] ? [] : [at]));
    expect(after).toHaveLength(before.length);
    expect(differing).toHaveLength(2);
    expect(decode(after)).toEqual({ ...decoded, text: decoded.text.replace(US, JP) });
  });

  it('makes nothing of bytes that are not those of the text', () => {
    const done = fixed(checked('a.py', TEXT));
    expect(fixBytes(Buffer.from(`${TEXT}more`), TEXT, done)).toBe('changed');
    expect(fixBytes(Buffer.alloc(20), TEXT, done)).toBe('changed');
  });

  it('writes no character that the encoding could not carry', () => {
    const before = bytes.Shift_JIS!;
    const decoded = decode(before);
    if (decoded.kind !== 'text') throw new Error(decoded.reason);
    const { text } = decoded;
    const rounds = [[{ start: 0, end: 1, newText: '東' }]];
    expect(fixBytes(before, text, { rounds, count: 1, file: checked('a.py', `東${text.slice(1)}`) })).toBe('encoding');
  });
});

describe('writeFixes', () => {
  const TEXT = `A = "${US}"\n`;

  it('writes what was judged; a file that was saved, removed or replaced meanwhile is left alone', async () => {
    const root = tree({ 'a.py': TEXT, 'saved.py': TEXT, 'gone.py': TEXT, 'pipe.py': TEXT, 'folder.py': TEXT });
    const at = (name: string): string => path.join(root, name);
    const file = (name: string): CheckedFile => checked(name, TEXT, at(name));
    const files = ['a.py', 'saved.py', 'gone.py', 'pipe.py', 'folder.py'].map(file);
    writeFileSync(at('saved.py'), `${TEXT}# saved\n`);
    for (const name of ['gone.py', 'pipe.py', 'folder.py']) rmSync(at(name));
    execFileSync('mkfifo', [at('pipe.py')]);
    execFileSync('mkdir', [at('folder.py')]);
    const problems = [];
    for (const one of files) problems.push((await writeFixes(one, fixed(one)))?.kind ?? null);
    expect(problems).toEqual([null, 'changed', 'system', 'changed', 'system']);
    expect(readFileSync(at('a.py'), 'utf8')).toBe(`A = "${JP}"\n`);
    expect(readFileSync(at('saved.py'), 'utf8')).toBe(`${TEXT}# saved\n`);
    expect(readdirSync(root).sort()).toEqual(['a.py', 'folder.py', 'pipe.py', 'saved.py']);
  });
});

describe('unifiedPatch', () => {
  it('is what every tool reads: names, line numbers, a last line without an end', async () => {
    const before = Array.from({ length: 12 }, (_, i) => `line ${String(i + 1)}`).join('\n');
    expect(await unifiedPatch('src/a b.py', before, before.replace('line 2\n', 'Line 2\n').replace(/line 12$/, 'Line 12'))).toBe(
      [
        '--- a/src/a b.py',
        '+++ b/src/a b.py',
        '@@ -1,5 +1,5 @@',
        ' line 1',
        '-line 2',
        '+Line 2',
        ' line 3',
        ' line 4',
        ' line 5',
        '@@ -9,4 +9,4 @@',
        ' line 9',
        ' line 10',
        ' line 11',
        '-line 12',
        '\\ No newline at end of file',
        '+Line 12',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });

  it('makes any text of any other with as many lines', async () => {
    const line = fc.constantFrom('a', 'b', '', '\\ No newline', '--- x', '\tz\r');
    const texts = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (lines, isEnded) => {
        const end = isEnded ? '\n' : '';
        // A last line that is empty is no line.
        const before = `${lines.map(([one]) => one).join('\n')}x${end}`;
        const after = `${lines.map(([, other]) => other).join('\n')}x${end}`;
        fc.pre(before !== after);
        expect(applyPatch(before, await unifiedPatch('a', before, after))).toBe(after);
      }),
    );
  });

  it('takes as many changes as a file has lines', async () => {
    const before = `${US}\n`.repeat(50_000);
    const patch = await unifiedPatch('a', before, before.replaceAll('us.', 'jp.'));
    expect(patch.split('\n')).toHaveLength(3 + 100_000 + 1);
  });
});
