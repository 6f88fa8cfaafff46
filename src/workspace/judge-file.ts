import type { Catalog } from '../catalog/facts.js';
import type { Analysis } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { SkippedReason } from '../explain/ui-skipped.js';
import { POLICY_FILE } from '../policy/file.js';
import { nameOf } from '../policy/paths.js';
import { isOwnReport } from './own-report.js';
import type { Policies } from './policies.js';
import type { CheckedFile, FileResult } from './results.js';
import type { Candidate, FileTree, ReadFile, Unreadable } from './tree.js';

/** What files are measured against. */
export interface Measures {
  readonly catalog: Catalog;
  readonly policies: Policies;
  /** ISO date. */
  readonly today: string;
}

/** A baseline lists references and Regions; by this name, its conventional one, it is known to runs that do not use it, too. */
export const BASELINE_FILE = '.bedrock-residency-baseline.json';

const NOT_JUDGED: Readonly<Record<string, SkippedReason>> = { [POLICY_FILE]: 'policy-file', [BASELINE_FILE]: 'baseline' };

/**
 * Reads and judges one file whose policy was loaded. `inBedrockTree` is true for a file of a tree that uses Bedrock: its
 * default settings count. `before` is what was said of the same file when that was false, and saves reading it again.
 */
export type JudgeFile = (candidate: Candidate, inBedrockTree: boolean, before?: FileResult) => FileResult | Promise<FileResult>;

/** The analysis is loaded while the tree is searched: neither waits for the other. `leaveOut` as in `TreeScanOptions`. */
export async function createJudge(
  tree: Pick<FileTree, 'read' | 'policyPath'>,
  { catalog, policies, today, leaveOut }: Measures & { readonly leaveOut?: ReadonlyMap<string, SkippedReason> },
): Promise<JudgeFile> {
  const { analyze } = await import('../analyze.js');
  const checked = ({ path, location }: Candidate, text: string, policy: Policy, tied: boolean, known?: Analysis): CheckedFile => {
    const judge = (other: string): Analysis => analyze(other, { catalog, policy, path, today, workspaceUsesBedrock: tied });
    return { kind: 'checked', path, location, text, policy, analysis: known ?? judge(text), judge };
  };
  const judged = (candidate: Candidate, read: ReadFile | Unreadable, policy: Policy, tied: boolean): FileResult => {
    if (read.kind === 'skipped') return { kind: 'skipped', path: candidate.path, reason: read.reason };
    if (isOwnReport(read.text)) return { kind: 'skipped', path: candidate.path, reason: 'report' };
    return checked(candidate, read.text, policy, tied);
  };
  return (candidate, inBedrockTree, before) => {
    const policyPath = tree.policyPath(candidate);
    const given = leaveOut === undefined || leaveOut.size === 0 ? undefined : leaveOut.get(String(candidate.location));
    const left = given ?? (policies.isSource(policyPath) ? 'policy-file' : NOT_JUDGED[nameOf(policyPath)]);
    if (left !== undefined) return { kind: 'skipped', path: candidate.path, reason: left };
    const { policy, excluded } = policies.of(policyPath);
    if (excluded) return { kind: 'skipped', path: candidate.path, reason: 'excluded' };
    if (before !== undefined) {
      if (before.kind === 'skipped' || !inBedrockTree) return before;
      // A file that uses Bedrock itself is none the wiser for its tree.
      return checked(candidate, before.text, policy, inBedrockTree, before.analysis.usesBedrock ? before.analysis : undefined);
    }
    const read = tree.read(candidate);
    return read instanceof Promise
      ? read.then((done) => judged(candidate, done, policy, inBedrockTree))
      : judged(candidate, read, policy, inBedrockTree);
  };
}
