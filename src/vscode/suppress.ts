import * as vscode from 'vscode';
import { isNoticeId, isRuleId } from '../domain/rule.js';
import { uiText } from '../explain/ui.js';
import type { Analyses, Checked } from './analyses.js';
import { noticesAt, referenceAt } from './hover.js';
import type { Speakers } from './speakers.js';
import { suppressionEdit } from './suppression.js';

/** Asks why a finding is accepted and writes the comment that says so. */
export async function suppress(
  analyses: Analyses,
  speakers: Speakers,
  uri: vscode.Uri,
  place: vscode.Position,
  rule: string,
): Promise<boolean> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document === undefined || !(isRuleId(rule) || isNoticeId(rule))) return false;
  const speaker = speakers.of(document);
  const position = new vscode.Position(place.line, place.character);
  const request = (reason: string): ReturnType<typeof suppressionEdit> =>
    suppressionEdit({
      languageId: document.languageId,
      rule,
      reason,
      line: position.line,
      lineAt: (line) => document.lineAt(line).text,
      eol: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
    });

  const possible = request('');
  if (typeof possible === 'string') {
    void vscode.window.showInformationMessage(uiText(possible === 'no-comments' ? 'acceptNoComments' : 'acceptNoPlace', {}, speaker));
    return false;
  }
  const reason = await vscode.window.showInputBox({
    title: uiText('acceptTitle', { rule }, speaker),
    prompt: uiText('acceptPrompt', {}, speaker),
    validateInput: (value) => (value.trim() === '' ? uiText('acceptNeedsReason', {}, speaker) : null),
  });
  if (reason === undefined) return false;
  // The file may have changed while the question stood there.
  const edit = !document.isClosed && isFound(analyses.of(document), position, rule) ? request(reason) : null;
  if (edit === null || typeof edit === 'string') {
    void vscode.window.showInformationMessage(uiText('changedMeanwhile', {}, speaker));
    return false;
  }
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, new vscode.Position(edit.line, edit.character), edit.text);
  return vscode.workspace.applyEdit(change);
}

/** True when a rule speaks at a position, of a reference or of something else. */
function isFound(checked: Checked, position: vscode.Position, rule: string): boolean {
  const isReference = referenceAt(checked, position)?.analysed.judgement.rule === rule;
  return isReference || noticesAt(checked, position).some(({ notice }) => notice.rule === rule);
}
