import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { ModelFacts, ProfileFacts } from '../../../src/catalog/facts.js';
import { callWays, profileWays } from '../../../src/catalog/routes.js';
import type { Policy } from '../../../src/domain/policy.js';
import { wayKind, wayRoute } from '../../../src/explain/routes.js';
import { judgeWays } from '../../../src/judge/ways.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { preset } from '../../../src/policy/presets.js';
import { speaker } from '../explain/kit.js';

const catalog = bundledCatalog();

function model(id: string): ModelFacts {
  const found = catalog.model(id, 'runtime');
  if (found === null) throw new Error(`no model ${id}`);
  return found;
}

function profile(facts: Partial<ProfileFacts>): ProfileFacts {
  const id = 'jp.anthropic.claude-sonnet-4-6';
  const found = catalog.profile(id);
  if (found === null) throw new Error(`no profile ${id}`);
  return { ...found, ...facts };
}

/** Each way as a line: verdict, ID, where from and where to. */
function lines(subject: ModelFacts | ProfileFacts, policy: Policy = JAPAN, locale: 'en' | 'ja' = 'en'): string[] {
  const ways = 'name' in subject ? callWays(subject) : profileWays(subject);
  return judgeWays(ways, catalog, policy).map(({ way, verdict, stays }) => {
    const who = speaker(locale, policy);
    return `${stays ? 'stays' : verdict}: ${way.id} | ${wayKind(way, who)} | ${wayRoute(way, who)}`;
  });
}

describe('the ways to call a model', () => {
  it('stand best first, on-demand told apart by the Region called', () => {
    const found = lines(model('amazon.nova-lite-v1:0'));
    expect(found[0]).toBe('stays: amazon.nova-lite-v1:0 | on-demand | runs where it is called: Tokyo');
    expect(found).toContainEqual(expect.stringMatching(/^leaves: amazon\.nova-lite-v1:0 \| on-demand \| .*N\. Virginia/));
    expect(found).toContainEqual(
      expect.stringMatching(
        /^may-leave: apac\.amazon\.nova-lite-v1:0 \| inference profile \(Asia Pacific\) \| from Tokyo, .* → 6 Regions: Tokyo · Osaka · Seoul · Mumbai · Singapore · Sydney$/,
      ),
    );
    const verdicts = judgeWays(callWays(model('amazon.nova-lite-v1:0')), catalog, JAPAN).map(({ verdict }) => verdict);
    expect([...new Set(verdicts)]).toEqual(['domestic', 'may-leave', 'leaves']);
  });

  it('are told in Japanese', () => {
    expect(lines(model('anthropic.claude-sonnet-4-6'), JAPAN, 'ja')[0]).toBe(
      'stays: jp.anthropic.claude-sonnet-4-6 | 推論プロファイル(日本) | 送信元: 東京・大阪 → 東京・大阪',
    );
  });

  it('that cross Regions do not stay where the policy forbids it', () => {
    const [first] = lines(model('anthropic.claude-sonnet-4-6'), { ...JAPAN, crossRegion: 'forbid' });
    expect(first).toMatch(/^domestic-cross-region: jp\./);
  });

  it('name the allowed source Regions first', () => {
    const found = lines(model('anthropic.claude-sonnet-4-6')).find((line) => line.includes('global.'));
    expect(found).toMatch(/^may-leave: global\..* from Tokyo, Osaka, [^,]+, … → any commercial Region/);
  });

  it('lead every listed source to just the Regions that the catalogue gives', () => {
    for (const { profiles } of catalog.models) {
      for (const one of profiles) {
        if (one.routes === 'unknown') continue;
        const told = new Map(
          profileWays(one).flatMap((way) => (way.kind === 'profile' ? way.from.map((from) => [from, way.route] as const) : [])),
        );
        expect([...told.keys()].sort()).toEqual([...one.routes.keys()].sort());
        for (const [source, route] of one.routes) expect(told.get(source)).toEqual(route === 'all-commercial' ? route : [...route].sort());
      }
    }
  });

  it('are none for a model that no Region and no profile offers', () => {
    expect(lines({ ...model('anthropic.claude-sonnet-4-6'), inRegion: { runtime: [], mantle: [] }, profiles: [], mantleId: null })).toEqual(
      [],
    );
  });

  it('that nobody knows are no good news', () => {
    const unknown = {
      ...model('anthropic.claude-sonnet-4-6'),
      inRegion: { runtime: 'unknown', mantle: [] } as const,
      profiles: [],
      mantleId: null,
    };
    expect(lines(unknown)).toEqual(['unknown: anthropic.claude-sonnet-4-6 | on-demand | runs where it is called: Regions not known']);
    expect(lines(profile({ routes: 'unknown', callableFrom: [] }))).toEqual([
      'unknown: jp.anthropic.claude-sonnet-4-6 | inference profile (Japan) | from Regions not known → at most Tokyo · Osaka; promised by the prefix, not confirmed',
    ]);
  });

  it('that have ended do not stay', () => {
    expect(lines(profile({ retired: true }))[0]).toMatch(/^domestic-cross-region: .*\(Japan\), ended/);
  });

  it('are judged by the policy that holds', () => {
    expect(lines(model('anthropic.claude-sonnet-4-6'), preset('eu')).filter((line) => line.startsWith('stays'))).toContainEqual(
      expect.stringContaining('eu.anthropic.claude-sonnet-4-6'),
    );
  });
});
