import { describe, expect, it } from 'vitest';
import type { AnalysedReference } from '../../../src/domain/judgement.js';
import type { Policy } from '../../../src/domain/policy.js';
import { explain, explanationMarkdown } from '../../../src/explain/hover.js';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import type { MapTheme } from '../../../src/map/palette.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { hoverPicture, subjectOf } from '../../../src/vscode/hoverPicture.js';
import { all, analysed, EU, speaker, TOKYO, UNNAMED } from '../explain/kit.js';

/** The editor cuts a hover at 100,000 characters; other extensions may add to the same one. */
const MOST = 60_000;
const THEMES: readonly MapTheme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

/** References that reach far, under the longest possible names, with every row that a hover can have. */
const LONGEST = [
  'm = "global.anthropic.claude-sonnet-4-6"',
  'm = "global.anthropic.claude-fable-5" # bedrock-residency-ignore-line -- ' + 'because '.repeat(2_000),
  'm = "apac.amazon.nova-pro-v1:0"',
  `arn:aws:bedrock:*:111122223333:inference-profile/global.anthropic.${'claude-'.repeat(500)}v1:0`,
  'arn:aws:bedrock:*::foundation-model/*',
  'm = "amazon.nova-unheard-of-v1:0"',
].join('\n');

function pictureOf(reference: AnalysedReference, locale: Locale, theme: MapTheme, policy: Policy = JAPAN): string | undefined {
  const speaks = speaker(locale, policy);
  return hoverPicture(subjectOf(reference, speaks), speaks, theme);
}

describe.each(LOCALES)('%s', (locale) => {
  it.each(THEMES)('a hover with its map stays far below what the editor cuts: %s', (theme) => {
    for (const policy of [JAPAN, TOKYO, EU, UNNAMED]) {
      const references = all(LONGEST, policy);
      expect(references.length).toBeGreaterThan(5);
      for (const reference of references) {
        const picture = pictureOf(reference, locale, theme, policy);
        expect(explanationMarkdown(explain(reference, speaker(locale, policy)), { picture }).length).toBeLessThan(MOST);
      }
    }
  });
});

it('is an image whose words name the Regions', () => {
  const picture = pictureOf(analysed('m = "jp.anthropic.claude-sonnet-4-6"'), 'en', 'dark')!;
  const [, alt, data] = /^!\[(.+)\]\(data:image\/svg\+xml;base64,([\w+/=]+)\)$/.exec(picture)!;
  expect(alt).toBe('Map: Source Region Tokyo; inside Japan: Tokyo, Osaka; no Region outside');
  expect(atob(data!)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<\/svg>$/);
});

it('differs by theme', () => {
  const reference = analysed('m = "us.anthropic.claude-sonnet-4-6"');
  expect(new Set(THEMES.map((theme) => pictureOf(reference, 'en', theme))).size).toBe(THEMES.length);
});

it('is none for a call that fails', () => {
  expect(pictureOf(analysed('m = "anthropic.claude-sonnet-4-6"'), 'en', 'dark')).toBeUndefined();
});
