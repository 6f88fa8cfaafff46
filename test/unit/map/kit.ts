import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { RegionCode } from '../../../src/domain/region.js';
import { mapSvg, type PictureOptions } from '../../../src/map/picture.js';
import type { Point } from '../../../src/map/projection.js';
import type { MapSubject } from '../../../src/map/subject.js';

export const { regions } = bundledCatalog();
export const LOCATED: readonly RegionCode[] = [...regions.values()].filter(({ longitude }) => longitude !== null).map(({ code }) => code);
export const FRAME = { width: 320, height: 120 } as const;
export const NOTHING: MapSubject = { source: null, inside: [], outside: [], elsewhere: [], allowed: [], extent: 'regions', isBound: false };

export function draw(subject: Partial<MapSubject>, options: Partial<PictureOptions> = {}): string {
  const svg = mapSvg({ ...NOTHING, ...subject }, { ...FRAME, theme: 'light', regions, ...options });
  if (svg === null) throw new Error('nothing to draw');
  return svg;
}

/** The middles of the marks of one kind, in pixels. */
export function marks(svg: string, kind: 'inside' | 'outside' | 'source' | 'allowed'): Point[] {
  const group = GROUPS[kind].exec(svg)?.[1] ?? '';
  const circles = [...group.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const triangles = [...group.matchAll(/<path d="M([\d.-]+) ([\d.-]+)l[\d.]+ ([\d.]+)h/g)].map(([, x, y, high]) => ({
    x: Number(x),
    y: Number(y) + Number(high) / 1.8,
  }));
  return [...circles, ...triangles];
}

const GROUPS = {
  inside: /<g fill="#0b62b4" stroke="#ffffff">(.*?)<\/g>/,
  outside: /<g fill="#b83c00" stroke="#ffffff">(.*?)<\/g>/,
  source: /<g stroke="#24292f" stroke-width="1.8">(.*?)<\/g>/,
  allowed: /<g fill="#0b62b4" opacity="0.25">(.*?)<\/g>/,
};
