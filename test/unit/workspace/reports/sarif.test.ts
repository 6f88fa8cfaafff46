import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { NOTICE_IDS, RULE_IDS } from '../../../../src/domain/rule.js';
import { artifact } from '../../../../src/workspace/reports/sarif-location.js';
import { messageString } from '../../../../src/workspace/reports/sarif-result.js';
import { MOST_RESULTS } from '../../../../src/workspace/reports/sarif.js';
import type { FileResult } from '../../../../src/workspace/results.js';
import { EU } from '../../explain/kit.js';
import { accepted, checked, HOSTILE, LEAVES, render, skipped } from './kit.js';

// The schema as published; the package that carries it exports its matchers only.
const schemaFile = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/lib\/.*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
// One of its patterns is none by the rules for Unicode.
const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

function parse(text: string): Run {
  const log: unknown = JSON.parse(text);
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3), null, 1)).toBe(true);
  const { runs } = log as Log;
  expect(runs).toHaveLength(1);
  return runs[0]!;
}

async function run(results: Iterable<FileResult>, more: Parameters<typeof render>[2] = {}): Promise<Run & { results: Result[] }> {
  const value = parse((await render('sarif', results, more)).text);
  return { ...value, results: value.results ?? [] };
}

function uriOf(result: Result | undefined): string | undefined {
  return result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
}

describe('a run', () => {
  it('describes every rule in both languages, whether it found something or not', async () => {
    for (const locale of ['en', 'ja'] as const) {
      const { tool, columnKind, results, invocations } = await run([], { locale });
      const { driver } = tool;
      expect(driver).toMatchObject({ name: 'Bedrock Residency', semanticVersion: '1.2.3', language: locale });
      expect(driver.rules?.map(({ id }) => id)).toEqual([...RULE_IDS, ...NOTICE_IDS]);
      for (const rule of driver.rules ?? []) {
        expect(rule.helpUri).toMatch(new RegExp(`/media/rules/${rule.id}\\.md#${locale}$`));
        for (const help of [rule.help?.text, rule.help?.markdown]) expect(help).toMatch(/What to do[\s\S]*対処/);
        expect(rule.help?.text).not.toContain('`');
        expect(rule.shortDescription?.text).not.toContain('`');
        // What code scanning shows of each.
        expect(rule.shortDescription?.text.length).toBeLessThanOrEqual(1024);
        expect(rule.fullDescription?.text.length).toBeLessThanOrEqual(1024);
        expect(rule.properties?.tags?.length).toBeLessThanOrEqual(10);
      }
      const levels = Object.fromEntries(driver.rules?.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level]) ?? []);
      expect(levels).toMatchObject({ 'cross-region-profile': 'warning', 'unknown-model': 'note', 'unused-suppression': 'note' });
      expect({ columnKind, results }).toEqual({ columnKind: 'utf16CodeUnits', results: [] });
      expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    }
  });

  it('says which policy and catalogue it rests on', async () => {
    const { properties } = await run([], { policyFile: 'policy.json' });
    expect(properties).toEqual({
      catalogAsOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      allowedRegions: ['ap-northeast-1', 'ap-northeast-3'],
      policyFile: 'policy.json',
      otherPolicies: [],
    });
    const nested = await run([checked('a.py', `MODEL = "${LEAVES}"\n`), checked('eu/b.py', `MODEL = "${LEAVES}"\n`, EU)]);
    expect(nested.properties?.otherPolicies).toEqual([{ allowedRegions: EU.allowedRegions, files: 1, example: 'eu/b.py' }]);
    expect(nested.results.map(({ message }) => /leaves (Japan|the EU)/.exec(message.text ?? '')?.[1])).toEqual(['Japan', 'the EU']);
  });
});

describe('results', () => {
  it('carry level, message, region, fix and the place that decides', async () => {
    const text = `# 😀 日本語\r\nclient = boto3.client("bedrock-runtime", region_name="us-west-2")\r\nclient.converse(modelId="${LEAVES}")  # 😀\r\n`;
    const { results } = await run([checked('src/chat.py', text)]);
    const [result] = results.filter(({ ruleId }) => ruleId === 'cross-region-profile');
    const artifactLocation = { uri: 'src/chat.py', uriBaseId: '%SRCROOT%' };
    const region = { startLine: 3, startColumn: 26, endLine: 3, endColumn: 26 + LEAVES.length };
    expect(result).toMatchObject({
      ruleId: 'cross-region-profile',
      ruleIndex: 0,
      level: 'warning',
      message: { text: expect.stringMatching(/^Inference leaves Japan/) as string },
      locations: [{ physicalLocation: { artifactLocation, region: { ...region, snippet: { text: LEAVES } } } }],
      relatedLocations: [{ physicalLocation: { artifactLocation, region: { startLine: 2 } } }],
      suppressions: [],
      properties: { severity: 'warning', verdict: 'leaves' },
    });
    const [fix] = result?.fixes ?? [];
    expect(fix?.description?.text).toMatch(/^Keep in Japan/);
    expect(fix?.artifactChanges).toEqual([
      { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'jp.anthropic.claude-sonnet-4-6' } }] },
    ]);
    // The replacement, applied, is the text that is meant.
    const [line = ''] = text.split('\r\n').slice(2);
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe(LEAVES);
  });

  it('are notes for information and hints, and for notices', async () => {
    const { results } = await run([
      checked('a.py', 'MODEL = "jp.anthropic.claude-sonnet-4-6"\n'),
      checked('b.py', '# bedrock-residency-ignore-next-line -- nothing here\nx = 1\n'),
    ]);
    expect(results.map(({ ruleId, level, properties }) => [ruleId, level, properties?.severity as unknown])).toEqual([
      ['domestic-cross-region-profile', 'note', 'information'],
      ['unused-suppression', 'note', 'information'],
    ]);
  });

  it('keep what is accepted as suppressed, with its reason', async () => {
    const text = `MODEL = "${LEAVES}"\n`;
    const { results } = await run([
      checked('a.py', `MODEL = "${LEAVES}"  # bedrock-residency-ignore-line -- agreed with legal\n`),
      accepted(checked('b.py', text), { by: 'exception', reason: '評価用' }),
      accepted(checked('c.py', text), { by: 'baseline', reason: '' }),
    ]);
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: 'agreed with legal' }],
      [{ kind: 'external', status: 'accepted', justification: '評価用' }],
      [{ kind: 'external', status: 'accepted' }],
    ]);
    expect(results.every(({ fixes }) => fixes === undefined)).toBe(true);
  });

  it('leave out references without a finding, which code scanning would take for alerts', async () => {
    expect((await run([checked('a.py', 'MODEL = "amazon.nova-lite-v1:0"\n')], { includeDomestic: true })).results).toEqual([]);
  });

  it.each(HOSTILE)('name the file %j by a URI that leads to it', async (name) => {
    const { results, invocations } = await run([checked(name, `MODEL = "${LEAVES}"\n`), skipped(name)]);
    const uri = uriOf(results[0]) ?? '';
    expect(uri).toMatch(/^[\w!'()*\-.~%/]+$/);
    expect(decodeURIComponent(uri)).toBe(name);
    expect(decodeURIComponent(new URL(uri, 'file:///repository/').pathname)).toBe(`/repository/${name}`);
    const [notification] = invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notification?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  it('name files outside the repository whole', () => {
    expect(artifact('/other place/a.py')).toEqual({ uri: 'file:///other%20place/a.py' });
    expect(artifact('half\uD83D.py')).toEqual({ uri: 'half%EF%BF%BD.py', uriBaseId: '%SRCROOT%' });
  });

  it('say words, not placeholders or links', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '(', ')', '\\', 'a') }), (text) => {
        const written = messageString(text);
        expect(written.replace(/\\([[\]\\])/g, '$1').replace(/\{\{|\}\}/g, ([brace = '']) => brace)).toBe(text);
        expect(written).not.toMatch(/(?<!\\)(?:\\\\)*\[[^\]]*\]\(/);
      }),
    );
    expect(messageString('{0} [a](1)')).toBe('{{0}} \\[a\\](1)');
  });
});

describe('fingerprints', () => {
  const names = (results: readonly Result[]): unknown[] =>
    results.map(({ partialFingerprints }) => partialFingerprints?.['bedrockResidency/v1']);
  const text = `MODEL = "${LEAVES}"\nMODEL = "${LEAVES}"\n`;

  it('stay when lines move, and tell equal lines apart', async () => {
    const before = (await run([checked('a.py', text)])).results;
    const after = (await run([checked('a.py', `import os\n\n\n${text}print(1)\n`)])).results;
    expect(new Set(names(before)).size).toBe(2);
    expect(names(after)).toEqual(names(before));
    expect(after[0]?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(4);
  });

  it('stay when the check starts in another folder of the repository', async () => {
    const fromTop = await run([checked('packages/api/a.py', text)]);
    const fromBelow = await run([checked('a.py', text)], { repositoryPath: (path) => `packages/api/${path}` });
    expect(fromBelow.results).toEqual(fromTop.results);
  });

  it('hold the hash that code scanning itself goes by', async () => {
    const { results } = await run([checked('a.py', 'Lorem ipsum dolor sit amet.\n'.repeat(9) + `MODEL = "${LEAVES}"`)]);
    expect(results[0]?.partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]+:1$/);
  });
});

describe('limits of code scanning', () => {
  it('names every skipped file, lost ones as warnings', async () => {
    const { invocations } = await run([skipped('a.bin'), skipped('.bedrock-residency.json', 'policy-file')], { locale: 'ja' });
    const notifications = invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notifications.map(({ level, message, properties }) => [level, message.text, properties?.reason as unknown])).toEqual([
      ['warning', '未確認: バイナリファイルです', 'binary'],
      ['note', '未確認: ポリシーファイルです', 'policy-file'],
    ]);
  });

  it('names what a baseline lists and is gone', async () => {
    const gone = { path: 'a.py', rule: 'cross-region-profile', text: LEAVES, count: 2 };
    const { invocations } = await run([], { stale: Array.from({ length: 101 }, () => gone) });
    const [notification] = invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notification).toMatchObject({ descriptor: { id: 'stale-baseline', index: 2 }, level: 'note' });
    const lines = notification?.message.text?.split('\n') ?? [];
    expect(lines[0]).toBe('In the baseline, but no longer found (202 findings):');
    expect(lines[1]).toBe(`a.py  cross-region-profile  ${LEAVES}  ×2`);
    expect(lines.at(-1)).toBe('… and 1 more');
    expect(lines).toHaveLength(102);
  });

  it('keeps the worst of too many results and says how many are left out', async () => {
    const noise = checked('noise.py', 'MODEL = "jp.anthropic.claude-sonnet-4-6"\n');
    const files = [...Array<FileResult>(MOST_RESULTS + 5).fill(noise), checked('worst.py', `MODEL = "${LEAVES}"\n`)];
    const { text } = await render('sarif', files);
    const { results = [], invocations } = parse(text);
    expect(results).toHaveLength(MOST_RESULTS);
    expect(uriOf(results[0])).toBe('worst.py');
    const [notification] = invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notification).toMatchObject({ descriptor: { id: 'results-cut', index: 1 }, level: 'warning' });
    expect(notification?.message.text).toMatch(/^6 results are left out: .* The 25,000 worst are listed/);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  }, 60_000);

  it('stays below 10 MB when compressed, even of what cannot be compressed', async () => {
    // Names of 4,000 unforeseeable characters.
    let seed = 1;
    const random = (): string => String.fromCharCode(0x4e00 + (((seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) >> 8) % 20_000));
    const name = (): string => Array.from({ length: 4000 }, random).join('');
    const file = checked('a.py', `MODEL = "jp.anthropic.claude-sonnet-4-6"\n`);
    const files = Array.from({ length: 1000 }, (): FileResult => ({ ...file, path: `${name()}.py` }));
    const { text } = await render('sarif', [...files, checked('worst.py', `MODEL = "${LEAVES}"\n`)]);
    const compressed = gzipSync(text).length;
    const { results = [], invocations } = parse(text);
    expect(compressed).toBeLessThan(10_000_000);
    expect(uriOf(results[0])).toBe('worst.py');
    const notice = invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text ?? '';
    expect(Number(/^([\d,]+) results/.exec(notice)?.[1]?.replace(',', '')) + results.length).toBe(1001);
  }, 60_000);
});
