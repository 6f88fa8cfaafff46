import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/explain/locale.js';
import { READMES } from '../../tools/build-readme.js';
import { ROOT } from '../../vscode/paths.js';
import { useBuiltCommand } from '../cli/command.js';
import { ciComplaints } from './ci-examples.js';

useBuiltCommand();

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };

describe('examples of pipelines', () => {
  it.each(LOCALES)('of the README work, %s', async (locale) => {
    expect(await ciComplaints(readFileSync(path.join(ROOT, READMES[locale]), 'utf8'))).toEqual([]);
  });

  it.each([
    ['steps: [}\n', /YAMLParseError/],
    [`- uses: bedrock-residency/bedrock-residency@v${version}\n  with:\n    polcy: x\n`, /^the action has no input polcy$/],
    ['- uses: bedrock-residency/bedrock-residency@v0.0.9\n', /not v\d/],
    [
      `- repo: https://github.com/bedrock-residency/bedrock-residency\n  rev: v${version}\n  hooks:\n    - id: residency\n`,
      /^no hook residency$/,
    ],
    ['- id: bedrock-residency\n  args: [--fail-onn, error]\n', /--fail-onn/],
    [`script:\n  - npx --yes bedrock-residency@${version} check --format gitlb .\n`, /--format: "gitlb"/],
    ['script:\n  - npx --yes bedrock-residency@0.0.9 check .\n', /^bedrock-residency@0\.0\.9: not/],
    ['script:\n  - bedrock-residency check .\n', /^not run by npx/],
  ])('are found wrong: %s', async (block, complaint) => {
    expect(await ciComplaints(`text\n\n\`\`\`yaml\n${block}\`\`\`\n`)).toEqual([expect.stringMatching(complaint)]);
  });

  it('are found in lists, too', async () => {
    const text = `1. text\n\n   \`\`\`yaml\n   steps:\n     - uses: bedrock-residency/bedrock-residency@v0.0.9\n   \`\`\`\n`;
    expect(await ciComplaints(text)).toEqual([expect.stringMatching(/not v\d/)]);
  });

  it('are found right', async () => {
    const block = [
      `- uses: bedrock-residency/bedrock-residency@v${version}`,
      '  with:',
      '    upload-sarif: true',
      `- repo: https://github.com/bedrock-residency/bedrock-residency`,
      `  rev: v${version}`,
      '  hooks:',
      '    - id: bedrock-residency',
      '      args: [--fail-on, error]',
      '- run: |',
      `    npx --yes bedrock-residency@${version} check --baseline known.json --changed-since origin/main \\`,
      '      --format gitlab --output "quality.json" src',
      '',
    ].join('\n');
    expect(await ciComplaints(`\`\`\`yaml\n${block}\`\`\`\n`)).toEqual([]);
  });
});
