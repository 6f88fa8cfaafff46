import * as vscode from 'vscode';
import { sayEditor } from '../explain/ui-editor.js';
import { sayPickPolicy } from '../explain/ui-pick-policy.js';
import { sayStatus } from '../explain/ui-status.js';
import { policyName, Words, type Speaker } from '../explain/words.js';
import { POLICY_FILE } from '../policy/file.js';
import { AREAS, isPresetName, preset, PRESET_NAMES, type PresetName } from '../policy/presets.js';
import { containerOf, isSupported } from './documents.js';
import { SECTION } from './links.js';
import { createPolicyFile } from './policyCommands.js';
import { presetInForce, settingsOfPreset } from './policyChoice.js';
import { group, pickOne, type Row } from './quickPick.js';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

const LEVELS = ['file', 'folder', 'workspace', 'user'] as const;
/** Where a policy can be written. */
type Level = (typeof LEVELS)[number];

const TARGETS: Readonly<Record<Exclude<Level, 'file'>, vscode.ConfigurationTarget>> = {
  folder: vscode.ConfigurationTarget.WorkspaceFolder,
  workspace: vscode.ConfigurationTarget.Workspace,
  user: vscode.ConfigurationTarget.Global,
};

/** What the choice is for. */
interface Subject {
  /** Undefined without a folder and without a file. */
  readonly uri: vscode.Uri | undefined;
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly speaker: Speaker;
}

/**
 * Lets a person choose the policy for the active file or its folder, and where it is written; a policy file that holds there
 * is opened instead. `wanted` and `level` answer for the person, as a keybinding may. Answers with the preset that was
 * written, null when none was.
 */
export async function pickPolicy(
  settings: SettingsStore,
  speakers: Speakers,
  wanted?: unknown,
  level?: unknown,
): Promise<PresetName | null> {
  const document = vscode.window.activeTextEditor?.document;
  const active = document !== undefined && isSupported(document) ? containerOf(document) : undefined;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? folders[0];
  const uri = active !== undefined && active.scheme !== 'untitled' ? active : folder && vscode.Uri.joinPath(folder.uri, POLICY_FILE);
  if (uri !== undefined) await settings.ready(uri);
  const { policy, policyFile } = settings.of(uri);
  const subject: Subject = { uri, folder, speaker: { ...speakers.of(), policy } };

  const faulty = uri === undefined ? null : settings.faultyFile(uri);
  const file = policyFile === null || uri === undefined ? faulty : uri.with({ path: policyFile, query: '', fragment: '' });
  if (file !== null) return (await offerFile(file, faulty !== null, subject)) === 'create' ? createFile(subject, speakers) : null;
  const name = typeof wanted === 'string' && isPresetName(wanted) ? wanted : await askPreset(subject);
  if (name === null) return null;
  const where = LEVELS.find((one) => one === level) ?? (await askLevel(name, subject));
  if (where === null) return null;
  if (where === 'file') return (await createPolicyFile(speakers, name, folder)) ? name : null;
  return (await write(name, where, subject, settings)) ? name : null;
}

/** A policy file goes before every setting: it is what a person has to change, or to outdo with a nearer one. */
async function offerFile(file: vscode.Uri, isFaulty: boolean, { folder, speaker }: Subject): Promise<'create' | null> {
  const open = {
    label: `$(go-to-file) ${sayEditor('pickOpenFile', { file: vscode.workspace.asRelativePath(file) }, speaker)}`,
    detail: allowed(speaker),
  };
  const create = {
    label: `$(new-file) ${sayPickPolicy('pickNearerFile', { folder: folder?.name ?? '' }, speaker)}`,
    detail: sayPickPolicy('pickNearerFileDetail', {}, speaker),
  };
  const isAbove = folder !== undefined && vscode.workspace.getWorkspaceFolder(file) !== folder;
  const chosen = await pickOne(isAbove ? [open, create] : [open], {
    title: isFaulty
      ? sayPickPolicy('pickFaultyTitle', {}, speaker)
      : sayPickPolicy('pickGovernedTitle', { current: policyName(speaker) }, speaker),
    placeholder: sayPickPolicy('pickGovernedHint', {}, speaker),
  });
  if (chosen === open) await vscode.window.showTextDocument(file);
  return chosen === create ? 'create' : null;
}

async function createFile(subject: Subject, speakers: Speakers): Promise<PresetName | null> {
  const name = await askPreset(subject);
  return name !== null && (await createPolicyFile(speakers, name, subject.folder)) ? name : null;
}

interface PresetItem extends vscode.QuickPickItem {
  /** Null for Regions of one's own. */
  readonly name: PresetName | null;
}

/** Null when the person left, or went to the setting instead. */
async function askPreset({ uri, speaker }: Subject): Promise<PresetName | null> {
  const inForce = presetInForce(speaker.policy);
  const current = sayPickPolicy('pickPolicyCurrent', {}, speaker);
  const rows = PRESET_NAMES.map((name): PresetItem => {
    const spoken = speaking(name, speaker);
    const says = [
      ...(name === inForce ? [current] : []),
      ...(isStrict({ name }) ? [sayPickPolicy('pickPolicyStrictMeans', {}, speaker)] : []),
    ];
    const mark = name === inForce ? { iconPath: new vscode.ThemeIcon('check') } : {};
    return { name, label: presetLabel(name, speaker), description: says.join(' · '), detail: allowed(spoken), ...mark };
  });
  const isHere = ({ name }: PresetItem): boolean => name !== null && preset(name).allowedRegions.every((code) => JAPANESE.includes(code));
  const own: PresetItem = {
    name: null,
    label: sayPickPolicy('pickPolicyOwn', {}, speaker),
    detail: inForce === null ? allowed(speaker) : sayPickPolicy('pickPolicyOwnDetail', {}, speaker),
    ...(inForce === null ? { description: current, iconPath: new vscode.ThemeIcon('check') } : {}),
  };
  const items: Row<PresetItem>[] = [
    group(sayPickPolicy('pickPolicyHere', {}, speaker)),
    ...rows.filter((row) => isHere(row) && !isStrict(row)),
    group(sayPickPolicy('pickPolicyStrictHere', {}, speaker)),
    ...rows.filter((row) => isHere(row) && isStrict(row)),
    group(sayPickPolicy('pickPolicyElsewhere', {}, speaker)),
    ...rows.filter((row) => !isHere(row) && !isStrict(row)),
    own,
    group(sayPickPolicy('pickPolicyStrictElsewhere', {}, speaker)),
    ...rows.filter((row) => !isHere(row) && isStrict(row)),
  ];
  const chosen = await pickOne(items, {
    title: sayPickPolicy('pickPolicyTitle', { current: inForce === null ? policyName(speaker) : presetLabel(inForce, speaker) }, speaker),
    placeholder: sayPickPolicy('pickPolicyHint', {}, speaker),
    active: ({ name }) => name === inForce,
  });
  if (chosen === undefined || chosen === 'back') return null;
  if (chosen.name === null) await openSetting(uri);
  return chosen.name;
}

const isStrict = ({ name }: Pick<PresetItem, 'name'>): boolean => name?.endsWith('-strict') === true;
const JAPANESE: readonly string[] = AREAS.japan;

interface LevelItem extends vscode.QuickPickItem {
  readonly level: Level;
}

async function askLevel(name: PresetName, { folder, speaker }: Subject): Promise<Level | null> {
  const several = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const inFolder = folder === undefined ? {} : { folder: folder.name };
  const items: LevelItem[] = [
    ...(inFolder.folder === undefined
      ? []
      : [
          {
            level: 'file' as const,
            label: `$(file) ${sayPickPolicy('pickLevelFile', { folder: inFolder.folder }, speaker)}`,
            detail: sayPickPolicy('pickLevelFileDetail', {}, speaker),
          },
          ...(several
            ? [
                {
                  level: 'folder' as const,
                  label: `$(folder) ${sayPickPolicy('pickLevelFolder', { folder: inFolder.folder }, speaker)}`,
                  detail: sayPickPolicy('pickLevelFolderDetail', {}, speaker),
                },
              ]
            : []),
          {
            level: 'workspace' as const,
            label: `$(root-folder) ${sayPickPolicy('pickLevelWorkspace', {}, speaker)}`,
            detail: sayPickPolicy('pickLevelWorkspaceDetail', {}, speaker),
          },
        ]),
    {
      level: 'user',
      label: `$(account) ${sayPickPolicy('pickLevelUser', {}, speaker)}`,
      detail: sayPickPolicy('pickLevelUserDetail', {}, speaker),
    },
  ];
  const chosen = await pickOne(items, {
    title: sayPickPolicy('pickLevelTitle', { policy: presetLabel(name, speaker) }, speaker),
    placeholder: sayPickPolicy('pickLevelHint', {}, speaker),
  });
  return chosen === undefined || chosen === 'back' ? null : chosen.level;
}

async function write(
  name: PresetName,
  level: Exclude<Level, 'file'>,
  { uri, folder, speaker }: Subject,
  settings: SettingsStore,
): Promise<boolean> {
  const configuration = vscode.workspace.getConfiguration(SECTION, folder?.uri ?? null);
  const at = (key: string): unknown => {
    const found = configuration.inspect<unknown>(key);
    return { folder: found?.workspaceFolderValue, workspace: found?.workspaceValue, user: found?.globalValue }[level];
  };
  const { homeRegion, ...others } = settingsOfPreset(
    name,
    { homeRegion: at('homeRegion'), rules: at('rules') },
    configuration.get('homeRegion'),
  );
  try {
    // The home Region first: between the two no setting may contradict the other.
    for (const [key, value] of Object.entries({ homeRegion, ...others })) {
      if (JSON.stringify(value) !== JSON.stringify(at(key))) await configuration.update(key, value, TARGETS[level]);
    }
  } catch (error) {
    const open = sayStatus('openSettings', {}, speaker);
    const detail = error instanceof Error ? error.message : String(error);
    const choice = await vscode.window.showErrorMessage(sayPickPolicy('pickFailed', { detail }, speaker), open);
    if (choice === open) await openSetting(uri);
    return false;
  }
  const { policy } = settings.of(uri);
  const label = presetLabel(name, speaker);
  const text =
    presetInForce(policy) === name
      ? sayPickPolicy('pickDone', { policy: label }, speaker)
      : sayPickPolicy('pickOutdone', { policy: label, current: policyName({ ...speaker, policy }) }, speaker);
  void vscode.window.showInformationMessage(text);
  return true;
}

async function openSetting(uri: vscode.Uri | undefined): Promise<void> {
  const command = uri === undefined ? 'workbench.action.openSettings' : 'workbench.action.openWorkspaceSettings';
  await vscode.commands.executeCommand(command, { query: `@id:${SECTION}.allowedRegions` });
}

/** Who speaks of a preset. */
function speaking(name: PresetName, speaker: Speaker): Speaker {
  return { ...speaker, policy: preset(name) };
}

function presetLabel(name: PresetName, speaker: Speaker): string {
  return sayPickPolicy(name.endsWith('-strict') ? 'pickPolicyStrict' : 'pickPolicyPlain', {}, speaking(name, speaker));
}

/** With their codes up to so many Regions: a row has one line. */
const MOST_CODES = 2;

/** Every Region that a policy allows. */
function allowed(speaker: Speaker): string {
  const words = new Words(speaker);
  const { allowedRegions } = speaker.policy;
  return allowedRegions.length > MOST_CODES ? words.everyCity(allowedRegions) : words.fullList(allowedRegions);
}
