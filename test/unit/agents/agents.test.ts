import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { Findings, MOST_FINDINGS, type Finding } from '../../../src/agents/findings.js';
import { invocationOf } from '../../../src/agents/invocation.js';
import { AGENT_TOOLS } from '../../../src/agents/tools.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { LOCALES } from '../../../src/explain/locale.js';
import type { Speaker } from '../../../src/explain/words.js';
import { JAPAN } from '../../../src/policy/policy.js';
import manifest from '../../../package.json' with { type: 'json' };

const catalog = bundledCatalog();
const speaker: Speaker = { locale: 'en', catalog, policy: JAPAN };

function judged(text: string): Findings {
  const findings = new Findings();
  const analysis = analyze(text, { catalog, policy: JAPAN, today: '2026-11-23', path: 'a.py' });
  findings.add({ path: 'a.py', text, analysis, speaker });
  return findings;
}

describe('findings for agents', () => {
  it('come the worst first, in places as people count them', () => {
    const { structured } = judged('a = "jp.anthropic.claude-sonnet-4-6"\r\nb = "us.anthropic.claude-sonnet-4-6"\r\n').answer(speaker);
    const found = structured.findings as readonly Finding[];
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'information']);
    expect(found[0]).toMatchObject({ line: 2, column: 6, endLine: 2, endColumn: 6 + 'us.anthropic.claude-sonnet-4-6'.length });
  });

  it('leave out what is accepted, and count it', () => {
    const { structured } = judged('b = "us.anthropic.claude-sonnet-4-6"  # bedrock-residency-ignore-line -- agreed\n').answer(speaker);
    expect(structured).toMatchObject({ findings: [], counts: { findings: 0, references: 1, accepted: 1 } });
  });

  it('are cut where they would fill a context, and the rest is told', () => {
    const { structured, text } = judged('b = "us.anthropic.claude-sonnet-4-6"\n'.repeat(MOST_FINDINGS + 7)).answer(speaker);
    expect(structured.findings).toHaveLength(MOST_FINDINGS);
    expect(structured.notShown).toBe(7);
    expect(text).toContain('7 more findings are not shown');
  });
});

describe('invocations', () => {
  it.each(LOCALES)('ask before a file is read, and for nothing else: %s', (locale) => {
    const asked = invocationOf('check', { path: 'src/a.py' }, { ...speaker, locale });
    expect(asked.confirm?.message).toContain('src/a.py');
    for (const tool of ['check', 'listModels', 'explainId'] as const) {
      const { message, confirm } = invocationOf(tool, { text: 'x' }, { ...speaker, locale });
      expect(confirm).toBeNull();
      expect(message).not.toBe('');
    }
  });

  it('are named in the manifest', () => {
    const names = manifest.contributes.languageModelTools.map(({ name }) => name).sort();
    expect(names).toEqual(Object.values(AGENT_TOOLS).sort());
  });
});
