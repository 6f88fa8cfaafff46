import fs from 'node:fs';
import path from 'node:path';
import { NODE_START, OURS, RG_LITERALS, RG_PATTERN } from '../contenders.js';
import type { Bench, Curve, Measured, Part, Row } from '../model.js';
import { textOf } from '../texts.js';
import { scanRows } from './scans.js';

const MB = 1_000_000;

interface File {
  readonly id: string;
  readonly bytes: number;
  readonly minified?: true;
  /** Rounds of the slow ones; not set where they are left out. */
  readonly slowRounds?: number;
}

const FILES: readonly File[] = [
  { id: '1', bytes: MB, slowRounds: 2 },
  { id: '5', bytes: 5 * MB },
  { id: '10', bytes: 10 * MB, slowRounds: 1 },
  { id: '25', bytes: 25 * MB },
  { id: '50', bytes: 50 * MB },
  { id: 'minified', bytes: 10 * MB, minified: true, slowRounds: 1 },
];

/** One large file each. */
export const files: Part = {
  name: 'files',
  about: 'one generated file of 1 to 50 MB, and one of 10 MB on a single line',
  async run(bench: Bench): Promise<Measured> {
    const folder = path.join(bench.temp, 'files');
    fs.mkdirSync(folder);
    const rows: Row[] = [];
    const curves = new Map<string, Curve['points'][number][]>();
    for (const file of FILES) {
      const name = file.minified ? 'minified.js' : `code-${file.id}.py`;
      fs.writeFileSync(path.join(folder, name), textOf(file.bytes, file.minified));
      const what = `generated file of ${String(file.bytes / MB)} MB${file.minified ? ' on one line' : ''}`;
      const slowRounds = bench.quick ? 0 : (file.slowRounds ?? 0);
      const scan = {
        id: file.id,
        what,
        cwd: folder,
        target: name,
        rounds: bench.rounds(5),
        slowRounds,
        hasBudget: false,
        note: 'rg -l stops at the first match',
      };
      const found = await scanRows(bench, 'files', scan);
      rows.push(...found);
      for (const { who, value } of found) {
        if (file.minified || ![OURS, RG_LITERALS, RG_PATTERN, NODE_START].includes(who)) continue;
        curves.set(who, [...(curves.get(who) ?? []), { x: file.bytes / MB, y: value }]);
      }
      fs.rmSync(path.join(folder, name));
    }
    return { rows, curves: [...curves].map(([who, points]) => ({ id: 'bytes', who, points })) };
  },
};
