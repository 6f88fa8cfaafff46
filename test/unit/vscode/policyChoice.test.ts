import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { preset, PRESET_NAMES } from '../../../src/policy/presets.js';
import { presetInForce, settingsOfPreset } from '../../../src/vscode/policyChoice.js';
import { readPolicy } from '../../../src/vscode/policySettings.js';

const NOTHING = { homeRegion: undefined, rules: undefined };

describe('settingsOfPreset', () => {
  it.each(PRESET_NAMES)('makes %s hold, whatever stood there', (name) => {
    const before = {
      homeRegion: 'us-east-1',
      rules: { 'wildcard-region': 'off', 'unknown-model': 'error', 'unresolved-reference': 'warning' },
    };
    for (const written of [NOTHING, before]) {
      const { allowedRegions, homeRegion, rules } = settingsOfPreset(name, written, written.homeRegion);
      const { policy, problems } = readPolicy({ allowedRegions, homeRegion, rules, crossRegion: undefined }, bundledCatalog().regions);
      expect(problems).toEqual([]);
      expect(presetInForce(policy)).toBe(name);
      expect(policy.allowedRegions).toEqual(preset(name).allowedRegions);
    }
  });

  it('keeps what is none of its business', () => {
    const rules = { 'wildcard-region': 'off', 'unknown-model': 'off' };
    expect(settingsOfPreset('tokyo', { ...NOTHING, rules }, undefined).rules).toEqual(rules);
    expect(settingsOfPreset('tokyo-strict', { ...NOTHING, rules }, undefined).rules).toEqual({
      'wildcard-region': 'off',
      'unknown-model': 'warning',
      'unresolved-reference': 'warning',
    });
    expect(settingsOfPreset('japan', { ...NOTHING, homeRegion: 'ap-northeast-3' }, 'ap-northeast-3').homeRegion).toBe('ap-northeast-3');
  });

  it('takes away what it brought', () => {
    const { rules } = settingsOfPreset('japan-strict', NOTHING, undefined);
    expect(settingsOfPreset('japan', { ...NOTHING, rules }, undefined).rules).toBeUndefined();
  });

  it('outdoes a home Region of another level that does not fit', () => {
    expect(settingsOfPreset('japan', NOTHING, 'us-east-1').homeRegion).toBe('');
    expect(settingsOfPreset('japan', NOTHING, 'ap-northeast-3').homeRegion).toBeUndefined();
    expect(settingsOfPreset('japan', { ...NOTHING, homeRegion: 'us-east-1' }, 'us-east-1').homeRegion).toBe('');
  });
});

describe('presetInForce', () => {
  it('has no name for Regions of one’s own', () => {
    expect(presetInForce({ ...preset('japan'), name: null, allowedRegions: ['ap-northeast-1', 'us-east-1'] })).toBeNull();
  });

  it('is strict only where all is', () => {
    expect(presetInForce({ ...preset('eu'), rules: { 'unknown-model': 'error', 'unresolved-reference': 'warning' } })).toBe('eu-strict');
    expect(presetInForce({ ...preset('eu'), rules: { 'unknown-model': 'error' } })).toBe('eu');
  });
});
