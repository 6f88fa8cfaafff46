import fs from 'node:fs';
import path from 'node:path';
import { budget } from '../budgets.js';
import { nodeStart, NODE_START, ours, OURS } from '../contenders.js';
import type { Bench, Curve, Measured, Part, Row } from '../model.js';
import { takeTurns } from '../rounds.js';
import { generatedTree } from '../trees.js';
import { sizeText } from './scans.js';

const FILES = [1_000, 5_000, 20_000, 50_000, 100_000];

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
      rows.push({
        id: `memory.${count}`,
        what: `peak memory, generated code: ${sizeText(files, bytes)}`,
        who: OURS,
        unit: 'MB',
        value: own,
        budgets: [budget('memory', own.median - start.median)],
        size: { files, bytes },
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
