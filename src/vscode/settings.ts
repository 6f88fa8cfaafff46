import * as vscode from 'vscode';
import { MAX_AGE_DAYS } from '../catalog/age.js';
import type { Catalog } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import { POLICY_FILE, type PolicyFile } from '../policy/file.js';
import { folderOf } from '../policy/paths.js';
import type { CatalogueStore } from './catalogue/store.js';
import { pathOf } from './documents.js';
import { SECTION } from './links.js';
import type { PolicyFiles } from './policyFiles.js';
import { asPolicyFile, readPolicy, type SettingProblem } from './policySettings.js';
import { SettingsGlobs } from './settingsGlobs.js';

const BYTES_PER_MB = 1024 * 1024;
const DEFAULT_MAX_FILE_SIZE_MB = 10;

/** The settings that hold for one document, read and validated. */
export interface Settings {
  readonly policy: Policy;
  /** The policy file that holds, absolute with `/`; null where the settings do. */
  readonly policyFile: string | null;
  /** True until it is known which policy holds. */
  readonly isLoading: boolean;
  /** True for what the policy or the settings leave out: asked for the address that these settings were asked for. */
  readonly excludes: boolean;
  readonly maxFileBytes: number;
  /** 0: however old, nothing is said of it. */
  readonly catalogueMaxAgeDays: number;
  /** Whether hovers show a map. */
  readonly hoverMap: boolean;
  /** Whether the text says behind each ID where it may run. */
  readonly inlayHints: boolean;
  readonly problems: readonly SettingProblem[];
}

/** The settings of a workspace folder. */
export type FolderSettings = Omit<Settings, 'policyFile' | 'isLoading' | 'excludes'> & {
  /** Globs of what is checked; every path where there are none. */
  readonly include: readonly string[];
  /** Globs of what is not. */
  readonly exclude: readonly string[];
  /** The policy as a policy file would have it, for other programs; what can't be used stands in it as it was written. */
  readonly asPolicyFile: PolicyFile;
};

/** What holds where: a policy file before the settings, whose policy is read once for each workspace folder. */
export class SettingsStore {
  readonly #catalogue: CatalogueStore;
  readonly #policyFiles: PolicyFiles;
  readonly #globs: SettingsGlobs;
  readonly #byFolder = new Map<string, FolderSettings>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires after settings, the folders that they hold for, or the catalogue that all is judged by have changed. */
  readonly onDidChange = this.#changed.event;

  /** `onError` is told what keeps globs from being understood: until they are, everything `isLoading`. */
  constructor(catalogue: CatalogueStore, policyFiles: PolicyFiles, onError: (error: unknown) => void) {
    this.#catalogue = catalogue;
    this.#policyFiles = policyFiles;
    this.#globs = new SettingsGlobs(() => {
      this.#changed.fire();
    }, onError);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      policyFiles.onDidChange(() => {
        this.#changed.fire();
      }),
      // Which Regions there are, it says.
      catalogue.onDidChange(() => {
        this.#reset();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.#reset();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#reset();
      }),
    );
  }

  /** What holds for a document, or for the window when there is none. */
  of(uri: vscode.Uri | undefined): Settings {
    const settings = this.ofFolder(uri);
    const found = this.#policyFiles.of(policyAddress(uri));
    if (found !== null && found !== 'loading') {
      return { ...settings, policy: found.policy, policyFile: found.file, isLoading: false, excludes: found.excluded };
    }
    const path = uri === undefined ? null : pathOf(uri);
    const accepted = path === null || this.#globs.accept(path, settings);
    return { ...settings, policyFile: null, isLoading: found === 'loading' || accepted === 'loading', excludes: !accepted };
  }

  /** Resolves when nothing `isLoading` for an address. */
  async ready(uri: vscode.Uri): Promise<void> {
    await this.#policyFiles.ready(uri);
    if (this.of(uri).isLoading) await this.#globs.ready();
  }

  /** True for a policy file, and for a file that one extends: they name Regions and references in order to judge them. */
  isPolicyFile(uri: vscode.Uri): boolean {
    return this.#policyFiles.isSource(uri);
  }

  /** The policy file with errors that would hold for an address, the nearest; null where there is none. */
  faultyFile(uri: vscode.Uri): vscode.Uri | null {
    const above = this.#policyFiles
      .faulty()
      .map((file) => file.uri)
      .filter((file) => file.scheme === uri.scheme && file.authority === uri.authority && isBelow(uri.path, folderOf(file.path)));
    return above.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
  }

  /** What the settings say for the workspace folder of an address, policy files aside. */
  ofFolder(uri: vscode.Uri | undefined): FolderSettings {
    const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    let settings = this.#byFolder.get(key);
    if (settings === undefined) {
      settings = read(vscode.workspace.getConfiguration(SECTION, folder?.uri ?? null), this.#catalogue.current());
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

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder === '/' ? folder : `${folder}/`);
}

/** What is not saved yet, and the window itself, fall under the policy of the first workspace folder. */
function policyAddress(uri: vscode.Uri | undefined): vscode.Uri {
  if (uri !== undefined && uri.scheme !== 'untitled') return uri;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? vscode.Uri.from({ scheme: 'untitled' }) : vscode.Uri.joinPath(folder.uri, POLICY_FILE);
}

function read(configuration: vscode.WorkspaceConfiguration, catalog: Catalog): FolderSettings {
  const get = (name: string): unknown => configuration.get<unknown>(name);
  const { policy, problems } = readPolicy(
    { allowedRegions: get('allowedRegions'), homeRegion: get('homeRegion'), crossRegion: get('crossRegion'), rules: get('rules') },
    catalog.regions,
  );
  const found = [...problems];
  const include = readGlobs('include', get('include'), found);
  const exclude = readGlobs('exclude', get('exclude'), found);
  return {
    policy,
    include,
    exclude,
    asPolicyFile: asPolicyFile({ policy, include, exclude }, get, found),
    maxFileBytes: readNumber('maxFileSize', get('maxFileSize'), (size) => size > 0, DEFAULT_MAX_FILE_SIZE_MB, found) * BYTES_PER_MB,
    catalogueMaxAgeDays: readNumber('catalogueMaxAgeDays', get('catalogueMaxAgeDays'), (days) => days >= 0, MAX_AGE_DAYS, found),
    hoverMap: readSwitch('hover.map', get('hover.map'), true, found),
    inlayHints: readSwitch('inlayHints.enabled', get('inlayHints.enabled'), false, found),
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

function readNumber(
  setting: string,
  raw: unknown,
  isUsable: (number: number) => boolean,
  standard: number,
  problems: SettingProblem[],
): number {
  if (typeof raw === 'number' && isUsable(raw)) return raw;
  if (raw !== undefined) problems.push({ kind: 'unknown-value', setting, value: JSON.stringify(raw) });
  return standard;
}

function readSwitch(setting: string, raw: unknown, standard: boolean, problems: SettingProblem[]): boolean {
  if (typeof raw === 'boolean') return raw;
  if (raw !== undefined) problems.push({ kind: 'unknown-value', setting, value: JSON.stringify(raw) });
  return standard;
}
