import * as vscode from 'vscode';
import type { Verdict } from '../../domain/rule.js';
import { verdictIcon } from '../../explain/hover-verdict.js';
import { messageText } from '../../explain/messages.js';
import { sayCli } from '../../explain/ui-cli.js';
import { sayInventory } from '../../explain/ui-inventory.js';
import { severityName, verdictName } from '../../explain/ui-names.js';
import { skippedText } from '../../explain/ui-skipped.js';
import { visible, Words, type Speaker } from '../../explain/words.js';
import { INVENTORY_COMMANDS } from '../links.js';
import { listedVerdict, type GroupSubject } from './groups.js';
import type { GroupNode, MoreNode, Node, ReferenceNode, SkippedFileNode, SkippedNode } from './nodes.js';

const LONGEST_LABEL = 100;

/** Shapes as well as colours: each verdict is told apart without seeing either. */
const VERDICT_ICONS: Readonly<Record<Verdict, vscode.ThemeIcon>> = {
  leaves: new vscode.ThemeIcon('sign-out', new vscode.ThemeColor('list.warningForeground')),
  'may-leave': new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  unavailable: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.warningForeground')),
  unknown: new vscode.ThemeIcon('question'),
  'domestic-cross-region': new vscode.ThemeIcon('arrow-swap'),
  domestic: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
};

/** Who speaks about a group, and about a file. */
export interface NodeSpeakers {
  readonly all: Speaker;
  of(node: ReferenceNode): Speaker;
}

/** How groups stand at first; the editor remembers by name how a person left them. */
export interface GroupLook {
  readonly isOpen: (node: GroupNode) => boolean;
  /** Groups of a filtered list are others than those of the whole one. */
  readonly isFiltered: boolean;
}

/** How a node shows. */
export function treeItem(node: Node, speakers: NodeSpeakers, look: GroupLook): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, speakers.all, look);
    case 'reference':
      return referenceItem(node, speakers.of(node));
    case 'skipped':
      return skippedItem(node, speakers.all);
    case 'skipped-file':
      return skippedFileItem(node, speakers.all);
    case 'more':
      return moreItem(node, speakers.all);
  }
}

function groupItem(node: GroupNode, speaker: Speaker, { isOpen, isFiltered }: GroupLook): vscode.TreeItem {
  const { subject, items, key } = node.group;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const name = groupName(node, speaker);
  const item = new vscode.TreeItem(name, isOpen(node) ? Expanded : Collapsed);
  item.id = isFiltered ? `filtered ${key}` : key;
  item.description = sayInventory('itemCount', { count: items.length }, speaker);
  item.contextValue = `group.${subject.by}`;
  item.accessibilityInformation = { label: sayInventory('groupSpoken', { name, count: items.length }, speaker) };
  const [first] = items;
  if (subject.by === 'file' && first !== undefined) {
    // The editor's own file icon, and the colour of the problems in it.
    item.resourceUri = first.entry.uri;
    item.iconPath = vscode.ThemeIcon.File;
    item.description = [folderOf(pathOf(first.entry)), item.description].filter(Boolean).join(' · ');
    item.tooltip = pathOf(first.entry);
    item.accessibilityInformation = { label: sayInventory('groupSpoken', { name: pathOf(first.entry), count: items.length }, speaker) };
  } else {
    item.iconPath = groupIcon(subject, speaker);
  }
  return item;
}

function groupIcon(subject: GroupSubject, { policy }: Speaker): vscode.ThemeIcon {
  switch (subject.by) {
    case 'verdict':
      return VERDICT_ICONS[subject.verdict];
    case 'region':
      if (subject.region === 'all-commercial') return new vscode.ThemeIcon('globe');
      if (subject.region === 'unknown') return VERDICT_ICONS.unknown;
      return VERDICT_ICONS[policy.allowedRegions.includes(subject.region) ? 'domestic' : 'leaves'];
    default:
      return new vscode.ThemeIcon('symbol-class');
  }
}

function groupName({ group: { subject, items } }: GroupNode, speaker: Speaker): string {
  const words = new Words(speaker);
  switch (subject.by) {
    case 'verdict':
      return sentenceCase(verdictName(subject.verdict, words));
    case 'file':
      return visible(nameOf(items[0]?.entry.path ?? ''), LONGEST_LABEL);
    case 'model':
      return subject.modelId === null ? sayInventory('modelsNone', {}, speaker) : visible(subject.modelId, LONGEST_LABEL);
    case 'region':
      if (subject.region === 'all-commercial') return sayInventory('anyRegion', {}, speaker);
      return subject.region === 'unknown' ? sayInventory('noRegionKnown', {}, speaker) : words.regionInList(subject.region);
  }
}

function referenceItem(node: ReferenceNode, speaker: Speaker): vscode.TreeItem {
  const { group, item: listed } = node;
  const { analysed, range } = listed.located;
  const { judgement, suppressed, reference } = analysed;
  const text = visible(reference.text, LONGEST_LABEL);
  const line = range.start.line + 1;
  const accepted = suppressed !== null;
  const verdict = verdictName(listedVerdict(analysed), new Words(speaker));
  const item = new vscode.TreeItem(text);
  item.id = `${group.key} ${listed.uri.toString()} ${String(line)}:${String(range.start.character)}`;
  const byFile = group.subject.by === 'file';
  const place = byFile ? sayInventory('lineNumber', { line }, speaker) : `${pathOf(listed.entry)}:${String(line)}`;
  const rest = [...(group.subject.by === 'verdict' ? [] : [verdict]), ...(accepted ? [sayCli('suppressedMark', {}, speaker)] : [])];
  item.description = [place, ...rest].join(' · ');
  item.iconPath = accepted ? new vscode.ThemeIcon('check') : referenceIcon(node);
  item.tooltip = `${text}\n${messageText(judgement.message, speaker)}\n${pathOf(listed.entry)}:${String(line)}`;
  const hasFinding = judgement.rule !== null && !accepted;
  item.contextValue = `reference${hasFinding ? '.finding' : ''}${hasFinding && analysed.remedies.length > 0 ? '.fixable' : ''}`;
  item.command = { command: INVENTORY_COMMANDS.open, title: '', arguments: [node] };
  const severity = judgement.severity === null || accepted ? null : severityName(judgement.severity, speaker.locale);
  item.accessibilityInformation = {
    label: sayInventory('referenceSpoken', { text, verdict, severity, accepted, path: pathOf(listed.entry), line }, speaker),
  };
  return item;
}

/** As the hover has it; coloured where it is a finding. */
function referenceIcon({ item: { located } }: ReferenceNode): vscode.ThemeIcon {
  const { severity } = located.analysed.judgement;
  const color = severity === 'error' ? 'list.errorForeground' : severity === 'warning' ? 'list.warningForeground' : null;
  return new vscode.ThemeIcon(verdictIcon(located.analysed), color === null ? undefined : new vscode.ThemeColor(color));
}

function skippedItem({ entries }: SkippedNode, speaker: Speaker): vscode.TreeItem {
  const item = new vscode.TreeItem(sayInventory('notChecked', {}, speaker), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'skipped';
  item.description = sayInventory('itemCount', { count: entries.length }, speaker);
  item.iconPath = new vscode.ThemeIcon('eye-closed');
  item.accessibilityInformation = { label: sayInventory('notCheckedSpoken', { count: entries.length }, speaker) };
  return item;
}

function skippedFileItem({ entry }: SkippedFileNode, speaker: Speaker): vscode.TreeItem {
  const name = visible(nameOf(entry.path), LONGEST_LABEL);
  const reason = skippedText(entry.reason, null, speaker);
  const item = new vscode.TreeItem(name);
  item.id = `skipped ${entry.uri.toString()}`;
  item.resourceUri = entry.uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = reason;
  item.tooltip = `${pathOf(entry)}\n${reason}`;
  item.command = { command: 'vscode.open', title: '', arguments: [entry.uri] };
  item.accessibilityInformation = { label: `${pathOf(entry)}, ${reason}` };
  return item;
}

function moreItem(node: MoreNode, speaker: Speaker): vscode.TreeItem {
  const item = new vscode.TreeItem(sayInventory('showMore', { count: node.hidden }, speaker));
  item.id = `more ${node.list}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: INVENTORY_COMMANDS.showMore, title: '', arguments: [node] };
  return item;
}

/** With the folder's name before it where the workspace has several. */
export function pathOf({ path, folder }: { readonly path: string; readonly folder: vscode.WorkspaceFolder }): string {
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  return visible(several ? `${folder.name}/${path}` : path, LONGEST_LABEL * 2);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return visible(path.slice(0, Math.max(0, path.lastIndexOf('/'))), LONGEST_LABEL);
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
