import * as vscode from 'vscode';
import type { Speaker } from '../../explain/words.js';
import { isLoss } from '../../workspace/tally.js';
import { referencesOf, type ListedReference, type SkippedEntry } from './entries.js';
import { filterWords, groupsOf, matches, type Group, type Groupable, type Grouping } from './groups.js';
import { GROUPS_LIST, SKIPPED_LIST, type GroupNode, type MoreNode, type Node } from './nodes.js';
import type { Inventory } from './store.js';
import { treeItem } from './treeItems.js';

/** A list shows so many at first, and so many more each time it is asked to. */
const PAGE = 200;
/** Groups of findings up to this many stand open at first. */
const OPEN_UP_TO = 50;
const REFRESH_MS = 150;

/** What a list of references says about itself. */
export interface Shown {
  readonly references: number;
  /** Those that the filter lets through. */
  readonly matching: number;
}

interface Built {
  readonly groups: readonly Group<ListedReference>[];
  readonly skipped: readonly SkippedEntry[];
  readonly shown: Shown;
  readonly speaker: Speaker;
}

/** The tree of all references, grouped and filtered. */
export class InventoryTree implements vscode.TreeDataProvider<Node> {
  readonly #inventory: Inventory;
  readonly #speaker: (item?: ListedReference) => Speaker;
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly #pages = new Map<string, number>();
  #grouping: Grouping;
  #filter = '';
  #built: Built | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(inventory: Inventory, grouping: Grouping, speaker: (item?: ListedReference) => Speaker) {
    this.#inventory = inventory;
    this.#grouping = grouping;
    this.#speaker = speaker;
    this.#subscription = inventory.onDidChange(() => {
      this.#timer ??= setTimeout(() => {
        this.#refresh();
      }, REFRESH_MS);
    });
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#pages.clear();
    this.#refresh();
  }

  /** As the person wrote it. */
  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    this.#filter = filter.trim();
    this.#pages.clear();
    this.#refresh();
  }

  get shown(): Shown {
    return this.#build().shown;
  }

  /** Makes a list longer by a page. */
  showMore({ list }: MoreNode): void {
    this.#pages.set(list, (this.#pages.get(list) ?? 1) + 1);
    this.#changed.fire(undefined);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const speakers = {
      all: this.#build().speaker,
      of: ({ item }: { item: ListedReference }): Speaker => this.#speaker(item),
    };
    return treeItem(node, speakers, { isOpen: (group) => this.#isOpen(group), isFiltered: this.#filter !== '' });
  }

  getChildren(node?: Node): Node[] {
    const { groups, skipped } = this.#build();
    if (node === undefined) {
      const shown = this.#page(groups, GROUPS_LIST, (group): Node => ({ kind: 'group', group }));
      return skipped.length === 0 ? shown : [...shown, { kind: 'skipped', entries: skipped }];
    }
    switch (node.kind) {
      case 'group':
        return this.#page(node.group.items, node.group.key, (item): Node => ({ kind: 'reference', group: node.group, item }));
      case 'skipped':
        return this.#page(node.entries, SKIPPED_LIST, (entry): Node => ({ kind: 'skipped-file', entry }));
      default:
        return [];
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#subscription, this.#changed).dispose();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#built = null;
    this.#changed.fire(undefined);
  }

  #page<T>(items: readonly T[], list: string, node: (item: T) => Node): Node[] {
    const most = (this.#pages.get(list) ?? 1) * PAGE;
    const shown = items.slice(0, most).map(node);
    return items.length > most ? [...shown, { kind: 'more', list, hidden: items.length - most }] : shown;
  }

  #isOpen({ group: { subject, items } }: GroupNode): boolean {
    if (this.#filter !== '') return items.length <= OPEN_UP_TO;
    return subject.by === 'verdict' && subject.verdict !== 'domestic' && items.length <= OPEN_UP_TO;
  }

  #build(): Built {
    this.#built ??= this.#make();
    return this.#built;
  }

  #make(): Built {
    const entries = [...this.#inventory.checked()].sort((a, b) => order(a, b));
    const all = entries.flatMap(referencesOf);
    const words = filterWords(this.#filter);
    const matching = words.length === 0 ? all : all.filter((item) => matches(groupable(item), words, this.#speaker(item)));
    const skipped = [...this.#inventory.skipped()]
      .sort((a, b) => Number(isLoss(b)) - Number(isLoss(a)) || order(a, b))
      .filter((entry) => words.every((word) => entry.path.toLowerCase().includes(word)));
    return {
      groups: groupsOf(matching, this.#grouping, groupable),
      skipped,
      speaker: this.#speaker(),
      shown: { references: all.length, matching: matching.length },
    };
  }
}

function groupable({ entry, located }: ListedReference): Groupable {
  return {
    analysed: located.analysed,
    policy: entry.policy,
    file: `${String(entry.folder.index).padStart(4, '0')} ${entry.path}`,
    path: entry.path,
  };
}

function order(a: { folder: vscode.WorkspaceFolder; path: string }, b: { folder: vscode.WorkspaceFolder; path: string }): number {
  if (a.folder.index !== b.folder.index) return a.folder.index - b.folder.index;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
