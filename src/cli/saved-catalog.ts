import * as path from 'node:path';
import { bundledCatalog } from '../catalog/bundled.js';
import { compareCatalogs } from '../catalog/changes.js';
import { mergeSnapshot } from '../catalog/merge.js';
import { changeText } from '../explain/changes.js';
import { sayCatalog } from '../explain/ui-catalog.js';
import type { Speaker } from '../explain/words.js';
import { userSnapshotFile } from '../workspace/snapshot-place.js';
import { forgetSnapshot } from '../workspace/snapshots.js';
import { EXIT, orCannotWrite } from './failure.js';
import { ageText, openSnapshot, orNoSnapshot } from './live.js';
import { StreamOutput } from './output.js';

/** Prints what a saved catalogue holds, and how it differs from the bundled one; resolves to the exit code. Throws `CliError`. */
export async function showCatalog(file: string | undefined, today: string, maxAge: number, speaker: Speaker): Promise<number> {
  const named = file ?? userSnapshotFile();
  const snapshot = await openSnapshot(named, speaker);
  const catalog = mergeSnapshot(bundledCatalog(), snapshot);
  const regions = Object.entries(snapshot.regions);
  const changes = compareCatalogs(
    bundledCatalog(),
    catalog,
    regions.map(([region]) => region),
  );
  const resources = (region: string): number => snapshot.resources.filter((resource) => resource.region === region).length;
  const lines = [
    sayCatalog('catalogTaken', { path: named, date: snapshot.takenAt.slice(0, 10) }, speaker),
    ...regions.map(([region, { takenAt, models, profiles }]) => {
      const numbers = { models: models.length, profiles: profiles.length, resources: resources(region) };
      return `  ${sayCatalog('catalogRegion', { region, date: takenAt.slice(0, 10), ...numbers }, speaker)}`;
    }),
    changes.length === 0 ? sayCatalog('refreshNoChanges', {}, speaker) : sayCatalog('refreshChanges', { count: changes.length }, speaker),
    ...changes.map((change) => `  ${changeText(change, { ...speaker, catalog })}`),
  ];
  const output = new StreamOutput(process.stdout, () => undefined);
  await output.write(`${lines.join('\n')}\n`);
  await output.finish();
  process.stderr.write(ageText(today, maxAge, { ...speaker, catalog }));
  return EXIT.clean;
}

/** Removes a saved catalogue; resolves to the exit code, for none to remove, too. Throws `CliError` for a file that is no catalogue. */
export async function forgetCatalog(file: string | undefined, speaker: Speaker): Promise<number> {
  const named = file ?? userSnapshotFile();
  const removed = await orNoSnapshot(orCannotWrite(forgetSnapshot(path.resolve(named)), named, speaker), named, speaker);
  process.stdout.write(`${sayCatalog(removed ? 'catalogForgotten' : 'catalogNoneToForget', { path: named }, speaker)}\n`);
  return EXIT.clean;
}
