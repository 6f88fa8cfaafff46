import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run, useBuiltCommand } from './command.js';
import type { JsonReport } from './json-schema.js';

useBuiltCommand();

const TOUR = fileURLToPath(new URL('../../tour', import.meta.url));

async function tour(...words: readonly string[]): Promise<JsonReport> {
  const { code, stdout, stderr } = await run(['check', '--format', 'json', '--today', '2026-11-23', ...words], { cwd: TOUR });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  return JSON.parse(stdout) as JsonReport;
}

describe('the tour workspace', () => {
  it('shows every kind of file, and leaves the quiet ones quiet', async () => {
    const { references, skipped, summary } = await tour();
    expect([...new Set(references.map((reference) => reference.path))]).toEqual([
      '.env',
      '.github/workflows/evaluate.yml',
      'README.md',
      'backend/app/chat.py',
      'backend/app/evaluate.py',
      'batch/src/main/kotlin/jp/example/hibiki/DailySummary.kt',
      'frontend/src/assistant.ts',
      'frontend/src/translate.ts',
      'gateway/litellm.yaml',
      'infra/iam.tf',
      'infra/main.tf',
      'infra/staging.tfvars',
      'notebooks/prompt_study.ipynb',
    ]);
    expect(skipped).toEqual([]);
    expect(summary.filesScanned).toBe(16);
  });

  it('has a finding of each weight, an accepted one, a default of the workspace, and calls that stay', async () => {
    const { references } = await tour('--include-domestic');
    const at = (path: string): (string | null)[] => references.filter((reference) => reference.path === path).map(({ rule }) => rule);
    expect(at('backend/app/chat.py')).toEqual(['cross-region-profile', 'non-domestic-region']);
    expect(at('backend/app/classify.py')).toEqual([null, null]);
    expect(references.find((reference) => reference.tie === 'workspace')).toMatchObject({
      path: 'infra/staging.tfvars',
      text: 'us-west-2',
      severity: 'information',
    });
    expect(references.filter((reference) => reference.suppressed !== null)).toMatchObject([
      { path: 'backend/app/evaluate.py', suppressed: { by: 'comment', reason: '公開データのみの評価(法務確認済み)' } },
    ]);
  });
});
