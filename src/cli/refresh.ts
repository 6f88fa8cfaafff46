import * as path from 'node:path';
import type { RefreshProgress } from '../aws/api.js';
import { bundledCatalog } from '../catalog/bundled.js';
import { compareCatalogs } from '../catalog/changes.js';
import { mergeSnapshot } from '../catalog/merge.js';
import type { Snapshot } from '../catalog/snapshot.js';
import type { AwsProblem } from '../domain/problem.js';
import type { RegionCode } from '../domain/region.js';
import { awsProblemWords } from '../explain/aws-problems.js';
import { changeText } from '../explain/changes.js';
import { sayCatalog } from '../explain/ui-catalog.js';
import type { Speaker } from '../explain/words.js';
import { userSnapshotFile } from '../workspace/snapshot-place.js';
import { readPreviousSnapshot, saveSnapshot } from '../workspace/snapshots.js';
import { CliError, EXIT, orCannotWrite } from './failure.js';
import { orNoSnapshot } from './live.js';
import { StreamOutput } from './output.js';
import { Progress } from './progress.js';

export interface RefreshCommandOptions {
  readonly profile: string | undefined;
  /** The policy's when undefined. */
  readonly regions: readonly RegionCode[] | undefined;
  /** As named; the user's own file when undefined. */
  readonly output: string | undefined;
  readonly requireAll: boolean;
  readonly signal: AbortSignal;
}

/**
 * Asks an account, says what differs from the bundle, and saves the answers; resolves to the exit code. What was saved
 * before stays whole unless there is something better. Throws {@link CliError}, the signal's reason, `OutputClosedError`.
 */
export async function refreshCatalog(options: RefreshCommandOptions, speaker: Speaker): Promise<number> {
  const named = options.output ?? userSnapshotFile();
  const file = path.resolve(named);
  const previous = await orNoSnapshot(readPreviousSnapshot(file), named, speaker);
  const regions = [...new Set(options.regions ?? speaker.policy.allowedRegions)];
  let latest: RefreshProgress | null = null;
  const counts = { finished: 0, regions: regions.length };
  const progress = new Progress(process.stderr, () => sayCatalog('refreshAsking', latest ?? counts, speaker));
  const { refresh } = await import('../aws/refresh.js');
  progress.start();
  const { profile, signal } = options;
  const { snapshot, refreshed, problems } = await refresh({
    ...{ profile, regions, previous, signal },
    onProgress: (step) => (latest = step),
  }).finally(() => {
    progress.stop();
  });
  process.stderr.write(problems.map((problem) => problemText(problem, speaker)).join(''));
  if (snapshot === null) throw new CliError(sayCatalog('refreshNothing', {}, speaker));
  process.stderr.write(
    refreshed.map((region) => `${doneText(region, snapshot, speaker)}\n`).join('') + keptText(snapshot, regions, speaker),
  );
  const catalog = mergeSnapshot(bundledCatalog(), snapshot);
  const changes = compareCatalogs(bundledCatalog(), catalog, refreshed);
  const heading =
    changes.length === 0 ? sayCatalog('refreshNoChanges', {}, speaker) : sayCatalog('refreshChanges', { count: changes.length }, speaker);
  const lines = changes.map((change) => `  ${changeText(change, { ...speaker, catalog })}`);
  const output = new StreamOutput(process.stdout, () => undefined);
  await output.write(`${[heading, ...lines].join('\n')}\n`);
  signal.throwIfAborted();
  await orCannotWrite(saveSnapshot(file, snapshot), named, speaker);
  await output.write(`${sayCatalog('refreshSaved', { path: named }, speaker)}\n`);
  await output.finish();
  const failed = regions.length - refreshed.length;
  if (failed > 0) process.stderr.write(`${sayCatalog('refreshNotAll', { failed, regions: regions.length }, speaker)}\n`);
  return options.requireAll && (failed > 0 || problems.length > 0) ? EXIT.failed : EXIT.clean;
}

/** A problem in lines: what happened, what to do, and the policy that would allow it, ready to be copied. */
function problemText(problem: AwsProblem, speaker: Speaker): string {
  const { message, next, policy } = awsProblemWords(problem, speaker);
  return `${[message, `  ${next}`, ...(policy === null ? [] : [policy])].join('\n')}\n`;
}

function doneText(region: RegionCode, { regions, resources }: Snapshot, speaker: Speaker): string {
  const facts = regions[region];
  const own = resources.filter((resource) => resource.region === region).length;
  const numbers = { models: facts?.models.length ?? 0, profiles: facts?.profiles.length ?? 0, resources: own };
  return sayCatalog('refreshRegionDone', { region, ...numbers }, speaker);
}

/** Regions of an earlier refresh that this one did not ask. */
function keptText({ regions }: Snapshot, asked: readonly RegionCode[], speaker: Speaker): string {
  return Object.entries(regions)
    .filter(([region]) => !asked.includes(region))
    .map(([region, { takenAt }]) => `${sayCatalog('refreshRegionKept', { region, date: takenAt.slice(0, 10) }, speaker)}\n`)
    .join('');
}
