import fs from 'node:fs';
import path from 'node:path';
import { nodeStart, NODE_START, ours, OURS } from '../contenders.js';
import type { Bench, Curve, Measured, Part, Row } from '../model.js';
import { takeTurns } from '../rounds.js';
import { generatedTree } from '../trees.js';
import { sizeText } from './scans.js';

const FILES = [1_000, 5_000, 20_000, 50_000, 100_000];
const LIMIT_MB = 150;

/** Peak memory of the command as its tree grows. */
export const memory: Part = {
  name: 'memory',
  about: 'peak memory of the command against the number of files',
  async run(bench: Bench): Promise<Measured> {
    const rows: Row[] = [];
    const points = new Map<string, Curve['points'][number][]>();
    for (const count of bench.quick ? FILES.slice(0, 3) : FILES) {
      const folder = path.join(bench.temp, 'memory');
      const { files, bytes } = generatedTree(folder, count);
      bench.log(`memory: ${sizeText(files, bytes)}`);
      const scene = { cwd: folder, target: '.' };
      const results = await takeTurns(bench, [nodeStart(folder), ours(bench, scene)], bench.rounds(3));
      fs.rmSync(folder, { recursive: true });
      const [start, own] = [results.get(NODE_START)?.memory, results.get(OURS)?.memory];
      if (start === undefined || own === undefined) throw new Error('peak memory was not told');
      const above = own.median - start.median;
      rows.push({
        id: `memory.${count}`,
        what: `peak memory, generated code: ${sizeText(files, bytes)}`,
        who: OURS,
        unit: 'MB',
        value: own,
        budgets: [{ text: `${above.toFixed(0)} MB above Node's own (< ${LIMIT_MB} MB)`, met: above < LIMIT_MB }],
      });
      for (const [who, y] of [
        [OURS, own],
        [NODE_START, start],
      ] as const) {
        points.set(who, [...(points.get(who) ?? []), { x: files, y }]);
      }
    }
    return { rows, curves: [...points].map(([who, list]) => ({ id: 'files', who, points: list })) };
  },
};
