import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { project, UNITS_PER_DEGREE, WORLD, type Point } from '../../../src/map/projection.js';
import { LAND } from '../../../src/map/shapes.generated.js';
import { generatedShapes } from '../../tools/build-map.js';
import { ROOT } from '../../vscode/paths.js';
import { LOCATED, regions } from './kit.js';

/** The corners of each closed ring. */
const rings: readonly (readonly Point[])[] = (() => {
  let at = { x: 0, y: 0 };
  return LAND.split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      const corners: Point[] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        at = { x: at.x + numbers[i]!, y: at.y + numbers[i + 1]! };
        corners.push(at);
      }
      at = corners[0]!;
      return corners;
    });
})();

function isInside({ x, y }: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [i, a] of ring.entries()) {
    const b = ring.at(i - 1)!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** Units to the nearest corner of a coast. */
function toCoast({ x, y }: Point): number {
  return Math.min(...rings.flat().map((corner) => Math.hypot(corner.x - x, corner.y - y)));
}

describe('the land', () => {
  it('is what its tool makes', () => {
    expect(fs.readFileSync(path.join(ROOT, 'src/map/shapes.generated.ts'), 'utf8')).toBe(generatedShapes());
  });

  it('is small', () => {
    expect(LAND.length).toBeLessThan(12_000);
  });

  it('lies within the world', () => {
    for (const { x, y } of rings.flat()) expect(x >= 0 && x <= WORLD && y >= 0 && y <= WORLD / 2).toBe(true);
  });

  it.each(LOCATED)('holds %s, or a coast within two degrees of it', (code) => {
    const { longitude, latitude } = regions.get(code)!;
    const point = project(longitude!, latitude!);
    expect(rings.some((ring) => isInside(point, ring)) || toCoast(point) < 2 * UNITS_PER_DEGREE).toBe(true);
  });

  it('holds no open sea', () => {
    for (const [longitude, latitude] of [
      [-150, 0],
      [-30, 30],
      [80, -30],
      [135, 40],
      [150, 35],
      [5, 58],
    ] as const) {
      expect(
        rings.some((ring) => isInside(project(longitude, latitude), ring)),
        `${String(longitude)}, ${String(latitude)}`,
      ).toBe(false);
    }
  });
});
