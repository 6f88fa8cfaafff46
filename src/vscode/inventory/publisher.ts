import * as vscode from 'vscode';
import { SEVERITIES, severityRank } from '../../domain/rule.js';
import type { Speaker } from '../../explain/words.js';
import { nextTurn } from '../../workspace/turns.js';
import { diagnosticsOf } from '../diagnostics.js';
import { worstOf, type CheckedEntry } from './entries.js';
import { openDocuments } from './live.js';
import type { Inventory } from './store.js';
import { bulks, MOST_PUBLISHED } from './bulks.js';

/** Shows the findings of files that are not open in Problems; open ones have diagnostics of their own. */
export class Publisher {
  readonly #inventory: Inventory;
  readonly #speakerOf: (entry: CheckedEntry) => Speaker;
  readonly #collection = vscode.languages.createDiagnosticCollection('bedrock-residency-workspace');
  readonly #subscription: vscode.Disposable;
  readonly #published = new Map<string, { readonly uri: vscode.Uri; readonly count: number }>();
  #generation = 0;
  #total = 0;

  constructor(inventory: Inventory, speakerOf: (entry: CheckedEntry) => Speaker) {
    this.#inventory = inventory;
    this.#speakerOf = speakerOf;
    this.#subscription = inventory.onDidChange((uris) => {
      if (uris === null) void this.#publishAll();
      else for (const uri of uris) this.#publish(uri);
    });
  }

  /** Takes away what stands for a file that was opened. */
  hide(uri: vscode.Uri): void {
    this.#set(uri, []);
  }

  /** How many diagnostics Problems has; {@link MOST_PUBLISHED} at most. */
  get total(): number {
    return this.#total;
  }

  dispose(): void {
    this.#generation += 1;
    vscode.Disposable.from(this.#collection, this.#subscription).dispose();
  }

  #publish(uri: vscode.Uri): void {
    this.#set(uri, this.#diagnostics(uri));
  }

  #set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    const known = this.#published.get(uri.toString());
    if (known === undefined && diagnostics.length === 0) return;
    const room = Math.max(0, MOST_PUBLISHED - this.#total + (known?.count ?? 0));
    const shown = diagnostics.slice(0, room);
    this.#note(uri, shown.length);
    if (shown.length === 0) this.#collection.delete(uri);
    else this.#collection.set(uri, shown);
  }

  #note(uri: vscode.Uri, count: number): void {
    const key = uri.toString();
    this.#total += count - (this.#published.get(key)?.count ?? 0);
    if (count === 0) this.#published.delete(key);
    else this.#published.set(key, { uri, count });
  }

  /** The worst files first, in pieces that the editor takes whole, with a turn for others between them. */
  async #publishAll(): Promise<void> {
    const generation = (this.#generation += 1);
    const uris = [...this.#inventory.checked()].sort((a, b) => rank(a) - rank(b)).map(({ uri }) => uri);
    const reached = new Set<string>();
    for (const bulk of bulks(this.#lazily(uris))) {
      for (const [uri, diagnostics] of bulk) {
        reached.add(uri.toString());
        this.#note(uri, diagnostics.length);
      }
      this.#collection.set(bulk.map(([uri, diagnostics]) => [uri, diagnostics]));
      await nextTurn();
      if (generation !== this.#generation) return;
    }
    for (const [key, { uri }] of [...this.#published]) if (!reached.has(key)) this.#set(uri, []);
  }

  *#lazily(uris: readonly vscode.Uri[]): Generator<readonly [vscode.Uri, vscode.Diagnostic[]]> {
    for (const uri of uris) yield [uri, this.#diagnostics(uri)];
  }

  #diagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
    const entry = this.#inventory.folderOf(uri)?.entries.get(uri.toString());
    if (entry?.kind !== 'checked' || openDocuments(uri).length > 0) return [];
    const speaker = this.#speakerOf(entry);
    return entry.parts.flatMap((part) => diagnosticsOf(part.uri, part.checked, speaker));
  }
}

/** The lower the worse. */
function rank(entry: CheckedEntry): number {
  const worst = worstOf(entry);
  return worst === null ? SEVERITIES.length : severityRank(worst);
}
