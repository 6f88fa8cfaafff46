import fs from 'node:fs';
import path from 'node:path';
import { budget } from '../budgets.js';
import { nodeStart, ours, OURS } from '../contenders.js';
import type { Bench, Measured, Part, Row } from '../model.js';
import { measure } from '../process.js';
import { summarise } from '../stats.js';
import { findingsTree } from '../trees.js';

const LINES = 1_000;
const FORMATS = ['json', 'sarif', 'text', 'csv', 'html'];

/** A tree of findings alone, in every format that people take for large trees. */
export const findings: Part = {
  name: 'findings',
  about: 'a million findings, as JSON, SARIF, text, CSV and HTML',
  async run(bench: Bench): Promise<Measured> {
    const rows: Row[] = [];
    const start = await measure(nodeStart(bench.temp).command, bench.temp);
    for (const files of bench.quick ? [20, 100] : [100, 1_000]) {
      const folder = path.join(bench.temp, 'findings');
      findingsTree(folder, files, LINES);
      for (const format of FORMATS) {
        const { command } = ours(bench, { cwd: folder, target: '.' }, format);
        const output = path.join(bench.temp, 'report');
        const run = await measure(command, bench.temp, { output });
        const megabytes = fs.statSync(output).size / 1e6;
        bench.log(`${String(files * LINES)} findings as ${format}: ${run.wall.toFixed(0)} ms`);
        rows.push({
          id: `findings.${String(files * LINES)}.${format}`,
          what: `${(files * LINES).toLocaleString('en')} findings in ${files.toLocaleString('en')} files`,
          who: `${OURS}: ${format}, ${megabytes.toFixed(1)} MB`,
          unit: 'ms',
          value: summarise([run.wall]),
          cpu: summarise([run.cpu]),
          memory: summarise([run.memory ?? 0]),
          budgets: [budget('memory', (run.memory ?? 0) - (start.memory ?? 0))],
          size: { files, bytes: megabytes * 1e6 },
        });
        fs.rmSync(output);
      }
      fs.rmSync(folder, { recursive: true });
    }
    return { rows };
  },
};
