import * as vscode from 'vscode';
import { explainIds } from '../agents/explain-id.js';
import type { EndpointFamily } from '../domain/reference.js';
import { explanationMarkdown } from '../explain/hover.js';
import type { Speaker } from '../explain/words.js';

import { hoverPicture, subjectOf } from './hoverPicture.js';
import { mapTheme } from './mapTheme.js';

/** The page is a document that nobody has to save. */
const SCHEME = 'bedrock-residency-explanation';

let provider: vscode.Disposable | undefined;
const contents = new Map<string, string>();

/** Shows what a hover over an ID says as a page; false when it names nothing. `today` is an ISO date. */
export async function showExplanation(id: string, endpoint: EndpointFamily, today: string, speaker: Speaker): Promise<boolean> {
  const found = explainIds(id, today, speaker, endpoint);
  if (found.length === 0) return false;
  const pages = found.map(({ analysed, explanation }) => {
    const picture = hoverPicture(subjectOf(analysed, speaker), speaker, mapTheme());
    return explanationMarkdown(explanation, { picture, shapes: 'mark' });
  });
  provider ??= vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? '',
  });
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${id.replace(/[/\\:]+/g, ' ')}.md`, query: String(contents.size) });
  contents.set(uri.toString(), pages.join('\n\n---\n\n'));
  await vscode.commands.executeCommand('markdown.showPreview', uri);
  return true;
}
