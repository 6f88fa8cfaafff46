import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { AnalysedReference } from '../../../src/domain/judgement.js';
import type { Policy } from '../../../src/domain/policy.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { fixOf } from '../../../src/vscode/fixKinds.js';
import { bulks, MOST_PUBLISHED } from '../../../src/vscode/inventory/bulks.js';
import { Shared } from '../../../src/vscode/inventory/shared.js';
import { filterWords, groupsOf, matches, type Groupable, type Grouping } from '../../../src/vscode/inventory/groups.js';

const catalog = bundledCatalog();

function referencesIn(text: string, path = 'a.py', policy: Policy = JAPAN): Groupable[] {
  const { references } = analyze(text, { catalog, policy, path, today: '2026-11-24' });
  return references.map((analysed) => ({ analysed, policy, file: path, path }));
}

function grouped(items: readonly Groupable[], grouping: Grouping): string[] {
  return groupsOf(items, grouping, (item) => item).map(
    ({ key, items: found }) => `${key}: ${found.map(({ analysed }) => analysed.reference.text).join(' ')}`,
  );
}

const CODE = `import boto3
client = boto3.client("bedrock-runtime", region_name="us-east-1")
client.converse(modelId="us.anthropic.claude-sonnet-4-6")
PROFILES = ["global.anthropic.claude-sonnet-4-6", "jp.anthropic.claude-sonnet-4-6"]
`;

describe('groups', () => {
  it('stand in the order of verdicts, the worst first', () => {
    expect(grouped(referencesIn(CODE), 'verdict')).toEqual([
      'verdict leaves: us-east-1 us.anthropic.claude-sonnet-4-6',
      'verdict may-leave: global.anthropic.claude-sonnet-4-6',
      'verdict domestic-cross-region: jp.anthropic.claude-sonnet-4-6',
    ]);
  });

  it('count a model where it is called, not where it could be', () => {
    const text = 'boto3.client("bedrock-runtime", region_name="us-west-2").converse(modelId="amazon.nova-lite-v1:0")\n';
    const [, model] = referencesIn(text);
    expect(model?.analysed.judgement.verdict).toBe('domestic');
    expect(grouped(referencesIn(text), 'verdict')).toEqual(['verdict leaves: us-west-2 amazon.nova-lite-v1:0']);
  });

  it('take the prefix off models, and put last what names none', () => {
    expect(grouped(referencesIn(CODE), 'model')).toEqual([
      'model anthropic.claude-sonnet-4-6: us.anthropic.claude-sonnet-4-6 global.anthropic.claude-sonnet-4-6 jp.anthropic.claude-sonnet-4-6',
      'model : us-east-1',
    ]);
  });

  it('list a reference in every Region that it may reach, those outside the policy first', () => {
    const keys = groupsOf(referencesIn(CODE), 'region', (item) => item).map(({ key }) => key);
    expect(keys[0]).toBe('region all-commercial');
    expect(keys.slice(-2)).toEqual(['region ap-northeast-1', 'region ap-northeast-3']);
    expect(keys).toContain('region us-east-2');
    const inside = referencesIn(CODE, 'a.py', { ...JAPAN, name: null, allowedRegions: ['us-east-1'], homeRegion: 'us-east-1' });
    expect(groupsOf(inside, 'region', (item) => item).at(-1)?.key).toBe('region us-east-1');
  });

  it('follow the order of files', () => {
    const items = [...referencesIn(CODE, 'b.py'), ...referencesIn('jp.anthropic.claude-sonnet-4-6', 'a.txt')];
    expect(grouped(items, 'file')).toEqual([
      'file a.txt: jp.anthropic.claude-sonnet-4-6',
      'file b.py: us-east-1 us.anthropic.claude-sonnet-4-6 global.anthropic.claude-sonnet-4-6 jp.anthropic.claude-sonnet-4-6',
    ]);
  });
});

describe('the filter', () => {
  const shown = (filter: string, locale: 'en' | 'ja' = 'en'): string[] =>
    referencesIn(CODE, 'backend/chat.py')
      .filter((item) => matches(item, filterWords(filter), { locale, catalog }))
      .map(({ analysed }) => analysed.reference.text);

  it.each([
    ['', ['us-east-1', 'us.anthropic.claude-sonnet-4-6', 'global.anthropic.claude-sonnet-4-6', 'jp.anthropic.claude-sonnet-4-6']],
    ['GLOBAL', ['global.anthropic.claude-sonnet-4-6']],
    ['osaka', ['global.anthropic.claude-sonnet-4-6', 'jp.anthropic.claude-sonnet-4-6']],
    ['backend leaves cross-region', ['us.anthropic.claude-sonnet-4-6']],
    ['frontend', []],
  ])('%j', (filter, wanted) => {
    expect(shown(filter)).toEqual(wanted);
  });

  it('knows the words of the language', () => {
    expect(shown('オレゴン', 'ja')).toEqual(['us.anthropic.claude-sonnet-4-6', 'global.anthropic.claude-sonnet-4-6']);
  });
});

describe('what is kept', () => {
  it('says the same, and equal parts are one', () => {
    const analysis = analyze(`${CODE}# bedrock-residency-ignore-next-line\n`.repeat(2), {
      catalog,
      policy: JAPAN,
      path: 'a.py',
      today: '2026-11-24',
    });
    const shared = new Shared();
    const kept = analysis.references.map((one) => shared.reference(one));
    expect(kept).toEqual(analysis.references);
    expect(analysis.notices.map((one) => shared.notice(one))).toEqual(analysis.notices);
    expect(new Set(kept.map(({ judgement }) => judgement)).size).toBeLessThan(kept.length);
    expect(new Set(kept.map(({ remedies }) => remedies)).size).toBeLessThan(kept.length);
  });
});

describe('bulks', () => {
  const files = (...counts: readonly number[]): (readonly [string, number[]])[] =>
    counts.map((count, i) => [String(i), Array.from({ length: count }, () => 1)]);
  const sizes = (...counts: readonly number[]): string[] =>
    [...bulks(files(...counts))].map((bulk) => bulk.map(([name, list]) => `${name}:${String(list.length)}`).join(' '));

  it('hold as much as the editor takes at once, and no file twice', () => {
    expect(sizes(400, 600, 1, 999, 1000, 5)).toEqual(['0:400 1:600', '2:1 3:999', '4:1000', '5:5']);
    expect(sizes(0, 0)).toEqual(['0:0 1:0']);
    expect(sizes()).toEqual([]);
  });

  it('end where Problems has enough', () => {
    const all = [...bulks(files(...Array.from({ length: 30 }, () => 900)))].flat();
    expect(all.reduce((sum, [, list]) => sum + list.length, 0)).toBe(MOST_PUBLISHED);
    expect(all).toHaveLength(23);
  });
});

describe('a fix of everything', () => {
  const kinds = (text: string): (string | null)[] =>
    referencesIn(text).map(({ analysed }: { analysed: AnalysedReference }) => fixOf({ analysed })?.kind ?? null);

  it('tells changes of IDs, of places and of models apart', () => {
    expect(kinds(CODE)).toEqual(['place', 'id', 'id', null]);
    expect(kinds('bedrock.converse(modelId="us.amazon.nova-premier-v1:0")')).toEqual(['model']);
  });

  it('leaves alone what was accepted, and what nothing can mend', () => {
    expect(kinds('# bedrock-residency-ignore-file -- a test\nbedrock.converse(modelId="us.anthropic.claude-sonnet-4-6")')).toEqual([null]);
    expect(kinds('bedrock("arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdefghij12")')).toEqual([null]);
  });
});
