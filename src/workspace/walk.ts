import { decode } from './decode.js';
import { join, relativeTo, type EntryKind, type FileSystem } from './file-system.js';
import { IgnoreRules } from './ignore-rules.js';
import { bytePattern, EVIDENCE_LITERALS, holdsRegion, setsDefaults, type Literals } from './literals.js';
import { comparePaths, type Candidate, type Candidates, type FileTree, type ReadFile, type Unreadable, type Unread } from './tree.js';

/** How many answers of the file system are waited for at once. */
const PARALLEL = 16;

export interface WalkOptions {
  readonly files: FileSystem;
  /** Absolute, "/" separators. */
  readonly root: string;
  /** Inclusive; a larger file is listed as skipped without being read. */
  readonly maxBytes: number;
  /** What a file must hold to be a candidate; by default what the bundled catalogue asks for. */
  readonly literals?: Literals | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What one path is to a scan. */
export type Look =
  /** Nothing stands there, or nothing that is scanned. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'folder' }
  /** `evidence`: holds evidence of Bedrock; `settings`: may set the default Region of its tree. */
  | { readonly kind: 'file'; readonly candidate: Candidate; readonly evidence: boolean; readonly settings: boolean; readonly bytes: number }
  | { readonly kind: 'unread'; readonly unread: Unread };

/**
 * A tree that is walked and searched by asking a file system for one file after the other: slower than ripgrep by the cost
 * of handing over every file, and finds the same. Where no program can be run it is the only way that does: an editor's own
 * search is a ripgrep itself where it has one, asks settings of which the command line knows nothing, and reads no ignore
 * files for extensions.
 */
export class WalkedTree implements FileTree {
  readonly #options: WalkOptions;
  readonly #rules: IgnoreRules;
  readonly #evidence: RegExp;
  #settings: readonly Candidate[] = [];

  constructor(options: WalkOptions, rules = new IgnoreRules(options.files, options.root)) {
    this.#options = options;
    this.#rules = rules;
    this.#evidence = new RegExp(bytePattern(options.literals ?? EVIDENCE_LITERALS));
  }

  async findCandidates(): Promise<Candidates> {
    const looks = await this.search(this.#options.root);
    const of = <K extends Look['kind']>(kind: K): Extract<Look, { kind: K }>[] =>
      looks.filter((look): look is Extract<Look, { kind: K }> => look.kind === kind);
    const files = of('file');
    this.#settings = files.filter(({ settings }) => settings).map(({ candidate }) => candidate);
    return {
      files: files.filter(({ evidence }) => evidence).map(({ candidate }) => candidate),
      unread: of('unread').map(({ unread }) => unread),
      filesSearched: files.length,
      bytesSearched: files.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  /** Those that the walk for candidates came across. */
  findWorkspaceDefaults(): Promise<readonly Candidate[]> {
    return Promise.resolve(this.#settings);
  }

  policyPath({ location }: Candidate): string {
    return String(location);
  }

  policyName(policyPath: string): string {
    const { root } = this.#options;
    return policyPath.startsWith(`${root}/`) ? relativeTo(root, policyPath) : policyPath;
  }

  async read({ location }: Candidate): Promise<ReadFile | Unreadable> {
    const { files, maxBytes } = this.#options;
    try {
      const bytes = await files.read(String(location));
      if (bytes.length > maxBytes) return { kind: 'skipped', reason: 'too-large' };
      const decoded = decode(bytes);
      return decoded.kind === 'text' ? { bytes: bytes.length, ...decoded } : { kind: 'skipped', reason: decoded.reason };
    } catch (error) {
      return { kind: 'skipped', reason: this.#reason(error) };
    }
  }

  /** Every file below a folder of the tree, in path order, and what could not be read. Throws the signal's reason. */
  async search(from: string): Promise<readonly Look[]> {
    const looks: Look[] = [];
    const waiting: (() => Promise<void>)[] = [() => this.#list(from, waiting, looks)];
    let busy = 0;
    await new Promise<void>((resolve, reject) => {
      const next = (): void => {
        while (busy < PARALLEL) {
          const work = waiting.pop();
          if (work === undefined) break;
          busy += 1;
          work().then(() => {
            busy -= 1;
            if (this.#options.signal?.aborted === true) reject(this.#options.signal.reason as Error);
            else next();
          }, reject);
        }
        if (busy === 0) resolve();
      };
      next();
    });
    return looks.sort((a, b) => comparePaths(pathOf(a), pathOf(b)));
  }

  /** What one path of the tree is, ignore rules held. */
  async look(path: string): Promise<Look> {
    const found = await this.#options.files.stat(path).catch(() => null);
    if (found === null || found.kind === 'other' || (await this.#rules.ignores(path, found.kind))) return { kind: 'nothing' };
    return found.kind === 'folder' ? { kind: 'folder' } : this.#lookInto(path, found.bytes);
  }

  async #list(folder: string, waiting: (() => Promise<void>)[], looks: Look[]): Promise<void> {
    let entries: readonly (readonly [string, EntryKind])[];
    try {
      entries = await this.#options.files.list(folder);
    } catch (error) {
      looks.push(this.#unread(folder, this.#reason(error)));
      return;
    }
    const ignores = await this.#rules.inside(folder, new Set(entries.map(([name]) => name)));
    for (const [name, kind] of entries) {
      const path = join(folder, name);
      if (kind === 'other' || ignores(path, kind)) continue;
      if (kind === 'folder') waiting.push(() => this.#list(path, waiting, looks));
      else waiting.push(() => this.#file(path, looks));
    }
  }

  async #file(path: string, looks: Look[]): Promise<void> {
    const found = await this.#options.files.stat(path).catch((error: unknown) => this.#reason(error));
    if (found === null || typeof found === 'string') looks.push(this.#unread(path, found ?? 'vanished'));
    else looks.push(await this.#lookInto(path, found.bytes));
  }

  async #lookInto(path: string, size: number): Promise<Look> {
    if (size > this.#options.maxBytes) return this.#unread(path, 'too-large');
    try {
      const bytes = await this.#options.files.read(path);
      // One byte, one character: what is searched for is ASCII.
      const text = new TextDecoder('latin1').decode(bytes);
      const settings = setsDefaults(path) && holdsRegion(text);
      return { kind: 'file', candidate: this.#candidate(path), evidence: this.#evidence.test(text), settings, bytes: bytes.length };
    } catch (error) {
      return this.#unread(path, this.#reason(error));
    }
  }

  #candidate(path: string): Candidate {
    return { path: relativeTo(this.#options.root, path), location: path };
  }

  #unread(path: string, reason: Unread['reason']): Look {
    return { kind: 'unread', unread: { path: path === this.#options.root ? path : relativeTo(this.#options.root, path), reason } };
  }

  #reason(error: unknown): 'vanished' | 'unreadable' {
    return this.#options.files.isMissing(error) ? 'vanished' : 'unreadable';
  }
}

function pathOf(look: Look): string {
  return look.kind === 'file' ? look.candidate.path : look.kind === 'unread' ? look.unread.path : '';
}
