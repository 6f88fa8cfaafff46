import type { RegionCode } from '../domain/region.js';
import { composed, type ComposedPolicy, type PolicyPart } from './compose.js';
import { POLICY_FILE, type PolicyProblem, type PolicyProblemId } from './file.js';
import { foldersUp, folderOf, joined, normalised } from './paths.js';
import { readPolicyFile } from './read.js';

/** Reads files by their absolute path with `/`: the text, or null where there is no such file. Throws when it can't be read. */
export type ReadFile = (path: string) => Promise<string | null>;

/** A file of the chain that is wrong. */
export interface FaultyPolicy {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly PolicyProblem[];
}

export type LoadedPolicy =
  | { readonly kind: 'loaded'; readonly policy: ComposedPolicy }
  /** `chain` names every file looked at, so that a change of any of them is a reason to load again. */
  | { readonly kind: 'faulty'; readonly faulty: FaultyPolicy; readonly chain: readonly string[] };

/** Loads a policy file, whose text is known, with everything that it extends. Never throws. */
export async function loadPolicy(
  path: string,
  text: string,
  read: ReadFile,
  known: ReadonlyMap<RegionCode, unknown>,
): Promise<LoadedPolicy> {
  const parts: PolicyPart[] = [];
  const chain: string[] = [];
  let next: { readonly path: string; readonly text: string; readonly folder: string } = { path, text, folder: folderOf(path) };
  for (;;) {
    chain.push(next.path);
    const { file, problems, expires } = readPolicyFile(next.text, known);
    const fail = (found: readonly PolicyProblem[]): LoadedPolicy => ({
      kind: 'faulty',
      faulty: { path: next.path, text: next.text, problems: found },
      chain,
    });
    if (file === null) return fail(problems);
    const part: PolicyPart = { ...next, file, expires };
    parts.unshift(part);
    if (file.extends === undefined) return { kind: 'loaded', policy: await composed([part, ...parts.slice(1)]) };
    const found = await resolveExtends(file.extends, next.path, read);
    if (found === null) return fail([problemAt(part, 'extends-missing')]);
    if (found === 'unreadable') return fail([problemAt(part, 'extends-unreadable')]);
    if (chain.includes(found.path)) return fail([problemAt(part, 'extends-cycle')]);
    // What a package brings holds where it is used, not inside node_modules.
    next = { ...found, folder: isPackage(file.extends) ? part.folder : folderOf(found.path) };
  }
}

function isPackage(target: string): boolean {
  return !/^[./]/.test(target);
}

interface FoundFile {
  readonly path: string;
  readonly text: string;
}

async function resolveExtends(target: string, from: string, read: ReadFile): Promise<FoundFile | 'unreadable' | null> {
  for (const path of candidates(target, folderOf(from))) {
    try {
      const text = await read(path);
      if (text !== null) return { path, text };
    } catch {
      return 'unreadable';
    }
  }
  return null;
}

/** Where `extends` may point to, in order: the path itself, or a package in each `node_modules` up the tree. */
function candidates(target: string, folder: string): string[] {
  if (target.startsWith('/')) return [normalised(target)];
  if (!isPackage(target)) return [normalised(`${folder}/${target}`)];
  const inside = target.split('/').length > (target.startsWith('@') ? 2 : 1);
  const file = inside ? target : `${target}/${POLICY_FILE}`;
  return foldersUp(folder).map((up) => joined(up, `node_modules/${file}`));
}

/** Points at the value of `extends`, or at the start of the file. */
function problemAt({ text, file }: PolicyPart, id: Extract<PolicyProblemId, `extends-${string}`>): PolicyProblem {
  const target = file.extends ?? '';
  const start = Math.max(text.indexOf(JSON.stringify(target)), 0);
  return { id, params: { target }, start, end: start + target.length + 2 };
}
