import type { CrossRegionPolicy, Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';

/** Sets of Regions with a name, the home Region first. A test holds them against the countries of the catalogue's Regions. */
export const AREAS = {
  japan: ['ap-northeast-1', 'ap-northeast-3'],
  tokyo: ['ap-northeast-1'],
  osaka: ['ap-northeast-3'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
  europe: ['eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
  us: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
  'us-gov': ['us-gov-west-1', 'us-gov-east-1'],
  canada: ['ca-central-1', 'ca-west-1'],
  uk: ['eu-west-2'],
  australia: ['ap-southeast-2', 'ap-southeast-4'],
  india: ['ap-south-1', 'ap-south-2'],
  korea: ['ap-northeast-2'],
  singapore: ['ap-southeast-1'],
} as const satisfies Readonly<Record<string, readonly [RegionCode, ...RegionCode[]]>>;

export type AreaName = keyof typeof AREAS;
/** Each area by itself, and with what cannot be told raised to a warning. */
export type PresetName = AreaName | `${AreaName}-strict`;

const STRICT = '-strict';
const AREA_NAMES = Object.keys(AREAS) as AreaName[];
const CROSS_REGION: CrossRegionPolicy = 'inform';

export const PRESET_NAMES: readonly PresetName[] = AREA_NAMES.flatMap((name) => [name, `${name}${STRICT}` as const]);

export function isPresetName(name: string): name is PresetName {
  return (PRESET_NAMES as readonly string[]).includes(name);
}

/** The policy that a preset stands for. */
export function preset(name: PresetName): Policy {
  const strict = name.endsWith(STRICT);
  const area = (strict ? name.slice(0, -STRICT.length) : name) as AreaName;
  return {
    name: area,
    allowedRegions: AREAS[area],
    homeRegion: AREAS[area][0],
    crossRegion: CROSS_REGION,
    rules: strict ? { 'unresolved-reference': 'warning', 'unknown-model': 'warning' } : {},
    exceptions: [],
  };
}

/** The name of just these Regions, in any order; null when they have none. */
export function areaOf(regions: readonly RegionCode[]): AreaName | null {
  const wanted = new Set(regions);
  return AREA_NAMES.find((name) => AREAS[name].length === wanted.size && AREAS[name].every((region) => wanted.has(region))) ?? null;
}

/** Where calls are meant to be sent when a policy names no home Region: an area's own, else Tokyo, else the first Region listed. */
export function standardHome(regions: readonly RegionCode[]): RegionCode {
  const area = areaOf(regions);
  if (area === null && regions.includes(AREAS.japan[0])) return AREAS.japan[0];
  return (area === null ? undefined : AREAS[area][0]) ?? regions[0] ?? AREAS.japan[0];
}
