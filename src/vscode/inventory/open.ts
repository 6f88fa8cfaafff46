import * as vscode from 'vscode';
import { decode, type Encoding } from '../../workspace/decode.js';
import { openDocuments } from './live.js';

/** What the editor calls the encodings that a scan reads. */
const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  shift_jis: 'shiftjis',
  'euc-jp': 'eucjp',
};

/** What the editor shows for a byte that it could not read, and would write in its place. */
const UNREAD = '\ufffd';

/**
 * The document of a text file, opened in the encoding that the file is written in, whatever the editor would take by itself;
 * `sound` is false where it was read wrongly all the same, so that saving would spoil the file. Throws the file system's error.
 */
export async function openAsWritten(uri: vscode.Uri): Promise<{ readonly document: vscode.TextDocument; readonly sound: boolean }> {
  const decoded = decode(await vscode.workspace.fs.readFile(uri));
  const [open] = openDocuments(uri);
  const encoding = decoded.kind === 'text' ? { encoding: ENCODINGS[decoded.encoding] } : undefined;
  const document = open?.isDirty === true ? open : await vscode.workspace.openTextDocument(uri, encoding);
  const sound = decoded.kind === 'text' && document.getText().includes(UNREAD) === decoded.text.includes(UNREAD);
  return { document, sound };
}
