import { UNITS_PER_DEGREE, WORLD, type Point } from './projection.js';

/** The size of a picture in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The part of the world that a picture shows. */
export interface View {
  /** At most the frame's: a close view needs less, and empty sea would make it no clearer. */
  readonly width: number;
  /** Units to pixels. */
  place(point: Point): Point;
  /** One SVG transform from units to pixels for each copy of the world that is in sight. */
  readonly transforms: readonly string[];
  /** Pixels of a degree of latitude. */
  readonly pixelsPerDegree: number;
}

/** Room for marks and arcs around the outermost places, in pixels; what stays when the whole world leaves no more. */
const ROOM = { side: 24, top: 22, bottom: 16, least: 8 };
/** Degrees of latitude that are always in sight: nearer, a coast has no shape that one knows. */
const LEAST_HEIGHT = 20;
/** A picture is at least so many times wider than it is high. */
const LEAST_ASPECT = 1.8;
/** A degree of longitude is never drawn narrower than this against one of latitude. */
const NARROWEST = 0.5;

/** Once this much of the world, in units, must be seen, all of it is. */
const MOST_OF_THE_WORLD = 250 * UNITS_PER_DEGREE;
/** The world is cut through a gap this wide, in units, so that what is at its edges is not torn apart. */
const WIDE_GAP = 25 * UNITS_PER_DEGREE;

/**
 * The view that holds all points and little else, wherever on the globe they are. The world is cut where they leave the
 * widest gap; where they are all over the world, through the gap that is farthest from `centre`. Shapes are right at the
 * view's middle latitude. Points in units; at least one.
 */
export function viewOf(points: readonly Point[], centre: Point | undefined, { width: most, height }: Frame): View {
  const { west, span } = eastward(
    points.map(({ x }) => x),
    centre?.x,
  );
  const north = Math.min(...points.map(({ y }) => y));
  const south = Math.max(...points.map(({ y }) => y));
  const latitude = 90 - (north + south) / 2 / UNITS_PER_DEGREE;
  const shrink = Math.max(Math.cos((latitude * Math.PI) / 180), NARROWEST);
  const roomy = Math.min(
    (most - 2 * ROOM.side) / (span * shrink),
    (height - ROOM.top - ROOM.bottom) / (south - north),
    height / (LEAST_HEIGHT * UNITS_PER_DEGREE),
  );
  const whole = Math.min(most / (WORLD * shrink), (height - 2 * ROOM.least) / (south - north));
  const scale = { x: Math.max(roomy, whole) * shrink, y: Math.max(roomy, whole) };
  const width = Math.min(most, Math.max(span * scale.x + 2 * ROOM.side, LEAST_ASPECT * height));
  const middle = { x: west + span / 2, y: (north + south) / 2 - (roomy >= whole ? (ROOM.top - ROOM.bottom) / 2 / scale.y : 0) };
  const left = middle.x - width / 2 / scale.x;
  const right = middle.x + width / 2 / scale.x;
  const top = middle.y - height / 2 / scale.y;
  return {
    width,
    place: ({ x, y }) => ({
      x: width / 2 + (mod(x - middle.x + WORLD / 2) - WORLD / 2) * scale.x,
      y: (y - top) * scale.y,
    }),
    transforms: [-1, 0, 1]
      .map((copy) => copy * WORLD)
      .filter((start) => start < right && start + WORLD > left)
      .map(
        (start) =>
          `translate(${rounded((start - left) * scale.x)} ${rounded(-top * scale.y)}) scale(${rounded(scale.x)} ${rounded(scale.y)})`,
      ),
    pixelsPerDegree: scale.y * UNITS_PER_DEGREE,
  };
}

/** A way around the globe that passes all of these: where it begins, and how far it leads to the east. */
function eastward(xs: readonly number[], centre: number | undefined): { readonly west: number; readonly span: number } {
  const sorted = [...new Set(xs)].sort((a, b) => a - b);
  const gaps = sorted.map((x, i) => {
    const next = sorted[i + 1] ?? (sorted[0] ?? 0) + WORLD;
    return { next, width: next - x, middle: (x + next) / 2 };
  });
  const [widest, ...others] = gaps.sort((a, b) => b.width - a.width);
  if (widest === undefined) return { west: 0, span: 0 };
  let cut = widest;
  if (centre !== undefined && WORLD - widest.width > MOST_OF_THE_WORLD) {
    for (const gap of others) {
      if (gap.width >= WIDE_GAP && distance(gap.middle, centre) > distance(cut.middle, centre)) cut = gap;
    }
  }
  return { west: mod(cut.next), span: WORLD - cut.width };
}

/** Between two places around the globe, the shorter way. */
function distance(a: number, b: number): number {
  return Math.abs(mod(a - b + WORLD / 2) - WORLD / 2);
}

function mod(x: number): number {
  return ((x % WORLD) + WORLD) % WORLD;
}

/** Short enough for a picture's text, exact enough for its edges. */
export function rounded(number: number): string {
  return String(Math.round(number * 1e4) / 1e4);
}
