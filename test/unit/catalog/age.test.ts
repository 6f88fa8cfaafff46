import { describe, expect, it } from 'vitest';
import { MAX_AGE_DAYS, tooOld } from '../../../src/catalog/age.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { mergeSnapshot } from '../../../src/catalog/merge.js';
import { OSAKA, region, snapshot, TAKEN, TOKYO } from './kit.js';

const bundled = bundledCatalog();

function later(days: number, from: string): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

describe('the age of a catalogue', () => {
  it('is the bundle’s where no account was asked', () => {
    expect(tooOld(bundled, later(MAX_AGE_DAYS, bundled.asOf), MAX_AGE_DAYS)).toBeNull();
    expect(tooOld(bundled, later(MAX_AGE_DAYS + 1, bundled.asOf), MAX_AGE_DAYS)).toEqual({ date: bundled.asOf, days: MAX_AGE_DAYS + 1 });
    expect(tooOld(bundled, later(10_000, bundled.asOf), 0)).toBeNull();
  });

  it('is that of the Region that was asked the longest ago', () => {
    const old = { ...region([]), takenAt: '2026-12-01T00:00:00.000Z' };
    const asked = mergeSnapshot(bundled, snapshot({ [TOKYO]: region([]), [OSAKA]: old }));
    expect(tooOld(asked, later(30, TAKEN), 30)).toEqual({ date: '2026-12-01', days: 34 });
  });

  it('stays the bundle’s where only resources were asked about', () => {
    const resource = { region: TOKYO, type: 'prompt', id: 'P', account: 'x', models: [], route: [TOKYO], takenAt: TAKEN };
    const asked = mergeSnapshot(bundled, snapshot({}, [resource]));
    expect(tooOld(asked, '2027-01-20', 30)?.date).toBe(bundled.asOf);
  });
});
