import type { DecodedText } from './decode.js';

/** Files above this many bytes are skipped, and listed so. */
export const DEFAULT_MAX_BYTES = 50 * 1024 * 1024;

/** The name of an unfinished report (see `atomic.ts`), which no scan reads. */
export const UNFINISHED_SUFFIX = '.bedrock-residency-unfinished';

/** A file worth reading. */
export interface Candidate {
  /** As reports name it; see `displayPath`. */
  readonly path: string;
  /** What opens the file, absolute: the name's own bytes where it is no valid UTF-8. */
  readonly location: string | Buffer;
}

/** A file or folder that the search could not look into. */
export interface Unread {
  readonly path: string;
  readonly reason: Unreadable['reason'];
}

export interface Candidates {
  /** In path order, each once. */
  readonly files: readonly Candidate[];
  readonly unread: readonly Unread[];
  /** Files and bytes that the search looked at, those of the candidates among them. */
  readonly filesSearched: number;
  readonly bytesSearched: number;
}

export interface ReadFile extends DecodedText {
  readonly bytes: number;
}

export interface Unreadable {
  readonly kind: 'skipped';
  readonly reason: 'binary' | 'encoding' | 'too-large' | 'unreadable' | 'vanished';
  /** What the system said, where it refused. */
  readonly cause?: unknown;
}

/**
 * The files of a scan: how they are found and read. With the programs and the file system of this machine in a terminal
 * and a desktop editor, through the editor's own file system where there are none.
 */
export interface FileTree {
  /** Files that hold evidence of Bedrock; tells of each as soon as it is found, in any order, where that is sooner. */
  findCandidates(onFound?: (candidate: Candidate) => void): Promise<Candidates>;
  /**
   * Files by whose name a tree's default settings are known and that hold a Region code, evidence of Bedrock or not. To be
   * asked for only once the tree is known to use Bedrock.
   */
  findWorkspaceDefaults(): Promise<readonly Candidate[]>;
  /** Where policies look for a file; see `policy/paths.ts`. */
  policyPath(candidate: Candidate): string;
  /** A policy file, by such a path, as reports name it. */
  policyName(policyPath: string): string;
  /** What keeps a file from being read is the result: neither throws nor rejects. */
  read(candidate: Candidate): ReadFile | Unreadable | Promise<ReadFile | Unreadable>;
  /**
   * Differs when a file was changed or replaced; null where nothing can be told. Only of a tree that can tell are files read
   * before their turn.
   */
  stamp?(candidate: Candidate): string | null;
}

/** By UTF-16 code units: the same order on every machine and in every locale. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
