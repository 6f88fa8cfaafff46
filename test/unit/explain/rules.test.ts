import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { NOTICE_IDS, RULE_IDS } from '../../../src/domain/rule.js';
import { RULE_PAGES, type RuleExample } from '../../../src/explain/rules.js';
import { endingExceptions } from '../../../src/policy/compose.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { readPolicyFile } from '../../../src/policy/read.js';
import { generatedRulePages, staleRulePages } from '../../tools/build-rules.js';
import { JAPANESE, TODAY } from './kit.js';

const ALL = [...RULE_IDS, ...NOTICE_IDS];

function found({ languageId, code, policyFile }: RuleExample): readonly string[] {
  if (policyFile === true) return foundInPolicyFile(code);
  const { references, notices } = analyze(code, { catalog: bundledCatalog(), policy: JAPAN, today: TODAY, languageId });
  return [...references.map(({ judgement }) => judgement.rule), ...notices.map(({ rule }) => rule)].filter((rule) => rule !== null);
}

function foundInPolicyFile(text: string): readonly string[] {
  const { file, problems, expires } = readPolicyFile(text, bundledCatalog().regions);
  if (file === null) throw new Error(JSON.stringify(problems));
  return endingExceptions({ path: '/p', folder: '/', text, file, expires }, JAPAN, TODAY).map(({ rule }) => rule);
}

describe.each(ALL)('%s', (rule) => {
  const page = RULE_PAGES[rule];

  test('fires on its bad example and not on its good one', () => {
    expect(found(page.bad)).toContain(rule);
    expect(found(page.good)).not.toContain(rule);
  });

  test('has words in both languages', () => {
    for (const words of Object.values(page.words.en)) expect(words).not.toMatch(JAPANESE);
    for (const words of Object.values(page.words.ja)) expect(words).toMatch(JAPANESE);
    expect(page.words.en.title).not.toMatch(/\.$/);
  });

  test('has a page with an anchor for each language', () => {
    const text = generatedRulePages().get(`${rule}.md`) ?? '';
    expect(text.indexOf('<a id="en">')).toBeGreaterThan(0);
    expect(text.indexOf('<a id="ja">')).toBeGreaterThan(text.indexOf('<a id="en">'));
  });
});

test('the generated pages are up to date', () => {
  expect(staleRulePages()).toEqual([]);
  expect(fs.readdirSync(new URL('../../../media/rules/', import.meta.url)).sort()).toEqual([...generatedRulePages().keys()].sort());
});
