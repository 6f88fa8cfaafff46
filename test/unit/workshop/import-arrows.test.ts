import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { CORE_LAYERS, importArrows, LAYERS } from '../../tools/eslint/import-arrows.js';
import { ROOT } from '../../vscode/paths.js';

const source = path.join(ROOT, 'src');

/** The messages on a text that stands, as far as the rule can tell, in `src/FILE`. */
function complaints(file: string, text: string): string[] {
  const found = new Linter().verify(
    text,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser },
        plugins: { residency: { rules: { 'import-arrows': importArrows } } },
        rules: { 'residency/import-arrows': ['error', { source }] },
      },
    ],
    { filename: path.join(source, file) },
  );
  return found.map(({ message }) => message);
}

describe('the import arrows', () => {
  it.each([
    ['domain/rule.ts', "import { a } from './region.js';"],
    ['catalog/decode.ts', "import type { A } from '../domain/region.js';"],
    ['judge/rules/one.ts', "import { a } from '../judge.js'; import { b } from '../../policy/policy.js';"],
    ['analyze.ts', "import { a } from './scan/scan.js'; import { b } from './explain/words.js';"],
    ['workspace/scan.ts', "import fs from 'node:fs'; import { analyze } from '../analyze.js'; import picomatch from 'picomatch';"],
    ['cli/main.ts', "const a = await import('../workspace/scan.js'); import { b } from '../aws/client.js';"],
    ['vscode/hover.ts', "import * as vscode from 'vscode'; import { a } from '../explain/hover.js';"],
    ['aws/client.ts', "import { BedrockClient } from '@aws-sdk/client-bedrock';"],
    ['extension.ts', "import { activate } from './vscode/activate.js';"],
  ])('let %s: %s', (file, text) => {
    expect(complaints(file, text)).toEqual([]);
  });

  it.each([
    ['domain/rule.ts', "import { a } from '../catalog/facts.js';", '`domain` may not import `catalog`.'],
    ['domain/rule.ts', "import picomatch from 'picomatch';", '`domain` may not import picomatch.'],
    ['catalog/decode.ts', "import { a } from '../policy/policy.js';", '`catalog` may not import `policy`.'],
    ['scan/scan.ts', "export { a } from '../judge/judge.js';", '`scan` may not import `judge`.'],
    ['scan/scan.ts', "export * from '../analyze.js';", '`scan` may not import `analyze`.'],
    ['remedy/remedy.ts', "import { a } from '../judge/judge.js';", '`remedy` may not import `judge`.'],
    ['explain/words.ts', "import fs from 'fs';", '`explain` may not import fs.'],
    ['map/map.ts', "import path from 'node:path/posix';", '`map` may not import node:path/posix.'],
    ['analyze.ts', "import * as vscode from 'vscode';", '`analyze` may not import vscode.'],
    ['analyze.ts', "import { a } from './workspace/scan.js';", '`analyze` may not import `workspace`.'],
    ['workspace/scan.ts', "import { a } from '../cli/main.js';", '`workspace` may not import `cli`.'],
    ['workspace/scan.ts', "import { a } from '@aws-sdk/client-bedrock';", '`workspace` may not import @aws-sdk/client-bedrock.'],
    ['aws/client.ts', "import { a } from '../workspace/scan.js';", '`aws` may not import `workspace`.'],
    ['cli/main.ts', "const a = await import('../vscode/hover.js');", '`cli` may not import `vscode`.'],
    ['vscode/hover.ts', "type A = import('../cli/main.js').A;", '`vscode` may not import `cli`.'],
    ['vscode/hover.ts', "const a = require('../cli/main.js');", '`vscode` may not import `cli`.'],
    ['extension.ts', "import { a } from './cli/main.js';", '`extension` may not import `cli`.'],
    ['cli/main.ts', "import manifest from '../../package.json';", '`cli` may not import `outside`.'],
    ['newcomer/thing.ts', "import { a } from '../domain/rule.js';", '`newcomer` has no place in LAYERS of import-arrows.js.'],
  ])('stop %s: %s', (file, text, message) => {
    expect(complaints(file, text)).toEqual([message]);
  });

  it('are acyclic', () => {
    const below = (layer: string): readonly string[] => LAYERS[layer]!.filter((next) => next !== layer);
    const reached = (layer: string): Set<string> => new Set(below(layer).flatMap((next) => [next, ...reached(next)]));
    for (const layer of Object.keys(LAYERS)) expect(reached(layer), layer).not.toContain(layer);
  });
});

describe('the lint configuration', () => {
  const eslint = new ESLint({ cwd: ROOT });

  it('holds the arrows in every part of src', async () => {
    for (const layer of Object.keys(LAYERS)) {
      const config = (await eslint.calculateConfigForFile(path.join(source, layer, 'some.ts'))) as Linter.Config;
      expect(config.rules?.['residency/import-arrows'], layer).toEqual([2, { source }]);
    }
  });

  it("keeps Node's globals out of the core", async () => {
    for (const layer of CORE_LAYERS) {
      const config = (await eslint.calculateConfigForFile(path.join(source, layer, 'some.ts'))) as Linter.Config;
      expect(config.rules?.['no-restricted-globals'], layer).toContain('process');
    }
  });

  it('reports a forbidden import, a Node global and a slow pattern', { timeout: 120_000 }, async () => {
    const text = "import fs from 'node:fs';\nexport const a = [fs, process.env, /(?:a+)+$/.exec('')];\n";
    const [result] = await eslint.lintText(text, { filePath: path.join(source, 'domain/region.ts') });
    const rules = result!.messages.map(({ ruleId }) => ruleId);
    expect(rules).toEqual(
      expect.arrayContaining(['residency/import-arrows', 'no-restricted-globals', 'regexp/no-super-linear-backtracking']),
    );
  });
});
