import type { ListedReference, SkippedEntry } from './entries.js';
import type { Group } from './groups.js';

export interface GroupNode {
  readonly kind: 'group';
  readonly group: Group<ListedReference>;
}

export interface ReferenceNode {
  readonly kind: 'reference';
  readonly group: Group<ListedReference>;
  readonly item: ListedReference;
}

/** Stands behind the files that were not checked. */
export interface SkippedNode {
  readonly kind: 'skipped';
  readonly entries: readonly SkippedEntry[];
}

export interface SkippedFileNode {
  readonly kind: 'skipped-file';
  readonly entry: SkippedEntry;
}

/** Shows the next of a long list. */
export interface MoreNode {
  readonly kind: 'more';
  /** The list's name: a group's key, or one of the two below. */
  readonly list: string;
  readonly hidden: number;
}

export type Node = GroupNode | ReferenceNode | SkippedNode | SkippedFileNode | MoreNode;

/** Names of the lists that are no group. */
export const GROUPS_LIST = 'groups';
export const SKIPPED_LIST = 'skipped';
