import * as vscode from 'vscode';
import { sayInventory } from '../../explain/ui-inventory.js';
import type { Speaker } from '../../explain/words.js';
import { MOST_PUBLISHED } from './bulks.js';
import type { Node } from './nodes.js';
import type { Session, SessionState } from './session.js';
import type { InventoryTree } from './tree.js';

const GROUPING_TEXTS = { verdict: 'groupVerdict', file: 'groupFile', model: 'groupModel', region: 'groupRegion' } as const;

/** What stands around the tree: busy and error states in words, how it is grouped and filtered, the number of findings. */
export class ViewFrame {
  readonly #view: vscode.TreeView<Node>;
  readonly #session: Session;
  readonly #tree: InventoryTree;
  readonly #speaker: () => Speaker;
  readonly #subscription: vscode.Disposable;
  #busy: (() => void) | null = null;

  constructor(view: vscode.TreeView<Node>, session: Session, tree: InventoryTree, speaker: () => Speaker) {
    this.#view = view;
    this.#session = session;
    this.#tree = tree;
    this.#speaker = speaker;
    this.#subscription = vscode.Disposable.from(
      session.onDidChange((state) => {
        this.#showBusy(state);
        this.#show();
      }),
      tree.onDidChangeTreeData(() => {
        this.#show();
      }),
    );
    this.#show();
  }

  dispose(): void {
    this.#busy?.();
    this.#subscription.dispose();
  }

  #show(): void {
    const speaker = this.#speaker();
    const { state, hasList } = this.#session;
    const { bySeverity, findings, references } = this.#session.inventory.totals();
    const warnings = bySeverity.error + bySeverity.warning;
    this.#view.description = hasList ? sayInventory(GROUPING_TEXTS[this.#tree.grouping], {}, speaker) : '';
    this.#view.badge = warnings === 0 ? undefined : { value: warnings, tooltip: sayInventory('badge', { count: warnings }, speaker) };
    this.#view.message = this.#message(state, findings, speaker);
    void vscode.commands.executeCommand('setContext', 'bedrockResidency.inventory', contextOf(state, hasList, references));
    void vscode.commands.executeCommand('setContext', 'bedrockResidency.inventory.filtered', this.#tree.filter !== '');
  }

  /** Empty when there is nothing to say. */
  #message(state: SessionState, findings: number, speaker: Speaker): string {
    if (state.kind === 'scanning') return progressText(state, speaker);
    if (state.kind === 'failed') return state.text;
    const { filter } = this.#tree;
    if (filter !== '') {
      const { references, matching } = this.#tree.shown;
      return sayInventory('filtered', { filter, shown: matching, count: references }, speaker);
    }
    const { total } = this.#session.publisher;
    return total < MOST_PUBLISHED ? '' : sayInventory('notInProblems', { shown: total, count: findings }, speaker);
  }

  /** The bar at the view's top runs while a scan does. */
  #showBusy(state: SessionState): void {
    if (state.kind !== 'scanning') {
      this.#busy?.();
      this.#busy = null;
    } else if (this.#busy === null) {
      const ended = new Promise<void>((resolve) => {
        this.#busy = resolve;
      });
      void vscode.window.withProgress({ location: { viewId: 'bedrockResidency.inventory' } }, () => ended);
    }
  }
}

/** How far a scan is, in words. */
export function progressText({ progress }: Extract<SessionState, { kind: 'scanning' }>, speaker: Speaker): string {
  return progress === null || progress.expected === 0
    ? sayInventory('scanSearching', {}, speaker)
    : sayInventory('scanProgress', progress, speaker);
}

function contextOf(state: SessionState, hasList: boolean, references: number): string | undefined {
  if (hasList) return references === 0 ? 'empty' : 'listed';
  return state.kind === 'unscanned' ? undefined : state.kind;
}
