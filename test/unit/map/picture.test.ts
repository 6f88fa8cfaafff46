import { describe, expect, it } from 'vitest';
import { PALETTES, type MapTheme } from '../../../src/map/palette.js';
import { mapSvg } from '../../../src/map/picture.js';
import { commercialRegions } from '../../../src/map/subject.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { draw, FRAME, LOCATED, marks, NOTHING, regions } from './kit.js';

const TOKYO = 'ap-northeast-1';
const OSAKA = 'ap-northeast-3';
const THEMES: readonly MapTheme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light', 'page'];

describe('a picture', () => {
  it('holds every pair of Regions, each apart from the edge', () => {
    for (const source of LOCATED) {
      for (const destination of LOCATED) {
        const svg = draw({ source, outside: [destination], allowed: [TOKYO] });
        for (const { x, y } of [...marks(svg, 'source'), ...marks(svg, 'outside'), ...marks(svg, 'allowed')]) {
          expect(x, `${source} to ${destination}`).toBeGreaterThan(6);
          expect(x, `${source} to ${destination}`).toBeLessThan(widthOf(svg) - 6);
          expect(y, `${source} to ${destination}`).toBeGreaterThan(6);
          expect(y, `${source} to ${destination}`).toBeLessThan(FRAME.height - 6);
        }
      }
    }
  });

  it.each([TOKYO, 'eu-central-1', 'us-east-1', 'sa-east-1', 'ap-southeast-6'])('holds the whole world, seen from %s', (source) => {
    const svg = draw({ source, outside: LOCATED, allowed: [source], extent: 'all-commercial' });
    const places = marks(svg, 'outside');
    expect(places).toHaveLength(LOCATED.length);
    for (const { x, y } of places) {
      expect(x > 3 && x < FRAME.width - 3 && y > 3 && y < FRAME.height - 3, `${String(x)}, ${String(y)}`).toBe(true);
    }
  });

  it('tells inside, outside and source apart by shape', () => {
    const svg = draw({ source: TOKYO, inside: [TOKYO, OSAKA], outside: ['us-east-1'], allowed: [TOKYO, OSAKA] });
    expect(marks(svg, 'inside')).toHaveLength(2);
    expect(svg).toMatch(/<g fill="#0b62b4" stroke="#ffffff"><circle[^>]+\/><circle[^>]+\/><\/g>/);
    expect(svg).toMatch(/<g fill="#b83c00" stroke="#ffffff"><path d="M[^"]+z"\/><\/g>/);
    expect(svg).toMatch(/<g stroke="#24292f" stroke-width="1.8"><circle[^>]+\/><\/g>/);
    expect(marks(svg, 'source')[0]).toEqual(marks(svg, 'inside')[0]);
  });

  it('shows Tokyo and Osaka apart when nothing leaves Japan, and the world when something does', () => {
    const near = marks(draw({ inside: [TOKYO, OSAKA], allowed: [TOKYO, OSAKA] }), 'inside');
    expect(Math.abs(near[0]!.x - near[1]!.x)).toBeGreaterThan(16);
    const far = marks(draw({ inside: [TOKYO, OSAKA], outside: ['ap-south-1', 'ap-southeast-2'], allowed: [TOKYO] }), 'inside');
    expect(Math.abs(far[0]!.x - far[1]!.x)).toBeLessThan(8);
  });

  it('is no wider than its Regions need, and never wider than its frame', () => {
    expect(widthOf(draw({ inside: [TOKYO, OSAKA], allowed: [TOKYO, OSAKA] }))).toBeLessThan(FRAME.width * 0.7);
    expect(widthOf(draw({ inside: [TOKYO], outside: ['us-east-1'] }))).toBe(FRAME.width);
    expect(widthOf(draw({ allowed: [TOKYO], extent: 'unknown' }))).toBe(FRAME.width);
  });

  it('shows the United States from Japan across the Pacific, and from Europe across the Atlantic', () => {
    const x = (allowed: string): number => {
      const svg = draw({ outside: ['us-east-1', 'us-west-2'], allowed: [allowed] });
      return marks(svg, 'outside')[0]!.x - marks(svg, 'allowed')[0]!.x;
    };
    expect(x(TOKYO)).toBeGreaterThan(100);
    expect(x('eu-central-1')).toBeLessThan(-100);
  });

  it('draws a line from the source to each other Region, dashed where the list is a bound', () => {
    const lines = (isBound: boolean): string =>
      /<path d="M[^"]+Q[^"]+" stroke="#b83c00"[^>]*>/.exec(draw({ source: TOKYO, outside: ['us-east-1', 'us-west-2'], isBound }))![0];
    expect(lines(false).match(/Q/g)).toHaveLength(2);
    expect(lines(false)).not.toContain('dasharray');
    expect(lines(true)).toContain('dasharray');
    expect(draw({ source: TOKYO, inside: [TOKYO] })).not.toContain('Q');
    expect(draw({ outside: ['us-east-1', 'us-west-2'] })).not.toContain('Q');
  });

  it('says by a question mark that nothing is known, and shows no destination', () => {
    const svg = draw({ source: TOKYO, allowed: [TOKYO], extent: 'unknown' });
    expect(svg).toContain('stroke-linecap="round"');
    expect(marks(svg, 'inside')).toEqual([]);
    expect(marks(svg, 'outside')).toEqual([]);
    expect(draw({ source: TOKYO, allowed: [TOKYO] })).not.toContain('stroke-linecap');
  });

  it('is none where no Region has coordinates', () => {
    expect(mapSvg({ ...NOTHING, outside: ['us-iso-east-1', 'xx-nowhere-1'] }, { ...FRAME, theme: 'dark', regions })).toBeNull();
  });

  it.each(THEMES)('for %s holds no words, no script, nothing from elsewhere, and no number that is none', (theme) => {
    const everywhere = commercialRegions(bundledCatalog());
    const svg = draw({ source: TOKYO, inside: [TOKYO, OSAKA], outside: everywhere, allowed: [TOKYO], extent: 'all-commercial' }, { theme });
    expect(svg).not.toMatch(/<text|<script|<style|<image|url\((?!#)|href="(?!#)|NaN|undefined|Infinity/);
    expect(svg.replace(/<[^>]*>/g, '')).toBe('');
    expect(svg).toMatch(/^[\x20-\x7e]+$/);
    // As base64 in a hover, with room for 35,000 characters of text.
    expect(svg.length).toBeLessThan(18_000);
  });
});

describe('the colours', () => {
  /** Behind hovers, in the editor's own themes. */
  const GROUNDS = { light: '#f8f8f8', dark: '#202020', 'high-contrast': '#0c141f', 'high-contrast-light': '#ffffff' } as const;

  it.each(Object.entries(GROUNDS))('stand apart from ground and land: %s', (theme, ground) => {
    const { land, shore, inside, outside, ink } = PALETTES[theme as keyof typeof GROUNDS];
    for (const mark of [inside, outside, ink]) {
      expect(contrast(mark, ground)).toBeGreaterThan(4.5);
      if (land !== 'none') expect(contrast(mark, land)).toBeGreaterThan(3);
    }
    expect(contrast(shore ?? land, ground)).toBeGreaterThan(shore === null ? 1.2 : 4.5);
  });
});

function widthOf(svg: string): number {
  return Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
}

/** WCAG's contrast of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
