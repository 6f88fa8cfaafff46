// A project with everything that an audit report can show, hostile names and contents among it.
import fs from 'node:fs';
import path from 'node:path';
import { TOUR } from '../vscode/paths.js';

/** Runs if any of it gets into a page as markup. */
const ATTACK = `"'><img src=x onerror="globalThis.attacked=1"><script>globalThis.attacked=2</script>`;
export const HOSTILE_NAME = `a&b <script>globalThis.attacked=3<!script> \u202Etxt.exe "quoted" ${'very-'.repeat(30)}long.py`;

const POLICY = {
  preset: 'japan',
  rules: { 'unresolved-reference': 'error' },
  exceptions: [
    { references: ['au.*'], reason: `a pilot with test data ${ATTACK}`, owner: `platform ${ATTACK}`, expires: '2099-12-31' },
    { rules: ['wildcard-region'], reason: 'ended long ago', expires: '2026-01-01' },
  ],
};
const NESTED = { preset: 'eu' };

const FILES: Readonly<Record<string, string | Buffer>> = {
  [`src/${HOSTILE_NAME}`]: `MODEL = "us.anthropic.claude-sonnet-4-6"  # ${ATTACK}\n`,
  'src/accepted.py': `MODEL = "global.anthropic.claude-sonnet-4-6"  # bedrock-residency-ignore-line -- agreed with legal ${ATTACK}\n`,
  'src/unused.py': `import boto3  # bedrock-residency-ignore-line -- nothing here\n`,
  'src/opaque.py': 'PROFILE = "arn:aws:bedrock:ap-northeast-1:111122223333:application-inference-profile/a1b2c3"\n',
  'src/secret.env': 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\nBEDROCK_MODEL=apac.amazon.nova-pro-v1:0\n',
  'src/bundle.min.js': `${'var x=1;'.repeat(20_000)}m="eu.amazon.nova-pro-v1:0";${'var y=1;'.repeat(20_000)}`,
  'src/excepted.py': 'MODEL = "au.anthropic.claude-sonnet-4-6"\n',
  'eu/service.py': 'MODEL = "eu.anthropic.claude-sonnet-4-6"\nOTHER = "jp.anthropic.claude-sonnet-4-6"\n',
  'eu/.bedrock-residency.json': JSON.stringify(NESTED),
  '.bedrock-residency.json': JSON.stringify(POLICY),
  'src/日本語/設定.yaml': 'bedrock:\n\tmodel: us.amazon.nova-lite-v1:0\n',
  'data/blob.bin': Buffer.from('\0\0\0us.anthropic.claude-sonnet-4-6'),
};

/** Writes the project into an empty folder, the tour workspace in a folder of its own. */
export function writeProject(folder: string): void {
  fs.cpSync(TOUR, path.join(folder, 'tour'), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
}
