import type { Catalog } from '../catalog/facts.js';

/** What differs between the hosts that the extension runs in; each activation file builds its own. */
export interface Host {
  readonly catalog: () => Catalog;
  /** The day that end-of-life dates are measured against, as ISO date. */
  readonly today: () => string;
}

/** A day as people here count it, as ISO date. */
export function isoDate(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
