import type { Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import { areaOf, preset, type PresetName } from '../policy/presets.js';

/** The rules that a strict preset raises. */
const STRICT = Object.keys(preset('japan-strict').rules);

const isRaised = (severity: unknown): boolean => severity === 'warning' || severity === 'error';

/** The preset that a policy is, as far as Regions and strictness go; null for a set of Regions of one's own. */
export function presetInForce({ allowedRegions, rules }: Policy): PresetName | null {
  const area = areaOf(allowedRegions);
  if (area === null) return null;
  const severities: Readonly<Record<string, unknown>> = rules;
  return STRICT.every((rule) => isRaised(severities[rule])) ? `${area}-strict` : area;
}

/** Policy settings as they are written: of any type. */
export interface WrittenPolicy {
  readonly homeRegion: unknown;
  readonly rules: unknown;
}

/** What is written for a preset; undefined takes a setting away. */
export interface PresetSettings {
  readonly allowedRegions: readonly RegionCode[];
  readonly homeRegion: unknown;
  readonly rules: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The settings that make a preset hold at one level: `written` is what stands there, `inherited` the home Region that
 * holds where the level gives none. What else is set stays, and a home Region only where the preset allows it.
 */
export function settingsOfPreset(name: PresetName, written: WrittenPolicy, inherited: unknown): PresetSettings {
  const { allowedRegions, rules } = preset(name);
  const before = typeof written.rules === 'object' && written.rules !== null ? Object.entries(written.rules) : [];
  const kept = before.filter(([rule, severity]) => !(STRICT.includes(rule) && isRaised(severity)));
  const wanted = { ...Object.fromEntries(kept), ...rules };
  const fits = (home: unknown): boolean => home === undefined || home === '' || allowedRegions.some((region) => region === home);
  return {
    allowedRegions,
    homeRegion: fits(written.homeRegion ?? inherited) ? written.homeRegion : '',
    rules: Object.keys(wanted).length === 0 ? undefined : wanted,
  };
}
