import type * as vscode from 'vscode';
import type { Analyses } from '../analyses.js';
import type { Host } from '../host.js';
import type { SettingsStore } from '../settings.js';
import type { Speakers } from '../speakers.js';

/** What the commands around the catalogue are made with. */
export interface CatalogueContext {
  readonly host: Host;
  readonly analyses: Analyses;
  readonly settings: SettingsStore;
  readonly speakers: Speakers;
  readonly log: vscode.LogOutputChannel;
  /** Of this machine, not of a workspace. */
  readonly memory: vscode.Memento;
}
