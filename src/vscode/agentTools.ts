import * as vscode from 'vscode';
import { invocationOf, type CheckInput } from '../agents/invocation.js';
import type { AgentTool } from '../agents/tools.js';
import { sayAgents } from '../explain/ui-agents.js';
import { notebookOf } from './documents.js';
import type { Speakers } from './speakers.js';

export interface ToolInput extends CheckInput {
  readonly search?: string;
  readonly id?: string;
}

/** What a person is told before a tool runs, and asked. */
export function preparation(tool: AgentTool, input: ToolInput, speakers: Speakers): vscode.PreparedToolInvocation {
  const { message, confirm } = invocationOf(tool, input, speakers.of());
  return { invocationMessage: message, ...(confirm === null ? {} : { confirmationMessages: confirm }) };
}

/** What a tool answers; `today` is an ISO date. Throws, in words for agent and person, where a file can't be read. */
export async function answer(
  tool: AgentTool,
  input: ToolInput,
  today: string,
  speakers: Speakers,
): Promise<vscode.LanguageModelToolResult> {
  const text = await answerText(tool, input, today, speakers);
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

async function answerText(tool: AgentTool, input: ToolInput, today: string, speakers: Speakers): Promise<string> {
  switch (tool) {
    case 'check':
      return checkText(input, today, speakers);
    case 'listModels':
      return (await import('../agents/models.js')).modelsAnswer({ search: input.search, today }, speakers.of()).text;
    case 'explainId': {
      const { explainAnswer, notAnId } = await import('../agents/explain-id.js');
      const id = input.id ?? '';
      return explainAnswer(id, today, speakers.of())?.text ?? notAnId(id, speakers.of());
    }
  }
}

async function checkText({ text, name, path }: ToolInput, today: string, speakers: Speakers): Promise<string> {
  const document = path === undefined ? undefined : await openInWorkspace(path, speakers);
  const speaker = speakers.of(document);
  const content = document?.getText() ?? text;
  if (content === undefined) throw new Error(sayAgents('agentNothingToCheck', {}, speaker));
  const [{ analyze }, { Findings }] = await Promise.all([import('../analyze.js'), import('../agents/findings.js')]);
  const { catalog, policy } = speaker;
  const languageId = document !== undefined && notebookOf(document) === undefined ? document.languageId : undefined;
  const analysis = analyze(content, { catalog, policy, today, path: path ?? name, languageId });
  const findings = new Findings();
  findings.add({ path: path ?? name ?? null, text: content, analysis, speaker });
  return findings.answer(speaker).text;
}

/** A file below a folder of the workspace, saved or not. Throws, in words for agent and person. */
async function openInWorkspace(path: string, speakers: Speakers): Promise<vscode.TextDocument> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const outside = (): Error => new Error(sayAgents('agentNotInWorkspace', { path }, speakers.of()));
  for (const { uri } of folders) {
    const isAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
    const file = isAbsolute ? uri.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(uri, path);
    if (!file.path.startsWith(uri.path.endsWith('/') ? uri.path : `${uri.path}/`)) continue;
    const status = await vscode.workspace.fs.stat(file).then(
      (found) => found,
      () => null,
    );
    if (status !== null && (status.type & vscode.FileType.File) !== 0) return vscode.workspace.openTextDocument(file);
  }
  throw outside();
}
