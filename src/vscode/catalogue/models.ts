import * as vscode from 'vscode';
import { usableModels, type UsableModel, type UsableWay } from '../../catalog/usable.js';
import { sayInventory } from '../../explain/ui-inventory.js';
import { sayModels } from '../../explain/ui-models.js';
import type { Speaker } from '../../explain/words.js';
import { nameOf } from '../../policy/paths.js';
import { isSupported } from '../documents.js';
import type { CatalogueContext } from './context.js';
import { SHOWN_MS } from './problems.js';

interface Item extends vscode.QuickPickItem {
  readonly id: string;
}

/** Lists every way to use a model inside the policy; what is chosen is copied or inserted. Answers with its ID, or null. */
export async function showModels({ host, speakers }: CatalogueContext): Promise<string | null> {
  const editor = vscode.window.activeTextEditor;
  const speaker = speakers.of(editor?.document);
  const models = usableModels(speaker.catalog, speaker.policy, { today: host.today() });
  if (models.length === 0) {
    void vscode.window.showInformationMessage(sayModels('modelsNone', {}, speaker));
    return null;
  }
  const items = models.flatMap((usable) => usable.ways.map((way) => item(usable, way, speaker)));
  const chosen = await vscode.window.showQuickPick(items, {
    title: sayModels('modelsTitle', {}, speaker),
    placeHolder: sayModels('modelsPlaceholder', { count: models.length, date: speaker.catalog.asOf }, speaker),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return null;
  // Into what is somebody's text: other documents can only be read.
  const isText = editor !== undefined && !editor.document.isClosed && isSupported(editor.document);
  return isText ? copyOrInsert(chosen.id, editor, speaker) : copy(chosen.id, speaker);
}

function item({ model }: UsableModel, way: UsableWay, speaker: Speaker): Item {
  const detail = speaker.locale === 'ja' ? `${model.name}(${model.provider})` : `${model.name} (${model.provider})`;
  return { id: way.id, label: way.id, description: wayText(way, speaker), detail };
}

function wayText({ kind, endpoint, from, regions }: UsableWay, speaker: Speaker): string {
  if (kind === 'domestic-profile') return sayModels('modelByProfile', { from, regions }, speaker);
  return sayModels(endpoint === 'mantle' ? 'modelOnMantle' : 'modelOnDemand', { regions }, speaker);
}

async function copyOrInsert(id: string, editor: vscode.TextEditor, speaker: Speaker): Promise<string | null> {
  const file = nameOf(editor.document.uri.path);
  const actions = [
    { label: sayModels('copyModelId', {}, speaker), iconPath: new vscode.ThemeIcon('copy'), run: () => copy(id, speaker) },
    { label: sayModels('insertModelId', { file }, speaker), iconPath: new vscode.ThemeIcon('insert'), run: () => insert(id, editor) },
  ];
  const chosen = await vscode.window.showQuickPick(actions, { title: id });
  return (await chosen?.run()) ?? null;
}

async function copy(id: string, speaker: Speaker): Promise<string> {
  await vscode.env.clipboard.writeText(id);
  vscode.window.setStatusBarMessage(sayInventory('copied', { text: id }, speaker), SHOWN_MS);
  return id;
}

/** In place of what is selected. */
async function insert(id: string, { document, viewColumn }: vscode.TextEditor): Promise<string | null> {
  const shown = await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  const edited = await shown.edit((edit) => {
    for (const selection of shown.selections) edit.replace(selection, id);
  });
  return edited ? id : null;
}
