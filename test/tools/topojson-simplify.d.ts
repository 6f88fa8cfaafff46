// The part of topojson-simplify that the map's build uses: it comes without types.
declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';

  type Position = readonly [x: number, y: number, ...rest: number[]];

  /** Weighs every point of every arc by the triangle that it makes with its neighbours. */
  export function presimplify<T extends Topology>(topology: T, weight: (triangle: readonly [Position, Position, Position]) => number): T;
  /** Leaves out the points that weigh less. */
  export function simplify<T extends Topology>(topology: T, minimum: number): T;
}
