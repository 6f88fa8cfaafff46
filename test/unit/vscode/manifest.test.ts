import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_AGE_DAYS } from '../../../src/catalog/age.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { NOTICE_IDS, RULE_IDS, SEVERITIES } from '../../../src/domain/rule.js';
import { JAPAN } from '../../../src/policy/policy.js';

type Json = Record<string, unknown>;

interface Setting extends Json {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
  readonly properties?: Record<string, { readonly enum: readonly string[] }>;
}

function json<T>(name: string): T {
  return JSON.parse(fs.readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')) as T;
}

const manifest = json<{ contributes: { commands: Json[]; configuration: { properties: Record<string, Setting> } } }>('package.json');
const settings = manifest.contributes.configuration.properties;
const strings = { en: json<Record<string, string>>('package.nls.json'), ja: json<Record<string, string>>('package.nls.ja.json') };

/** Every `%key%` in a value. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return /^%(.+)%$/.exec(value)?.slice(1) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

describe('the manifest', () => {
  it('has each of its strings in both languages, and no others', () => {
    const used = [...new Set(keysIn(manifest))].sort();
    expect(Object.keys(strings.en).sort()).toEqual(used);
    expect(Object.keys(strings.ja).sort()).toEqual(used);
  });

  it.each(Object.keys(strings.en))('says %s with the same names, links and placeholders in both languages', (key) => {
    const parts = (text = ''): Record<string, string[]> => ({
      placeholders: (text.match(/\{\w+\}/g) ?? []).sort(),
      links: (text.match(/\]\([^)]+\)/g) ?? []).sort(),
      // An example in words is translated: `→ Tokyo · Osaka`.
      code: [...new Set(text.match(/`[^`]+`/g) ?? [])].filter((code) => !code.startsWith('`→')).sort(),
      lines: text.split('\n').map(() => ''),
      asks: text.endsWith('…') ? ['…'] : [],
    });
    expect(parts(strings.ja[key])).toEqual(parts(strings.en[key]));
  });

  it('describes every setting', () => {
    for (const setting of Object.values(settings)) expect(setting).toHaveProperty('markdownDescription');
  });

  it('offers the Regions of the catalogue', () => {
    const codes = [...bundledCatalog().regions.keys()].sort();
    expect([...(settings['bedrockResidency.allowedRegions']?.items?.enum ?? [])].sort()).toEqual(codes);
    expect([...(settings['bedrockResidency.homeRegion']?.enum ?? [])].sort()).toEqual(['', ...codes]);
  });

  it('has the default policy as its default', () => {
    expect(settings['bedrockResidency.allowedRegions']?.default).toEqual(JAPAN.allowedRegions);
    expect(settings['bedrockResidency.crossRegion']?.default).toBe(JAPAN.crossRegion);
    expect(settings['bedrockResidency.rules']?.default).toEqual({});
  });

  it('has the numbers of the code as its defaults', () => {
    expect(settings['bedrockResidency.catalogueMaxAgeDays']?.default).toBe(MAX_AGE_DAYS);
  });

  it('has a severity for every rule', () => {
    const rules = settings['bedrockResidency.rules']?.properties ?? {};
    expect(Object.keys(rules).sort()).toEqual([...RULE_IDS, ...NOTICE_IDS].sort());
    for (const rule of Object.values(rules)) expect(rule.enum).toEqual([...SEVERITIES, 'off']);
  });
});
