import { describe, expect, it } from 'vitest';
import type { Notice, NoticeRemedy } from '../../../src/domain/judgement.js';
import type { NoticeMessage } from '../../../src/domain/message.js';
import { FEATURE_IDS, LOOK_ALIKE_IDS, TOOL_IDS } from '../../../src/domain/signal.js';
import { explanationMarkdown, explanationPlain } from '../../../src/explain/hover.js';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import { explainNotice } from '../../../src/explain/notice-hover.js';
import { noticeRemedyTitle } from '../../../src/explain/notice-remedies.js';
import { noticeText } from '../../../src/explain/notices.js';
import { analyze } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { EU, JAPANESE, speaker, TODAY, UNNAMED } from './kit.js';

const APAC = ['ap-northeast-1', 'ap-northeast-2', 'ap-south-1', 'ap-southeast-1'];
const REACHES = [{ kind: 'regions', regions: APAC }, { kind: 'all-commercial' }] as const;

/** Every message about a call or a host, with every tool, feature and service in it. */
const MESSAGES: readonly NoticeMessage[] = [
  ...TOOL_IDS.flatMap((tool): NoticeMessage[] => [
    { id: 'implicit-default', params: { case: 'region', tool, region: 'us-east-1' } },
    ...[...REACHES, { kind: 'unknown' } as const].map((reach): NoticeMessage => ({
      id: 'implicit-default',
      params: { case: 'model', tool, profile: 'apac.anthropic.claude-opus-5-5', reach },
    })),
  ]),
  ...FEATURE_IDS.flatMap((feature): NoticeMessage[] => [
    ...REACHES.flatMap((reach) =>
      [null, 'amazon.nova-lite-v1:0'].map((modelId): NoticeMessage => ({
        id: 'feature-crosses-regions',
        params: { case: 'leaves', feature, source: 'ap-northeast-1', reach, modelId },
      })),
    ),
    { id: 'feature-crosses-regions', params: { case: 'unknown', feature, source: 'ap-northeast-1' } },
    { id: 'feature-crosses-regions', params: { case: 'silent', feature, source: 'ap-northeast-1' } },
    {
      id: 'feature-crosses-regions',
      params: { case: 'not-offered', feature, source: 'ap-northeast-1', offeredIn: ['us-east-1', 'eu-west-1'] },
    },
  ]),
  ...LOOK_ALIKE_IDS.map((service): NoticeMessage => ({ id: 'look-alike-service', params: { service } })),
];

const REMEDY: NoticeRemedy = { span: { start: 0, end: 0 }, newText: 'x', region: 'ap-northeast-1', modelId: null };

function notice(message: NoticeMessage): Notice {
  return { kind: 'call', rule: message.id, severity: 'information', span: { start: 0, end: 1 }, text: 'x', message, remedies: [REMEDY] };
}

describe.each(LOCALES)('notices in %s', (locale: Locale) => {
  const texts = MESSAGES.map((message) => [JSON.stringify(message.params), message] as const);

  it.each(texts)('%s', (_, message) => {
    const text = noticeText(notice(message), speaker(locale));
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}\n`]| {2}|\bsafe/i);
    expect(text).toMatch(locale === 'ja' ? /。$/ : /\.$/);
    expect(JAPANESE.test(text)).toBe(locale === 'ja');
    // Latin letters and Japanese ones never stand close together, but for names of the products.
    if (locale === 'ja') expect(text).not.toMatch(/[a-z](?=[はのがをで])|[はのがをで](?=[A-Z])/);
  });

  it.each(texts)('%s names no country under another policy', (_, message) => {
    for (const policy of [EU, UNNAMED]) expect(noticeText(notice(message), speaker(locale, policy))).not.toMatch(/Japan|日本|国内|国外/);
  });

  it.each(texts)('%s has a hover', (_, message) => {
    const explanation = explainNotice(notice(message), speaker(locale));
    if (explanation === null) throw new Error('no hover');
    for (const shown of [explanationPlain(explanation, { color: false }), explanationMarkdown(explanation)]) {
      expect(shown).not.toMatch(/undefined|null|NaN|\[object/);
      expect(shown).toContain(message.id);
      expect(JAPANESE.test(shown)).toBe(locale === 'ja');
    }
  });

  it.each([
    { ...REMEDY },
    { ...REMEDY, modelId: 'jp.anthropic.claude-opus-5-5' },
    { ...REMEDY, region: null, modelId: 'jp.anthropic.claude-opus-5-5' },
  ])('%j has a title', (remedy) => {
    const title = noticeRemedyTitle(remedy, speaker(locale));
    expect(title).not.toMatch(/undefined|null/);
    expect(JAPANESE.test(title)).toBe(locale === 'ja');
    if (remedy.modelId !== null) expect(title).toContain(remedy.modelId);
  });
});

describe('what a hover says of a notice', () => {
  const hover = (path: string, text: string, locale: Locale = 'en'): string => {
    const [found] = analyze(text, { catalog: bundledCatalog(), policy: JAPAN, today: TODAY, path }).notices;
    const explanation = found === undefined ? null : explainNotice(found, speaker(locale));
    if (explanation === null) throw new Error('no hover');
    return explanationPlain(explanation, { color: false });
  };

  it('names a default, its versions and the way to pin it', () => {
    const text = hover('a.ts', 'new AnthropicBedrock()');
    expect(text).toContain('unless AWS_REGION or ANTHROPIC_BEDROCK_BASE_URL is set where this runs');
    expect(text).toContain('us-east-1 (N. Virginia), outside Japan');
    expect(text).toContain('since version 0.9.1 at the latest; last read in version 1.1.3 of 2026-11-20');
    expect(text).toContain('Use Region ap-northeast-1 (Tokyo)');
  });

  it('says since when and by which page a feature crosses Regions, and that AWS is silent where it is', () => {
    const text = hover('a.ts', 'new bedrock.CfnKnowledgeBase({ sqlKnowledgeBaseConfiguration: {} })');
    expect(text).toContain('whether it stays in Japan cannot be told');
    expect(text).toContain('since 2026-05-10');
    expect(text).toContain('https://docs.aws.amazon.com/bedrock/latest/userguide/kb-structured-cris.html');
    expect(text.split('\n')[1]).toMatch(/^\?/);
  });

  it('lists where a feature can run, inside and outside of the policy, and what AWS names against it', () => {
    const text = hover('a.py', 'c.create_memory(memoryStrategies=[{"semanticMemoryStrategy": {}}])');
    expect(text).toContain('inside Japan: ap-northeast-1 Tokyo; outside Japan: ap-northeast-2 Seoul');
    expect(text).toContain('A built-in strategy with overrides');
    expect(hover('a.py', 'c.create_memory(memoryStrategies=[{"semanticMemoryStrategy": {}}])', 'ja')).toContain(
      'https://docs.aws.amazon.com/ja_jp/bedrock-agentcore/latest/devguide/cross-region-inference.html',
    );
  });

  it('leads to what AWS says of Claude Platform on AWS', () => {
    const text = hover('a.py', 'AnthropicAWS()');
    expect(text).toContain('US and global inference only');
    expect(text).toContain('https://docs.aws.amazon.com/claude-platform/latest/userguide/data-residency.html');
  });

  it('says nothing more of a comment than its sentence does', () => {
    const [found] = analyze('# bedrock-residency-ignore-line\n# bedrock', {
      catalog: bundledCatalog(),
      policy: JAPAN,
      today: TODAY,
      path: 'a.py',
    }).notices;
    expect(found?.rule).toBe('unused-suppression');
    expect(found && explainNotice(found, speaker('en'))).toBeNull();
  });
});
