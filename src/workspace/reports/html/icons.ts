import type { Severity } from '../../../domain/rule.js';
import { own, type Markup } from './markup.js';

/** What stands beside a finding: a shape of its own for each, so that none needs its colour. */
export type IconName = Severity | 'inside' | 'accepted';

const SHAPES: Readonly<Record<IconName, string>> = {
  error: '<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path class="on" d="m5.5 5.5 5 5m0-5-5 5"/>',
  warning: '<path d="M8 1 15.5 14.5H.5z"/><path class="on" d="M8 6v4m0 2v.6"/>',
  information: '<circle cx="8" cy="8" r="7"/><path class="on" d="M8 7.5V12M8 4v.6"/>',
  hint: '<path d="m8 1 7 7-7 7-7-7z"/><path class="on" d="M8 8v.5"/>',
  inside: '<circle cx="8" cy="8" r="7"/><path class="on" d="m4.8 8.2 2.3 2.3 4.2-4.7"/>',
  accepted: '<path d="M2 3 8 1l6 2c0 6-2 10-6 12C4 13 2 9 2 3z"/><path class="on" d="m5 7.5 2.2 2.3L11 5.5"/>',
};

/** Decoration: what it means stands beside it in words. */
export function icon(name: IconName): Markup {
  return own(`<svg class="icon ${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${SHAPES[name]}</svg>`);
}

/** The marks of the map, for its legend. */
export function mapMark(kind: 'inside' | 'outside' | 'elsewhere' | 'allowed'): Markup {
  const shape = {
    inside: '<circle cx="8" cy="8" r="5" fill="var(--map-inside)"/>',
    outside: '<path d="M8 2.5 14 13H2z" fill="var(--map-outside)"/>',
    elsewhere: '<path d="M8 4 12.5 12h-9z" fill="none" stroke="var(--map-outside)"/>',
    allowed: '<circle cx="8" cy="8" r="7.5" fill="var(--map-inside)" opacity=".25"/>',
  };
  return own(`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shape[kind]}</svg>`);
}
