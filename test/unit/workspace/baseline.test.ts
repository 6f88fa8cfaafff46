import fc from 'fast-check';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Suppression } from '../../../src/domain/judgement.js';
import { Baseline, type BaselineOutcome } from '../../../src/workspace/baseline.js';
import { BaselineError, baselineText, hashLine, parseBaseline, type BaselineEntry } from '../../../src/workspace/baseline-file.js';
import type { CheckedFile } from '../../../src/workspace/results.js';
import { catalog, check, options } from '../core/kit.js';
import { tree } from './trees.js';

const ROOT = '/project';
const LISTED: Suppression = { by: 'baseline', reason: 'listed' };

function checked(name: string, text: string, root = ROOT): CheckedFile {
  const judge = (of: string): CheckedFile['analysis'] => check(of, { path: name });
  return { kind: 'checked', path: name, location: path.join(root, name), text, policy: options.policy, analysis: judge(text), judge };
}

interface Applied {
  /** Texts of the findings that are left. */
  readonly left: readonly string[];
  readonly accepted: readonly string[];
  readonly outcome: BaselineOutcome;
}

/** Applies a baseline to files, all of a run that was to see everything below its root. */
function apply(entries: readonly BaselineEntry[], files: readonly CheckedFile[], root = ROOT): Applied {
  const baseline = new Baseline(root, entries);
  const results = files.map((file) => baseline.apply(file, '', LISTED.reason));
  const found = results.flatMap(({ analysis }) => analysis.references.filter(({ judgement }) => judgement.rule !== null));
  const textsOf = (isAccepted: boolean): string[] =>
    found.filter(({ suppressed }) => (suppressed?.by === 'baseline') === isAccepted).map(({ reference }) => reference.text);
  return { left: textsOf(false), accepted: textsOf(true), outcome: baseline.outcome({ covers: () => true, sawSettings: true, catalog }) };
}

function baselineOf(...files: readonly CheckedFile[]): readonly BaselineEntry[] {
  return parseBaseline(baselineText(apply([], files).outcome.entries));
}

const US = 'us.anthropic.claude-sonnet-4-6';
const APAC = 'apac.amazon.nova-lite-v1:0';

describe('a baseline', () => {
  it('accepts what it lists, wherever the lines stand and however they are indented', () => {
    const entries = baselineOf(checked('a.py', `A = "${US}"\nB = "${APAC}"\n`));
    const moved = apply(entries, [checked('a.py', `import boto3\n\n    B = "${APAC}"\r\n\n\tA = "${US}"  \r\n`)]);
    expect(moved).toMatchObject({ left: [], accepted: [APAC, US], outcome: { added: 0, stale: [] } });
  });

  it.each([
    ['another file', 'b.py', `A = "${US}"\n`],
    ['another line', 'a.py', `B = "${US}"\n`],
    ['another reference', 'a.py', `A = "${APAC}"\n`],
  ])('lets nothing else through: %s', (_name, name, text) => {
    const entries = baselineOf(checked('a.py', `A = "${US}"\n`));
    const { left, accepted, outcome } = apply(entries, [checked('a.py', ''), checked(name, text)].slice(name === 'a.py' ? 1 : 0));
    expect({ left: left.length, accepted }).toEqual({ left: 1, accepted: [] });
    expect(outcome.stale.map(({ path: at, text: what, count }) => [at, what, count])).toEqual([['a.py', US, 1]]);
  });

  it('counts equal findings', () => {
    const line = `call("${US}")\n`;
    const entries = baselineOf(checked('a.py', line.repeat(2)));
    expect(entries.map(({ count }) => count)).toEqual([2]);
    expect(apply(entries, [checked('a.py', line.repeat(3))])).toMatchObject({ left: [US], accepted: [US, US], outcome: { added: 1 } });
    expect(apply(entries, [checked('a.py', line)]).outcome.stale).toMatchObject([{ text: US, count: 1 }]);
  });

  it('takes no more of a file that is handed in again, after an edit', () => {
    const file = checked('a.py', `A = "${US}"\n`);
    const baseline = new Baseline(ROOT, baselineOf(file));
    for (let i = 0; i < 2; i += 1) {
      const { analysis } = baseline.apply(file, '', LISTED.reason);
      expect(analysis.references[0]?.suppressed).toEqual(LISTED);
    }
    expect(baseline.outcome({ covers: () => true, sawSettings: true, catalog })).toMatchObject({ added: 0, stale: [] });
  });

  it('leaves alone what a comment accepts', () => {
    const file = checked('a.py', `A = "${US}"  # bedrock-residency-ignore-line -- agreed\n`);
    expect(baselineOf(file)).toEqual([]);
  });

  it('lets a finding through that became worse', () => {
    const statement = (effect: string): string =>
      `{ "Statement": [{\n  "Effect": "${effect}",\n  "Action": "bedrock:*",\n  "Resource": "arn:aws:bedrock:us-east-1::foundation-model/*"\n}] }\n`;
    const raised = check(statement('Allow'), { policy: { ...options.policy, rules: { 'non-domestic-arn': 'error' } } });
    const file = { ...checked('a.json', statement('Allow')), analysis: raised };
    const entries = baselineOf(checked('a.json', statement('Deny')));
    expect(entries).toMatchObject([{ severity: 'information' }]);
    expect(apply(entries, [checked('a.json', statement('Deny'))]).left).toEqual([]);
    expect(apply(entries, [file])).toMatchObject({ left: [entries[0]?.text], outcome: { added: 1, stale: [] } });
    expect(apply(baselineOf(file), [checked('a.json', statement('Deny'))]).left).toEqual([]);
  });

  it('lets a Region through that takes another call abroad, which has no finding of its own', () => {
    const client = 'client = boto3.client("bedrock-runtime", region_name="us-east-1")\n';
    const call = (id: string): string => `client.converse(modelId="${id}")\n`;
    const one = checked('a.py', client + call('amazon.nova-lite-v1:0'));
    const entries = baselineOf(one);
    expect(entries).toMatchObject([{ text: 'us-east-1', models: ['amazon.nova-lite-v1:0'] }]);
    expect(apply(entries, [one]).left).toEqual([]);
    const two = checked('a.py', client + call('amazon.nova-lite-v1:0') + call('amazon.titan-embed-text-v2:0'));
    expect(apply(entries, [two]).left).toEqual(['us-east-1']);
    expect(apply(baselineOf(two), [one]).left).toEqual([]);
  });

  it('never lets more through than it lists, and loses nothing: any texts before and after', () => {
    const lines = fc.array(fc.constantFrom(`A = "${US}"`, `B = "${US}"`, `A = "${APAC}"`, '  x = 1', `["${US}", "${APAC}"]`), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const old = checked('a.py', before.join('\n'));
        const now = checked('a.py', after.join('\n'));
        const { left, accepted, outcome } = apply(baselineOf(old), [now]);
        const count = (list: readonly string[], line: string): number => list.filter((one) => one === line).length;
        const findings = (line: string): number => line.split(/us\.|apac\./).length - 1;
        const more = (one: readonly string[], other: readonly string[]): number =>
          [...new Set(one)].reduce((sum, line) => sum + Math.max(0, count(one, line) - count(other, line)) * findings(line), 0);
        expect(left).toHaveLength(more(after, before));
        expect(outcome.stale.reduce((sum, entry) => sum + entry.count, 0)).toBe(more(before, after));
        expect(left.length + accepted.length).toBe(after.reduce((sum, line) => sum + findings(line), 0));
        expect(baselineText(outcome.entries)).toBe(baselineText(baselineOf(now)));
      }),
    );
  });
});

describe('entries without a result', () => {
  const FILES = { 'gone.py': `A = "${US}"`, 'clean.py': `A = "${US}"`, 'ignored.py': `A = "${US}"`, '.env': 'AWS_REGION=us-east-1\n' };
  const left = { 'clean.py': 'A = 1', 'ignored.py': `A = "${US}"`, '.env': 'AWS_REGION=us-east-1\n' };

  function outcome(scope: { covers?: (file: string) => boolean; sawSettings?: boolean }): string[] {
    const entries = Object.entries(FILES).flatMap(([name, text]) => {
      const file = checked(name, text);
      return apply([], [{ ...file, analysis: check(text, { path: name, workspaceUsesBedrock: true }) }]).outcome.entries;
    });
    expect(entries).toHaveLength(4);
    const baseline = new Baseline(tree(left), entries);
    const { stale, entries: kept } = baseline.outcome({ covers: () => true, sawSettings: true, catalog, ...scope });
    expect(stale.length + kept.length).toBe(4);
    return stale.map((entry) => entry.path);
  }

  it('are stale where the file is gone, or names nothing any more; kept where it was not looked at', () => {
    expect(outcome({})).toEqual(['clean.py', 'gone.py']);
    expect(outcome({ covers: (file) => file.endsWith('clean.py') })).toEqual(['clean.py']);
    expect(outcome({ covers: () => false })).toEqual([]);
  });

  it('are stale in a settings file once nothing in the tree uses Bedrock', () => {
    expect(outcome({ sawSettings: false })).toEqual(['.env', 'clean.py', 'gone.py']);
  });

  it('are kept where a file could not be read', () => {
    const root = tree({ 'a.py': Buffer.from(`\0\0\0 ${US}`) });
    const entries = baselineOf(checked('a.py', `A = "${US}"`));
    expect(new Baseline(root, entries).outcome({ covers: () => true, sawSettings: true, catalog })).toMatchObject({ entries, stale: [] });
    const skipped = new Baseline(root, entries);
    skipped.skip(path.join(root, 'a.py'));
    expect(skipped.outcome({ covers: () => true, sawSettings: true, catalog })).toMatchObject({ entries, stale: [] });
  });
});

describe('the file', () => {
  const entries = baselineOf(checked('b.py', `A = "${US}"\nB = "${APAC}"\n`), checked('a/日本.py', `A = "${US}"\n`.repeat(2)));

  it('is the same text whatever the order of the entries, one entry a line', () => {
    const text = baselineText(entries);
    expect(baselineText([...entries].reverse())).toBe(text);
    expect(baselineText(parseBaseline(text))).toBe(text);
    const lines = text.split('\n');
    expect(lines.slice(3, 6).map((line) => (JSON.parse(line.replace(/,$/, '')) as BaselineEntry).path)).toEqual([
      'a/日本.py',
      'b.py',
      'b.py',
    ]);
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1 });
    expect(baselineText([])).toBe('{\n  "schemaVersion": 1,\n  "entries": []\n}\n');
  });

  const entry = { path: 'a', rule: 'r', severity: 'warning', text: 't', line: 'l', count: 1 };
  const file = (...list: unknown[]): string => JSON.stringify({ schemaVersion: 1, entries: list });
  it.each([
    ['conflict markers', '<<<<<<< ours\n{}', 'not-json', /Unexpected token/],
    ['a cut', baselineText(entries).slice(0, -9), 'not-json', /./],
    ['nothing', '', 'not-json', /./],
    ['a list', '[]', 'malformed', /^schemaVersion$/],
    ['another kind of file', '{"name": "x"}', 'malformed', /^schemaVersion$/],
    ['no version', '{"entries": []}', 'malformed', /^schemaVersion$/],
    ['a later version', '{"schemaVersion": 2, "entries": {}}', 'newer', /./],
    ['no entries', '{"schemaVersion": 1}', 'malformed', /^entries$/],
    ['an unknown key', '{"schemaVersion": 1, "entries": [], "x": 1}', 'malformed', /^x$/],
    ['an entry that is none', file(entry, null), 'malformed', /^entries\[1\]$/],
    ['a key too many', file({ ...entry, reason: 'x' }), 'malformed', /^entries\[0\]\.reason$/],
    ['no path', file({ ...entry, path: undefined }), 'malformed', /^entries\[0\]\.path$/],
    ['an empty text', file({ ...entry, text: '' }), 'malformed', /^entries\[0\]\.text$/],
    ['a severity', file({ ...entry, severity: 'fatal' }), 'malformed', /^entries\[0\]\.severity$/],
    ['models', file({ ...entry, models: [1] }), 'malformed', /^entries\[0\]\.models$/],
    ['a count of none', file({ ...entry, count: 0 }), 'malformed', /^entries\[0\]\.count$/],
    ['a broken count', file({ ...entry, count: 1.5 }), 'malformed', /^entries\[0\]\.count$/],
    ['an entry twice', file(entry, { ...entry, path: 'b' }, { ...entry, count: 2 }), 'malformed', /^entries\[2\]$/],
  ])('is refused with the place of its fault: %s', (_name, text, problem, detail) => {
    const error: unknown = (() => {
      try {
        return parseBaseline(text);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(BaselineError);
    expect(error).toMatchObject({ problem, detail: expect.stringMatching(detail) as string });
  });

  it('takes any text without another kind of failure', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        try {
          parseBaseline(text);
        } catch (error) {
          expect(error).toBeInstanceOf(BaselineError);
        }
      }),
    );
  });
});

describe('hashLine', () => {
  const at = (text: string): string => hashLine(text, { start: text.indexOf(US), end: text.indexOf(US) + US.length });

  it('is of the line alone, whatever its end', () => {
    const line = `x("${US}")`;
    expect(new Set([at(line), at(`a\n${line}\nb`), at(`a\r\n  ${line} \r\nb`), at(`a\r${line}\rb`)]).size).toBe(1);
    expect(at(`${line}; y`)).not.toBe(at(line));
    expect(at(line)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is of the surroundings alone in a line without end', () => {
    const long = (before: string): string => `${before}${'x'.repeat(1000)}${US}${'y'.repeat(1000)}`;
    expect(at(long('a'))).toBe(at(long('bb')));
  });
});
