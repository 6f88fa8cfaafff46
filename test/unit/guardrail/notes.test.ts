import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { Policy } from '../../../src/domain/policy.js';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import type { Speaker } from '../../../src/explain/words.js';
import { GUARDRAIL_TYPES, type GuardrailType } from '../../../src/guardrail/document.js';
import { writeGuardrail, type Guardrail } from '../../../src/guardrail/guardrail.js';
import { guardrailMarkdown, guardrailNotes, guardrailPlain, problemText } from '../../../src/guardrail/notes.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { preset } from '../../../src/policy/presets.js';

const catalog = bundledCatalog();

function speaker(locale: Locale, policy: Policy = JAPAN): Speaker {
  return { locale, catalog, policy };
}

function guardrail(type: GuardrailType, policy: Policy = JAPAN): Guardrail {
  const written = writeGuardrail(type, policy, catalog);
  if (written.kind !== 'guardrail') throw new Error(written.kind);
  return written;
}

describe.each(LOCALES)('%s', (locale) => {
  it.each(GUARDRAIL_TYPES)('the Markdown of an %s explains every statement and holds the policy itself', (type) => {
    const written = guardrail(type);
    const markdown = guardrailMarkdown(written, speaker(locale));
    const [, fenced = ''] = /```json\n([\s\S]*?)```/.exec(markdown) ?? [];
    expect(fenced).toBe(written.json);
    for (const { Sid } of written.document.Statement) expect(markdown).toContain(`| \`${Sid}\` | `);
    expect(markdown).not.toMatch(/undefined|\[object/);
    expect(markdown.includes('`unspecified`')).toBe(true);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.match(/\|/g), row).toHaveLength(3);
    expect(markdown.match(/https:\/\/docs\.aws\.amazon\.com\/[\w/-]+\.html/g)?.length).toBeGreaterThan(5);
  });

  it('says what becomes of the profiles that the catalogue knows', () => {
    const { calls } = guardrailNotes(guardrail('scp'), speaker(locale));
    const resultOf = (name: string): string | undefined => calls.find(({ call }) => call.startsWith(`\`${name}\``))?.result;
    expect(resultOf('jp.*')).toMatch(locale === 'ja' ? /^許可\(東京または大阪\)$/ : /^allowed: Tokyo or Osaka$/);
    for (const name of ['global.*', 'apac.*', 'apac.guardrail*', 'apac.data-automation*']) {
      expect(resultOf(name), name).toBe(locale === 'ja' ? '拒否' : 'denied');
    }
  });

  it('counts the profiles of a prefix that are denied although others are not', () => {
    const counted = guardrailNotes({ ...guardrail('scp'), fates: [fate(3, 2)] }, speaker(locale)).calls;
    expect(counted.find(({ call }) => call.startsWith('`eu.*`'))?.result).toMatch(
      locale === 'ja' ? /うち 2 件は拒否/ : /; 2 of them denied$/,
    );
  });

  it('speaks of the policy by its name', () => {
    const policy = preset('eu');
    const texts = guardrailPlain(guardrail('scp', policy), speaker(locale, policy));
    expect(texts).not.toMatch(/Japan|日本|Tokyo|東京/);
    expect(texts).toContain('EU');
  });
});

function fate(staying: number, leaving: number): Guardrail['fates'][number] {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `eu.a.b-${String(index)}`);
  return { feature: 'model', geography: 'eu', staying: ids(staying), leaving: ids(leaving), regions: ['eu-west-1'] };
}

const en = speaker('en');

describe('what would still pass', () => {
  const passesOf = (type: GuardrailType, policy: Policy = JAPAN): string =>
    guardrailNotes(guardrail(type, policy), speaker('en', policy)).passes.join('\n');

  it('depends on the type', () => {
    expect(passesOf('scp')).toContain('management account');
    expect(passesOf('iam')).not.toContain('management account');
    expect(passesOf('iam')).toContain('not attached to');
  });

  it('names the features that the Regions of the policy would lose', () => {
    expect(passesOf('scp')).toContain('AWS Agent Registry');
    expect(passesOf('scp', preset('osaka'))).not.toContain('AWS Agent Registry');
    expect(passesOf('scp', preset('us'))).not.toContain('AgentCore Memory');
  });

  it('owns up to batch jobs only where crossing Regions is forbidden', () => {
    expect(passesOf('scp')).not.toContain('CreateModelInvocationJob');
    expect(passesOf('scp', { ...JAPAN, crossRegion: 'forbid' })).toContain('CreateModelInvocationJob');
  });
});

it('refusals say what to do', () => {
  expect(problemText({ kind: 'too-large', type: 'scp', characters: 12_000, limit: 10_240 }, en)).toMatch(
    /12,000 characters, 1,760 more than the 10,240 .* Allow fewer Regions\.$/,
  );
  expect(problemText({ kind: 'partitions', partitions: ['aws', 'aws-us-gov'] }, en)).toContain('(aws, aws-us-gov)');
});
