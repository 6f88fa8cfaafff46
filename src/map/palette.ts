/** What a picture is drawn on. `page` takes its colours from the page's own style (`--map-land` and so on). */
export type MapTheme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light' | 'page';

export interface Palette {
  /** `none` where only the shore is drawn. */
  readonly land: string;
  /** The shore's line; null for none. */
  readonly shore: string | null;
  readonly inside: string;
  readonly outside: string;
  /** The source, and what is not known. */
  readonly ink: string;
  /** Around marks, so that they stand apart from land and each other: near the colour that is behind the picture. */
  readonly edge: string;
  /** How much of the discs under allowed Regions is seen, 0 to 1. */
  readonly discs: number;
}

/** Blue and orange: told apart whatever colours an eye sees. */
export const PALETTES: Readonly<Record<MapTheme, Palette>> = {
  light: { land: '#d5d9de', shore: null, inside: '#0b62b4', outside: '#b83c00', ink: '#24292f', edge: '#ffffff', discs: 0.25 },
  dark: { land: '#474b52', shore: null, inside: '#5bb3ff', outside: '#ff9a5c', ink: '#f0f0f0', edge: '#1f1f1f', discs: 0.3 },
  'high-contrast': {
    land: '#000000',
    shore: '#b8b8b8',
    inside: '#6fc3ff',
    outside: '#ffb454',
    ink: '#ffffff',
    edge: '#000000',
    discs: 0.45,
  },
  'high-contrast-light': {
    land: '#ffffff',
    shore: '#4d4d4d',
    inside: '#0a3d91',
    outside: '#a22f00',
    ink: '#000000',
    edge: '#ffffff',
    discs: 0.35,
  },
  page: {
    land: 'var(--map-land)',
    shore: null,
    inside: 'var(--map-inside)',
    outside: 'var(--map-outside)',
    ink: 'var(--map-ink)',
    edge: 'var(--map-edge)',
    discs: 0.25,
  },
};
