import type { Notice } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import type { ComposedPolicy, PathPolicy } from '../policy/compose.js';
import { POLICY_FILE } from '../policy/file.js';
import { folderOf, joined } from '../policy/paths.js';
import type { FaultyPolicy, ReadFile } from '../policy/load.js';

/** Policy files are wrong: nothing is judged by a policy that nobody wrote. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(readonly faulty: readonly FaultyPolicy[]) {
    super(faulty.map((file) => file.path).join(', '));
  }
}

/** A policy file that was named, or must be there, is not, or can't be read. */
export class PolicyUnreadableError extends Error {
  override readonly name = 'PolicyUnreadableError';
  constructor(
    readonly path: string,
    readonly problem: 'missing' | 'unreadable',
  ) {
    super(`${path}: ${problem}`);
  }
}

/** A policy file of this run that has something to tell. */
export interface PolicyNotices {
  readonly path: string;
  readonly text: string;
  readonly policy: Policy;
  readonly notices: readonly Notice[];
}

/** Which policy holds where. Paths are absolute with `/`, as `policy/paths.ts` has them. */
export interface Policies {
  /** Makes ready for these files. Throws {@link PolicyError} and {@link PolicyUnreadableError}. */
  load(paths: Iterable<string>): Promise<void>;
  /** For a file that was made ready, or stands beside one. */
  of(path: string): PathPolicy;
  /** True for a file that the policies of this run are made of. */
  isSource(path: string): boolean;
  /** Exceptions that have ended or soon will, a file at a time. `today` is an ISO date. */
  notices(today: string): Promise<readonly PolicyNotices[]>;
}

/** Says what holds for an absolute path with `/`. */
export interface PathPolicies {
  readonly of: (path: string) => PathPolicy;
}

/** One policy for every path, whatever files there are. */
export function onePolicy(policy: Policy): Policies {
  const { of: same } = everywhere(policy);
  return { load: () => Promise.resolve(), of: same, isSource: () => false, notices: () => Promise.resolve([]) };
}

function everywhere(policy: Policy): PathPolicies {
  const same: PathPolicy = { policy, file: null, excluded: false };
  return { of: () => same };
}

/** A named policy file for every path. */
export function policyFrom(file: string, read: ReadFile, known: ReadonlyMap<RegionCode, unknown>): Policies {
  return new FilePolicies(read, known, async (_, load) => {
    const found = await load(file);
    if (found === null) throw new PolicyUnreadableError(file, 'missing');
    return found;
  });
}

/**
 * The nearest policy file up the tree for each path, `standard` where there is none; as a function it is asked when it is
 * first needed, and what it throws `load` does.
 */
export function nearestPolicies(
  standard: Policy | (() => Promise<PathPolicies>),
  read: ReadFile,
  known: ReadonlyMap<RegionCode, unknown>,
): Policies {
  return new FilePolicies(read, known, async (folder, load, up) => {
    const own = await load(joined(folder, POLICY_FILE));
    if (own !== null) return own;
    if (folder !== '/') return up(folderOf(folder));
    return typeof standard === 'function' ? standard() : everywhere(standard);
  });
}

type Load = (file: string) => Promise<ComposedPolicy | null>;
type Find = (folder: string, load: Load, up: (folder: string) => Promise<PathPolicies>) => Promise<PathPolicies>;

class FilePolicies implements Policies {
  readonly #read: ReadFile;
  readonly #known: ReadonlyMap<RegionCode, unknown>;
  readonly #find: Find;
  readonly #folders = new Map<string, Promise<PathPolicies>>();
  readonly #files = new Map<string, Promise<ComposedPolicy | null>>();
  readonly #ready = new Map<string, PathPolicies>();
  readonly #sources = new Set<string>();
  readonly #composed = new Set<ComposedPolicy>();

  constructor(read: ReadFile, known: ReadonlyMap<RegionCode, unknown>, find: Find) {
    this.#read = read;
    this.#known = known;
    this.#find = find;
  }

  async load(paths: Iterable<string>): Promise<void> {
    const folders = new Set<string>();
    for (const path of paths) {
      const folder = folderOf(path);
      if (!this.#ready.has(folder)) folders.add(folder);
    }
    if (folders.size === 0) return;
    const settled = await Promise.allSettled([...folders].map(async (folder) => [folder, await this.#folder(folder)] as const));
    const faulty = new Map<string, FaultyPolicy>();
    for (const result of settled) {
      if (result.status === 'fulfilled') this.#ready.set(...result.value);
      else if (result.reason instanceof PolicyError) for (const file of result.reason.faulty) faulty.set(file.path, file);
      else throw result.reason;
    }
    if (faulty.size > 0) throw new PolicyError([...faulty.values()]);
  }

  of(path: string): PathPolicy {
    const found = this.#ready.get(folderOf(path));
    if (found === undefined) throw new Error(`the policy for ${path} was not loaded`);
    return found.of(path);
  }

  isSource(path: string): boolean {
    return this.#sources.has(path);
  }

  async notices(today: string): Promise<readonly PolicyNotices[]> {
    if (this.#composed.size === 0) return [];
    const { endingExceptions } = await import('../policy/compose.js');
    const files = new Map<string, PolicyNotices>();
    for (const { parts, base: policy } of this.#composed) {
      for (const part of parts) {
        const notices = endingExceptions(part, policy, today);
        if (notices.length > 0) files.set(part.path, { path: part.path, text: part.text, policy, notices });
      }
    }
    return [...files.values()];
  }

  #folder(folder: string): Promise<PathPolicies> {
    let found = this.#folders.get(folder);
    if (found === undefined) {
      found = this.#find(
        folder,
        (file) => this.#file(file),
        (up) => this.#folder(up),
      );
      this.#folders.set(folder, found);
    }
    return found;
  }

  #file(file: string): Promise<ComposedPolicy | null> {
    let found = this.#files.get(file);
    if (found === undefined) this.#files.set(file, (found = this.#load(file)));
    return found;
  }

  async #load(file: string): Promise<ComposedPolicy | null> {
    const text = await this.#read(file).catch(() => {
      throw new PolicyUnreadableError(file, 'unreadable');
    });
    if (text === null) return null;
    // Most trees have no policy file: what understands one is loaded with the first.
    const { loadPolicy } = await import('../policy/load.js');
    const loaded = await loadPolicy(file, text, this.#read, this.#known);
    if (loaded.kind === 'faulty') throw new PolicyError([loaded.faulty]);
    for (const part of loaded.policy.parts) this.#sources.add(part.path);
    this.#composed.add(loaded.policy);
    return loaded.policy;
  }
}
