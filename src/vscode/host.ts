import type { EditorScanRequest } from '../workspace/editor-scan.js';
import type { Scan } from '../workspace/tree-scan.js';
import type { CatalogueStore } from './catalogue/store.js';

/** Loads what reads and writes the catalogue that is saved on this machine. */
export type SnapshotFiles = () => Promise<typeof import('./catalogue/files.js')>;

/** Loads what asks AWS, the SDK not yet with it. */
export type Asking = () => Promise<typeof import('./catalogue/asking.js')>;

/** What differs between the hosts that the extension runs in; each activation file says its own. */
export interface Powers {
  /** The day that end-of-life dates are measured against, as ISO date. */
  readonly today: () => string;
  /** Where a user's catalogue is saved, and what reads it there; null where there are no files. */
  readonly snapshots: { readonly file: () => string; readonly open: SnapshotFiles } | null;
  /** Null where AWS can't be reached: browsers are let nowhere near it. */
  readonly openAsking: Asking | null;
  /**
   * Scans a folder of this machine with the ripgrep that the editor brings; null where there is none. Null itself in a host
   * that can't run programs. Without it, folders are walked through the editor's own file system, which finds the same.
   */
  readonly openScan: ((request: EditorScanRequest) => Promise<Scan | null>) | null;
}

/** A host with what it judges by. */
export interface Host extends Powers {
  /** What AWS offers where; changes when an account was asked. */
  readonly catalogue: CatalogueStore;
}

/** A day as people here count it, as ISO date. */
export function isoDate(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
