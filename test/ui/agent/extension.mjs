// Asks for `TOOL {"input": …}`, calls the tool, and opens what came of it.
import * as vscode from 'vscode';

export function activate({ subscriptions }) {
  subscriptions.push(vscode.commands.registerCommand('agent.call', call));
}

async function call() {
  const typed = await vscode.window.showInputBox({ prompt: 'TOOL {"input": …}' });
  const [, tool, input] = /^(\S+) (.*)$/.exec(typed);
  const content = await vscode.lm.invokeTool(tool, { input: JSON.parse(input), toolInvocationToken: undefined }).then(
    (result) => result.content.map((part) => part.value).join('\n'),
    (error) => `refused: ${error}`,
  );
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
}
