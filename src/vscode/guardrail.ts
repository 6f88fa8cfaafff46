import * as vscode from 'vscode';
import { sayGuardrail } from '../explain/ui-guardrail.js';
import { policyName, type Speaker } from '../explain/words.js';
import { GUARDRAIL_TYPES, type GuardrailType } from '../guardrail/document.js';
import { writeGuardrail, type Guardrail } from '../guardrail/guardrail.js';
import { guardrailMarkdown, guardrailNotes, problemText, typeName } from '../guardrail/notes.js';

/** The notes are a document that nobody has to save. */
const SCHEME = 'bedrock-residency-guardrail';

/**
 * Writes the policy of AWS's for a project's policy into a new document, and offers its notes. Asks for the type when none
 * is given; answers with the document, or null when the person left or none can be written.
 */
export async function generateGuardrail(speaker: Speaker, wanted?: unknown): Promise<vscode.TextDocument | null> {
  const type = GUARDRAIL_TYPES.find((one) => one === wanted) ?? (await pickType(speaker));
  if (type === null) return null;
  const written = writeGuardrail(type, speaker.policy, speaker.catalog);
  if (written.kind !== 'guardrail') {
    void vscode.window.showErrorMessage(problemText(written, speaker));
    return null;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'json', content: written.json });
  await vscode.window.showTextDocument(document);
  void offerNotes(written, speaker);
  return document;
}

async function pickType(speaker: Speaker): Promise<GuardrailType | null> {
  const items = GUARDRAIL_TYPES.map((type) => ({
    type,
    label: typeName(type, speaker),
    detail: sayGuardrail(type === 'scp' ? 'guardrailScpDetail' : 'guardrailIamDetail', {}, speaker),
  }));
  const placeHolder = sayGuardrail('guardrailPick', { policy: policyName(speaker) }, speaker);
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.type ?? null;
}

async function offerNotes(written: Guardrail, speaker: Speaker): Promise<void> {
  const show = sayGuardrail('guardrailShowNotes', {}, speaker);
  const { passes } = guardrailNotes(written, speaker);
  const message = sayGuardrail('guardrailWritten', { type: typeName(written.type, speaker), passes: passes.length }, speaker);
  if ((await vscode.window.showInformationMessage(message, show)) === show) await showGuardrailNotes(written, speaker);
}

let notes: vscode.Disposable | undefined;
const contents = new Map<string, string>();

/** Shows the Markdown beside, as a preview. */
async function showGuardrailNotes(written: Guardrail, speaker: Speaker): Promise<void> {
  notes ??= vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? '',
  });
  const title = guardrailNotes(written, speaker).title.replace(/[/\\:]+/g, ' ');
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}.md`, query: String(contents.size) });
  contents.set(uri.toString(), guardrailMarkdown(written, speaker));
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}
