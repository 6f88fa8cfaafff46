import type { Catalog } from './facts.js';

/** Facts that are older are pointed out, unless a setting says another number of days. */
export const MAX_AGE_DAYS = 60;

/** The ISO date of the oldest facts in use: of a Region that an account was asked in; of the bundle where none was. */
function oldestDate({ asOf, live }: Catalog): string {
  if (live === null) return asOf;
  const [oldest = live.bundledAsOf] = [...live.regions.values()].sort();
  return oldest;
}

/** Whole days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date and the age of a catalogue that is more than `maxDays` old; null for a younger one, and where `maxDays` is 0. */
export function tooOld(catalog: Catalog, today: string, maxDays: number): { readonly date: string; readonly days: number } | null {
  const date = oldestDate(catalog);
  const days = daysBetween(date, today);
  return maxDays > 0 && days > maxDays ? { date, days } : null;
}
