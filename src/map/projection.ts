/**
 * The map's plane: longitude and latitude as they are (equirectangular), so that a point needs no library. `LAND` is
 * written in it ahead. It is cut through the Bering Strait, where a meridian meets no land worth showing.
 */
export const WEST_EDGE = -169;
export const UNITS_PER_DEGREE = 10;
/** How wide the whole world is, in units. */
export const WORLD = 360 * UNITS_PER_DEGREE;

/** A place in units, x from the western edge to the east, y from the north pole to the south. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees to units; `x` is at least 0 and less than {@link WORLD}. */
export function project(longitude: number, latitude: number): Point {
  return { x: ((longitude - WEST_EDGE + 360) % 360) * UNITS_PER_DEGREE, y: (90 - latitude) * UNITS_PER_DEGREE };
}
