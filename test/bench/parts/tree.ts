import fs from 'node:fs';
import path from 'node:path';
import type { Bench, Measured, Part, Row } from '../model.js';
import { generatedTree, modulesTree, tourTree, type Tree } from '../trees.js';
import { scanRows, sizeText } from './scans.js';

/** Above it a single minified file keeps secretlint busy for minutes. */
const SMALL = 16 * 1024;

/** Files of a tree that the budgets of whole-tree scans are for; half of what they ask, so that a quick run tells, too. */
const BUDGET_FROM = 10_000;

interface Scene {
  readonly id: string;
  readonly words: string;
  readonly make: (folder: string, quick: boolean) => Tree;
  readonly rounds: number;
  readonly slowRounds: number;
  readonly note?: string;
}

const SCENES: readonly Scene[] = [
  { id: 'modules', words: "this project's node_modules", make: (folder) => modulesTree(folder), rounds: 9, slowRounds: 0 },
  {
    id: 'small',
    words: 'node_modules, files up to 16 KB',
    make: (folder, quick) => modulesTree(folder, { maxBytes: SMALL, oneIn: quick ? 40 : 1 }),
    rounds: 5,
    slowRounds: 1,
    note: 'larger files are left out for the slow tools: one that is minified takes them minutes; those have one round',
  },
  { id: 'tour', words: 'test/tour', make: tourTree, rounds: 9, slowRounds: 5 },
  {
    id: 'generated',
    words: 'generated code, 1 file in 50 calls Bedrock',
    make: (folder, quick) => generatedTree(folder, quick ? 10_000 : 100_000),
    rounds: 7,
    slowRounds: 0,
  },
  {
    id: 'sample',
    words: 'generated code, a sample',
    make: (folder, quick) => generatedTree(folder, quick ? 250 : 5_000),
    rounds: 3,
    slowRounds: 1,
    note: 'a twentieth of the generated tree, for the slow tools',
  },
];

/** Whole trees; `--quick` leaves the slow tools out. */
export const tree: Part = {
  name: 'tree',
  about: 'whole trees: the command, rg, secretlint and cspell in turns',
  async run(bench: Bench): Promise<Measured> {
    const rows: Row[] = [];
    for (const scene of SCENES) {
      if (bench.quick && scene.id === 'sample') continue;
      const folder = path.join(bench.temp, 'trees', scene.id);
      bench.log(`making ${scene.words}`);
      const { files, bytes } = scene.make(folder, bench.quick);
      const what = `${scene.words}: ${sizeText(files, bytes)}`;
      const rounds = bench.rounds(scene.rounds);
      const slowRounds = bench.quick ? Math.min(scene.slowRounds, 1) : scene.slowRounds;
      const hasBudget = files >= BUDGET_FROM;
      rows.push(
        ...(await scanRows(bench, 'tree', {
          ...scene,
          what,
          cwd: folder,
          target: '.',
          rounds,
          slowRounds,
          hasBudget,
          size: { files, bytes },
        })),
      );
      fs.rmSync(folder, { recursive: true });
    }
    return { rows };
  },
};
