// Writes src/map/shapes.generated.ts: the world's land, from Natural Earth. With --check, fails when it is stale.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoEquirectangular, geoPath } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { MultiPolygon as TopoMultiPolygon, Topology } from 'topojson-specification';
import { UNITS_PER_DEGREE, WEST_EDGE } from '../../src/map/projection.js';
import type { DataRegion } from './catalogue-data.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = path.join(root, 'src/map/shapes.generated.ts');

// Coasts near Regions are seen closely, the others only on the whole world: a bend there counts so many times more.
const IMPORTANCE = 7;
/** Degrees from the nearest Region within which all of it counts, and beyond which nothing does. */
const NEAR = 9;
const FAR = 12;
/** Square degrees that a bend must cover to be kept; an island, to be shown; and a lake. */
const LEAST_BEND = 0.34;
const LEAST_ISLAND = 1.6;
const LEAST_LAKE = 4;
/** Antarctica has no Region, and no place on a map this wide. */
const SOUTHERN_EDGE = -57;

type Atlas = Topology<{ land: { type: 'GeometryCollection'; geometries: TopoMultiPolygon[] } }>;

function read<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
}

const regions = read<DataRegion[]>(path.join(root, 'src/catalog/data/regions.json')).flatMap(({ longitude, latitude }) =>
  longitude === null || latitude === null ? [] : [[longitude, latitude] as const],
);

/** How much a place counts: {@link IMPORTANCE} near a Region, 1 far from all. */
function importance([x = 0, y = 0]: readonly number[]): number {
  const distances = regions.map(([longitude, latitude]) => {
    const dx = Math.abs(longitude - x);
    return Math.hypot(Math.min(dx, 360 - dx) * shrink(y), latitude - y);
  });
  const nearness = (FAR - Math.min(...distances)) / (FAR - NEAR);
  return 1 + (IMPORTANCE - 1) * Math.min(Math.max(nearness, 0), 1);
}

/** A degree of longitude against one of latitude. */
function shrink(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

/** Square degrees, as if at the equator. */
function area(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return (Math.abs(sum) / 2) * shrink(ring[0]?.[1] ?? 0);
}

function land(): MultiPolygon {
  const atlas = read<Atlas>(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'));
  const weighed = presimplify(atlas, (triangle) => area(triangle) * importance(triangle[1]));
  const simple = simplify(weighed, LEAST_BEND);
  const all = simple.objects.land.geometries.flatMap((shape) => feature(simple, shape).geometry.coordinates);
  const isShown = (ring: Position[], least: number): boolean =>
    area(ring) * importance(ring[0] ?? []) >= least && ring.some(([, y = 0]) => y > SOUTHERN_EDGE);
  const coordinates = all
    .filter(([shore = []]) => isShown(shore, LEAST_ISLAND))
    .map(([shore = [], ...lakes]) => [shore, ...lakes.filter((lake) => isShown(lake, LEAST_LAKE))]);
  return { type: 'MultiPolygon', coordinates };
}

/** The land as an SVG path of relative moves in whole units. */
function landPath(): string {
  const projection = geoEquirectangular()
    .rotate([-(WEST_EDGE + 180), 0])
    .scale((UNITS_PER_DEGREE * 180) / Math.PI)
    .translate([180 * UNITS_PER_DEGREE, 90 * UNITS_PER_DEGREE])
    .precision(0);
  const rings = (geoPath(projection).digits(0)(land()) ?? '').split('Z').map((ring) => points(ring));
  let at: readonly [number, number] = [0, 0];
  return rings
    .filter((ring) => ring.length > 2)
    .map((ring) => {
      const moves = ring.map(([x, y]) => {
        const move = [x - at[0], y - at[1]] as const;
        at = [x, y];
        return move;
      });
      // Closing leads back to where the ring began.
      at = ring[0] ?? at;
      const [first = [0, 0] as const, ...rest] = moves;
      return `m${numbers([first])}l${numbers(rest)}z`;
    })
    .join('');
}

/** The corners of one closed ring of d3's path, `M1,2L3,4L1,2`, none twice. */
function points(ring: string): (readonly [number, number])[] {
  const corners = ring
    .split(/[ML]/)
    .slice(1)
    .map((corner) => {
      const [x = 0, y = 0] = corner.split(',').map(Number);
      return [x, y] as const;
    });
  return corners.filter(([x, y], i) => {
    const [lastX, lastY] = corners.at(i - 1) ?? [];
    return x !== lastX || y !== lastY;
  });
}

/** `1 2-3 4`: a minus parts numbers as well as a space does. */
function numbers(moves: readonly (readonly [number, number])[]): string {
  return moves
    .flat()
    .map((number, i) => (i === 0 || number < 0 ? String(number) : ` ${String(number)}`))
    .join('');
}

/** The generated module's whole text. */
export function generatedShapes(): string {
  return [
    "// Generated from Natural Earth's land by test/tools/build-map.ts; do not edit.",
    '',
    '/** An SVG path in the units of `projection.ts`. */',
    `export const LAND =\n  '${landPath()}';`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = generatedShapes();
  if (process.argv.includes('--check')) {
    if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) {
      console.error('src/map/shapes.generated.ts is stale: run npm run generate');
      process.exit(1);
    }
  } else fs.writeFileSync(target, text);
}
