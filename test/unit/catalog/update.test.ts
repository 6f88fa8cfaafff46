// The script that turns an account's answers into facts of the bundle: what it writes is read as what a merge gives.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { decodeCatalog } from '../../../src/catalog/decode.js';
import type { Catalog } from '../../../src/catalog/facts.js';
import { mergeSnapshot } from '../../../src/catalog/merge.js';
import { buildTable, DATA } from '../../tools/build-catalogue.js';
import { renewedFiles } from '../../tools/catalogue-from-snapshot.js';
import { SCHEMAS } from '../../tools/catalogue-schema.js';
import { ROOT } from '../../vscode/paths.js';
import { tree } from '../workspace/trees.js';
import { model, OSAKA, profile, region, snapshot, TOKYO } from './kit.js';

const read = (folder: string, name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
const copy = (): string => tree(Object.fromEntries(fs.readdirSync(DATA).map((name) => [name, read(DATA, name)])));
const facts = ({ asOf, models, geographies, regions, features }: Catalog): unknown => ({
  asOf,
  geographies,
  regions,
  features,
  models: models.map(({ inRegion, ...rest }) => ({
    ...rest,
    inRegion: { ...inRegion, runtime: inRegion.runtime === 'unknown' ? 'unknown' : [...inRegion.runtime].sort() },
    profiles: rest.profiles.map((one) => ({
      ...one,
      routes:
        one.routes === 'unknown'
          ? 'unknown'
          : [...one.routes].map(([from, to]) => `${from} ${typeof to === 'string' ? to : [...to].sort().join()}`).sort(),
    })),
  })),
});

const news = snapshot({
  [TOKYO]: region(
    [
      model('amazon.nova-pro-v1:0', { status: 'legacy' }),
      model('newco.one-v1:0', { provider: 'NewCo', name: 'One' }),
      model('zai.glm-4.6'),
    ],
    [
      profile('jp.newco.one-v1:0', [TOKYO, OSAKA], ['newco.one-v1:0']),
      profile('kizuna.newco.one-v1:0', [TOKYO, 'ap-northeast-9'], ['newco.one-v1:0']),
      profile('jp.anthropic.claude-sonnet-4-6', [TOKYO, OSAKA, 'ap-northeast-2'], ['anthropic.claude-sonnet-4-6']),
    ],
  ),
});

describe('facts renewed by an account', () => {
  it('are read as the merge of both', () => {
    const folder = copy();
    const merged = mergeSnapshot(decodeCatalog(buildTable(folder)), news);
    for (const [name, text] of renewedFiles(folder, news)) {
      const validate = new Ajv({ allErrors: true }).compile(SCHEMAS[name] ?? false);
      validate(JSON.parse(text));
      expect({ name, errors: validate.errors }).toEqual({ name, errors: null });
      fs.writeFileSync(path.join(folder, name), text);
    }
    expect(facts(decodeCatalog(buildTable(folder)))).toEqual(facts(merged));
    expect(renewedFiles(folder, news).size).toBe(0);
  });

  it('leave every row alone that says the same', () => {
    const folder = copy();
    const rows = (text: string): string[] => text.split('\n').map((line) => line.replace(/,$/, ''));
    const models = rows(renewedFiles(folder, news).get('models.json') ?? '');
    const lost = rows(read(folder, 'models.json')).filter((line) => !models.includes(line));
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.filter((line) => !/"ap-northeast-1"|"runtime": "unknown"|"id": "amazon.nova-pro-v1:0"/.test(line))).toEqual([]);
    expect(models.filter((line) => line.includes('"newco.one-v1:0"'))).toEqual([
      expect.stringContaining('"runtime": ["ap-northeast-1"], "knownIn": ["ap-northeast-1"], "mantle": "unknown"'),
    ]);
  });

  it('are written by a command that says what differs', () => {
    const folder = copy();
    const file = path.join(tree({ 'taken.json': JSON.stringify(news) }), 'taken.json');
    const update = (...words: string[]): string =>
      execFileSync(process.execPath, ['--import', 'tsx', 'test/tools/catalogue-from-snapshot.ts', file, '--data', folder, ...words], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    const dry = update('--dry-run');
    expect(dry).toContain('jp.anthropic.claude-sonnet-4-6: from Tokyo now also to Seoul\n');
    expect(dry).toContain('new model newco.one-v1:0 (One): on-demand in Tokyo\n');
    expect(dry).toMatch(/\nwould renew regions\.json, geographies\.json, models\.json, profiles\.json, sources\.json, catalogue\.json\n$/);
    expect(read(folder, 'models.json')).toBe(read(DATA, 'models.json'));
    expect(update()).toBe(dry.replace('would renew', 'renewed'));
    expect(JSON.parse(read(folder, 'catalogue.json'))).toMatchObject({ asOf: '2026-12-05' });
    expect(update()).toBe('nothing to renew\n');
  });
});
