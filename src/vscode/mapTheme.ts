import * as vscode from 'vscode';
import type { MapTheme } from '../map/palette.js';

const THEMES: Readonly<Record<vscode.ColorThemeKind, MapTheme>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'high-contrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

/** The editor's theme as a map has it: a picture sees nothing of it, and is drawn for one. */
export function mapTheme(): MapTheme {
  return THEMES[vscode.window.activeColorTheme.kind];
}
