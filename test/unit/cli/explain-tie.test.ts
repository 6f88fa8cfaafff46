import { expect, it } from 'vitest';
import { tree } from '../workspace/trees.js';
import { run, useBuiltCommand } from './command.js';

useBuiltCommand();

const FILES = {
  'src/a.py': '# one\nclient = boto3.client(\n    "bedrock-runtime",\n    region_name="us-west-2",\n)\n',
  'src/b.py': `x = "us-west-1"\n${'\n'.repeat(20)}import bedrock_client\n`,
  '.env': 'AWS_REGION=us-east-2\n',
};

it('says in the text report what ties each Region, and where that stands', async () => {
  const cwd = tree(FILES);
  const { stdout, code } = await run(['check', '--explain-tie'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/4:18 .*us-west-2.*\n +tie +in the same statement as bedrock-runtime \(line 3\)\n/);
  expect(stdout).toMatch(/1:6 .*us-west-1.*\n +tie +in a file that uses Bedrock elsewhere: bedrock_client \(line 22\)\n/);
  expect(stdout).toMatch(/1:12 .*us-east-2.*\n +tie +a default Region of a tree that uses Bedrock: src\/a\.py\n/);
  const japanese = await run(['check', '--explain-tie', '--locale', 'ja'], { cwd });
  expect(japanese.stdout).toContain('関連    同じ文で使われている bedrock-runtime(3 行目)');
});

it('says it of references inside and of accepted ones too, and never unasked', async () => {
  const cwd = tree({
    'a.py': 'boto3.client("bedrock-runtime", "ap-northeast-1")\n',
    'b.py': 'boto3.client("bedrock-runtime", "us-east-1")  # bedrock-residency-ignore-line -- agreed\n',
  });
  const { stdout } = await run(['check', '--explain-tie', '--include-domestic'], { cwd });
  expect(stdout.match(/^ +tie /gm)).toHaveLength(2);
  expect((await run(['check', '--include-domestic'], { cwd })).stdout).not.toMatch(/^ +tie /m);
});

it('leaves other formats as they are', async () => {
  const cwd = tree(FILES);
  const plain = await run(['check', '--format', 'json'], { cwd });
  expect(await run(['check', '--format', 'json', '--explain-tie'], { cwd })).toEqual(plain);
});
