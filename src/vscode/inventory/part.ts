import * as vscode from 'vscode';
import { sayInventory } from '../../explain/ui-inventory.js';
import { sayStatus } from '../../explain/ui-status.js';
import type { Speaker } from '../../explain/words.js';
import { COMMANDS } from '../links.js';
import { ItemActions } from './actions.js';
import { AuditReport } from './auditReport.js';
import type { ListedReference } from './entries.js';
import { WorkspaceFix } from './fixWorkspace.js';
import { GROUPINGS, type Grouping } from './groups.js';
import type { MoreNode, Node } from './nodes.js';
import { Session, type ScanOutcome, type SessionContext } from './session.js';
import { InventoryTree } from './tree.js';
import { progressText, ViewFrame } from './view.js';

const GROUPING_KEY = 'inventory.grouping';
const GROUPING_TEXTS = { verdict: 'groupVerdict', file: 'groupFile', model: 'groupModel', region: 'groupRegion' } as const;
const GROUPING_ICONS = { verdict: 'law', file: 'file', model: 'symbol-class', region: 'location' } as const;

/** What scans and their list are made with. */
export interface PartContext extends SessionContext {
  readonly workspaceMemory: vscode.Memento;
}

/** Everything about scans and their list; loaded when the first of its commands is run. */
export class InventoryPart {
  readonly tree: InventoryTree;
  readonly #context: SessionContext;
  readonly #memory: vscode.Memento;
  readonly #session: Session;
  readonly #frame: ViewFrame;
  readonly #actions: ItemActions;
  readonly #audit: AuditReport;

  constructor(context: PartContext, view: vscode.TreeView<Node>) {
    this.#context = context;
    this.#memory = context.workspaceMemory;
    this.#session = new Session(context);
    const remembered = GROUPINGS.find((grouping) => grouping === this.#memory.get(GROUPING_KEY)) ?? 'verdict';
    this.tree = new InventoryTree(this.#session.inventory, remembered, (item) => this.#speaker(item));
    this.#frame = new ViewFrame(view, this.#session, this.tree, () => this.#speaker());
    this.#actions = new ItemActions(context.analyses, context.speakers);
    this.#audit = new AuditReport({
      files: (folder) => this.#session.filesOf(folder),
      speaker: () => context.speakers.of(),
      today: context.host.today,
      version: context.extension.version,
      onError: (error) => {
        context.log.error(error instanceof Error ? error : String(error));
      },
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#audit, this.#frame, this.tree, this.#session).dispose();
  }

  /** Scans the workspace with progress and a way to stop; says what was found. */
  async scan(): Promise<ScanOutcome> {
    const speaker = this.#speaker();
    const options = { location: vscode.ProgressLocation.Notification, title: sayInventory('scanTitle', {}, speaker), cancellable: true };
    const outcome = await vscode.window.withProgress(options, async (progress, token) => {
      const listening = this.#session.onDidChange((state) => {
        if (state.kind === 'scanning') progress.report({ message: progressText(state, speaker) });
      });
      try {
        return await this.#session.scan(token);
      } finally {
        listening.dispose();
      }
    });
    void this.#say(outcome);
    return outcome;
  }

  /** Fixes all that edits can mend; scans first where nothing was scanned. */
  async fixAll(): Promise<number | null> {
    if (!this.#session.hasList && (await this.scan()) !== 'done') return null;
    const { analyses, speakers } = this.#context;
    return new WorkspaceFix(this.#session.inventory, analyses, speakers).run();
  }

  /** Opens a report on the workspace in a panel. */
  showAuditReport(): Promise<boolean> {
    return this.#audit.show();
  }

  /** Writes the report in front where the person says. */
  saveAuditReport(): Promise<vscode.Uri | null> {
    return this.#audit.save();
  }

  /** Groups the list as asked, or as the person picks; remembered for the workspace. */
  async group(wanted?: unknown): Promise<void> {
    const grouping = GROUPINGS.find((one) => one === wanted) ?? (await this.#pickGrouping());
    if (grouping === undefined) return;
    this.tree.grouping = grouping;
    await this.#memory.update(GROUPING_KEY, grouping);
  }

  /** Shows only what holds all words of the filter, as asked or as the person writes it. */
  async filter(wanted?: unknown): Promise<void> {
    const speaker = this.#speaker();
    const filter =
      typeof wanted === 'string'
        ? wanted
        : await vscode.window.showInputBox({
            title: sayInventory('filterTitle', {}, speaker),
            prompt: sayInventory('filterPrompt', {}, speaker),
            placeHolder: sayInventory('filterPlaceholder', {}, speaker),
            value: this.tree.filter,
          });
    if (filter !== undefined) this.tree.filter = filter;
  }

  clearFilter(): void {
    this.tree.filter = '';
  }

  showMore(node: MoreNode): void {
    this.tree.showMore(node);
  }

  open(node: Node): Promise<boolean> {
    return this.#on(node, (item) => this.#actions.open(item));
  }

  fix(node: Node): Promise<boolean> {
    return this.#on(node, (item) => this.#actions.fix(item));
  }

  accept(node: Node): Promise<boolean> {
    return this.#on(node, (item) => this.#actions.accept(item));
  }

  async copy(node: Node): Promise<boolean> {
    return this.#on(node, async (item) => {
      await this.#actions.copy(item);
      return true;
    });
  }

  async #on(node: Node, act: (item: ListedReference) => Promise<boolean>): Promise<boolean> {
    return node.kind === 'reference' ? act(node.item) : false;
  }

  async #pickGrouping(): Promise<Grouping | undefined> {
    const speaker = this.#speaker();
    const items = GROUPINGS.map((grouping) => ({
      grouping,
      label: sayInventory(GROUPING_TEXTS[grouping], {}, speaker),
      iconPath: new vscode.ThemeIcon(GROUPING_ICONS[grouping]),
    }));
    return (await vscode.window.showQuickPick(items, { title: sayInventory('groupTitle', {}, speaker) }))?.grouping;
  }

  /** With the words of the policy that an item was judged by; of the one that all were, where they agree. */
  #speaker(item?: ListedReference): Speaker {
    const speaker = this.#context.speakers.of();
    if (item !== undefined) return { ...speaker, policy: item.entry.policy };
    const policies = new Map([...this.#session.inventory.checked()].map(({ policy }) => [policy.name, policy]));
    const [first] = policies.values();
    if (first === undefined) return speaker;
    return { ...speaker, policy: policies.size === 1 ? first : { ...first, name: null } };
  }

  async #say(outcome: ScanOutcome): Promise<void> {
    const speaker = this.#speaker();
    const showLog = sayInventory('showLog', {}, speaker);
    const { state } = this.#session;
    switch (outcome) {
      case 'superseded':
        return;
      case 'no-folder':
        void vscode.window.showInformationMessage(sayInventory('scanNoFolder', {}, speaker));
        return;
      case 'cancelled':
        void vscode.window.showWarningMessage(
          sayInventory(this.#session.hasList ? 'scanCancelledKept' : 'scanCancelledNothing', {}, speaker),
        );
        return;
      case 'failed': {
        const text = state.kind === 'failed' ? state.text : '';
        if ((await vscode.window.showErrorMessage(text, showLog)) === showLog) this.#showLog();
        return;
      }
      case 'done': {
        const showInventory = sayInventory('showInventory', {}, speaker);
        const showProblems = sayStatus('showProblems', {}, speaker);
        const skipped = [...this.#session.inventory.skipped()].length > 0;
        const choices = [showInventory, showProblems, ...(skipped ? [showLog] : [])];
        const choice = await vscode.window.showInformationMessage(this.#session.summary(speaker), ...choices);
        if (choice === showInventory) await vscode.commands.executeCommand('bedrockResidency.inventory.focus');
        else if (choice === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
        else if (choice === showLog) this.#showLog();
      }
    }
  }

  #showLog(): void {
    void vscode.commands.executeCommand(COMMANDS.showLog);
  }
}
