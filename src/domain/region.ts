/** An AWS Region code as AWS writes it, for example `ap-northeast-1`. */
export type RegionCode = string;

/** Where the inference behind a reference may run. */
export type Reach =
  | { readonly kind: 'regions'; readonly regions: readonly RegionCode[] }
  /** Every commercial Region, as a `global.` profile promises; the list can grow. */
  | { readonly kind: 'all-commercial' }
  | { readonly kind: 'unknown' };

/** How the Region segment of an ARN or an endpoint is written. */
export type RegionPart =
  | { readonly kind: 'known'; readonly region: RegionCode }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wildcard'; readonly pattern: string }
  /** A variable, a placeholder, or nothing at all because the text ends here. */
  | { readonly kind: 'interpolated' };

export const UNKNOWN_REACH: Reach = { kind: 'unknown' };

/** A reach of these Regions: sorted, without repeats; `unknown` when there are none. */
export function reachOf(regions: Iterable<RegionCode>): Reach {
  const sorted = [...new Set(regions)].sort();
  return sorted.length === 0 ? UNKNOWN_REACH : { kind: 'regions', regions: sorted };
}
