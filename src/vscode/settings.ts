import * as vscode from 'vscode';
import type { Catalog } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import { pathFilter, type PathFilter } from '../policy/globs.js';
import { readPolicy, type SettingProblem } from './policySettings.js';

/** The section that all settings stand in. */
export const SECTION = 'bedrockResidency';

const BYTES_PER_MB = 1024 * 1024;
const DEFAULT_MAX_FILE_SIZE_MB = 10;
const DEFAULT_MAX_AGE_DAYS = 90;

/** The settings that hold for one document, read and validated. */
export interface Settings {
  readonly policy: Policy;
  readonly accepts: PathFilter;
  readonly maxFileBytes: number;
  readonly catalogueMaxAgeDays: number;
  /** Whether hovers show a map. */
  readonly hoverMap: boolean;
  readonly problems: readonly SettingProblem[];
}

/** Reads the settings of each workspace folder once, and again after a change. */
export class SettingsStore {
  readonly #catalog: () => Catalog;
  readonly #byFolder = new Map<string, Settings>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires after settings, or the folders that they hold for, have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(catalog: () => Catalog) {
    this.#catalog = catalog;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.#reset();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#reset();
      }),
    );
  }

  /** The settings for a document, or for the window when there is none. */
  of(uri: vscode.Uri | undefined): Settings {
    const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    let settings = this.#byFolder.get(key);
    if (settings === undefined) {
      settings = read(vscode.workspace.getConfiguration(SECTION, folder?.uri ?? null), this.#catalog());
      this.#byFolder.set(key, settings);
    }
    return settings;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #reset(): void {
    this.#byFolder.clear();
    this.#changed.fire();
  }
}

function read(configuration: vscode.WorkspaceConfiguration, catalog: Catalog): Settings {
  const get = (name: string): unknown => configuration.get<unknown>(name);
  const { policy, problems } = readPolicy(
    { allowedRegions: get('allowedRegions'), homeRegion: get('homeRegion'), crossRegion: get('crossRegion'), rules: get('rules') },
    catalog.regions,
  );
  const found = [...problems];
  return {
    policy,
    accepts: pathFilter(readGlobs('include', get('include'), found), readGlobs('exclude', get('exclude'), found)),
    maxFileBytes: readPositive('maxFileSize', get('maxFileSize'), DEFAULT_MAX_FILE_SIZE_MB, found) * BYTES_PER_MB,
    catalogueMaxAgeDays: readPositive('catalogueMaxAgeDays', get('catalogueMaxAgeDays'), DEFAULT_MAX_AGE_DAYS, found),
    hoverMap: readSwitch('hover.map', get('hover.map'), true, found),
    problems: found,
  };
}

function readGlobs(setting: string, raw: unknown, problems: SettingProblem[]): readonly string[] {
  if (raw === undefined) return [];
  const globs: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const usable = globs.filter((glob): glob is string => typeof glob === 'string' && glob !== '');
  if (usable.length < globs.length) problems.push({ kind: 'unknown-value', setting, value: JSON.stringify(raw) });
  return usable;
}

function readPositive(setting: string, raw: unknown, standard: number, problems: SettingProblem[]): number {
  if (typeof raw === 'number' && raw > 0) return raw;
  if (raw !== undefined) problems.push({ kind: 'unknown-value', setting, value: JSON.stringify(raw) });
  return standard;
}

function readSwitch(setting: string, raw: unknown, standard: boolean, problems: SettingProblem[]): boolean {
  if (typeof raw === 'boolean') return raw;
  if (raw !== undefined) problems.push({ kind: 'unknown-value', setting, value: JSON.stringify(raw) });
  return standard;
}
