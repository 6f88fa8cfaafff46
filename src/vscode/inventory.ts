import * as vscode from 'vscode';
import type { Engine } from './engine.js';
import type { Node } from './inventory/nodes.js';
import type { InventoryPart } from './inventory/part.js';
import { INVENTORY_COMMANDS } from './links.js';

/** Registers the view and its commands; what stands behind them is loaded when the first one is run. */
export function registerInventory(engine: () => Promise<Engine>): vscode.Disposable {
  const tree = new LaterTree();
  const view = vscode.window.createTreeView<Node>('bedrockResidency.inventory', { treeDataProvider: tree, showCollapseAll: true });
  let loading: Promise<InventoryPart> | null = null;
  const load = async (): Promise<InventoryPart> => {
    const [started, { InventoryPart }] = await Promise.all([engine(), import('./inventory/part.js')]);
    const part = new InventoryPart(started, view);
    tree.become(part.tree);
    return part;
  };
  const part = (): Promise<InventoryPart> => (loading ??= load());
  const handlers: Readonly<Record<keyof typeof INVENTORY_COMMANDS, (part: InventoryPart, arg: never) => unknown>> = {
    scan: (one) => one.scan(),
    fixAll: (one) => one.fixAll(),
    showAuditReport: (one) => one.showAuditReport(),
    saveAuditReport: (one) => one.saveAuditReport(),
    group: (one, grouping: unknown) => one.group(grouping),
    filter: (one, filter: unknown) => one.filter(filter),
    clearFilter: (one) => {
      one.clearFilter();
    },
    open: (one, node) => one.open(node),
    showMore: (one, node) => {
      one.showMore(node);
    },
    fix: (one, node) => one.fix(node),
    accept: (one, node) => one.accept(node),
    copy: (one, node) => one.copy(node),
  };
  return vscode.Disposable.from(
    view,
    ...Object.entries(handlers).map(([name, handler]) =>
      vscode.commands.registerCommand(INVENTORY_COMMANDS[name as keyof typeof INVENTORY_COMMANDS], async (arg: never) =>
        handler(await part(), arg),
      ),
    ),
    {
      dispose: () => {
        tree.dispose();
        void loading?.then(
          (one) => {
            one.dispose();
          },
          () => undefined,
        );
      },
    },
  );
}

/** Empty until the tree is there that it stands for. */
class LaterTree implements vscode.TreeDataProvider<Node> {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  #tree: vscode.TreeDataProvider<Node> | null = null;
  #subscription: vscode.Disposable | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  become(tree: vscode.TreeDataProvider<Node>): void {
    this.#tree = tree;
    this.#subscription = tree.onDidChangeTreeData?.((node) => {
      this.#changed.fire(node instanceof Array ? undefined : (node ?? undefined));
    });
    this.#changed.fire(undefined);
  }

  getTreeItem(node: Node): vscode.TreeItem | Thenable<vscode.TreeItem> {
    return this.#tree?.getTreeItem(node) ?? new vscode.TreeItem('');
  }

  getChildren(node?: Node): vscode.ProviderResult<Node[]> {
    return this.#tree?.getChildren(node) ?? [];
  }

  dispose(): void {
    this.#subscription?.dispose();
    this.#changed.dispose();
  }
}
