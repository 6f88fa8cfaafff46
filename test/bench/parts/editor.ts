import fs from 'node:fs';
import path from 'node:path';
import { EDIT_DELAY_MS } from '../../../src/vscode/schedule.js';
import { bundleHostSuite } from '../../vscode/bundle-host.js';
import { runInHost } from '../../vscode/host-session.js';
import { ROOT } from '../../vscode/paths.js';
import { activations, OWN, type Activations } from '../activation.js';
import { budget } from '../budgets.js';
import type { FirstResult } from '../first/index.js';
import { firstDocuments } from '../firstDocument.js';
import type { EditorResult } from '../host/index.js';
import type { Bench, Measured, Part, Row } from '../model.js';
import { scaled, summarise } from '../stats.js';

const WORDS: Readonly<Record<string, string>> = {
  calls: 'from a letter to its diagnostics, 10,000 lines, 40 calls of Bedrock',
  ordinary: 'from a letter to its diagnostics, 10,000 lines, 40 calls of Bedrock among Regions of other things',
  yardstick: 'from a letter to one diagnostic, 10,000 lines',
  dense: 'from a letter to its diagnostics, 10,000 lines, each a reference',
};
/** Extensions of VS Code's own that are told besides. */
const OTHERS = 3;

/** The extension in the real extension host of the newest VS Code tested against. */
export const editor: Part = {
  name: 'editor',
  about: 'activation, the first document, and from a letter to its diagnostics, in a real extension host',
  async run(bench: Bench): Promise<Measured> {
    bench.log('activation');
    const started = await activations(bench.rounds(7));
    bench.log('first document');
    const first = await firstDocuments(bench.rounds(5), bench.temp);
    bench.log('keystrokes');
    const file = path.join(bench.temp, 'editor.json');
    const env = { BENCH_EDITOR: file, BENCH_KEYSTROKES: String(bench.rounds(20)) };
    const suite = await bundleHostSuite(path.join(ROOT, 'test/bench/host'), 'bench');
    const ended = await runInHost({ version: 'current', part: 'bench-editor', folder: ROOT, suite, env });
    if (ended !== 0) throw new Error(`the host ended with ${String(ended)}: see artifacts/bench-editor-console.log`);
    const { keystrokes } = JSON.parse(fs.readFileSync(file, 'utf8')) as EditorResult;
    return { rows: [...activationRows(started), ...firstRows(first), ...Object.entries(keystrokes).flatMap(keystrokeRows)] };
  },
};

function activationRows(started: readonly Activations[]): Row[] {
  const names = Object.keys(started[0] ?? {}).filter((name) => started.every((one) => name in one));
  const median = (name: string): number => summarise(started.map((one) => one[name]!)).median;
  const others = names.filter((name) => name !== OWN).sort((a, b) => median(b) - median(a));
  return [OWN, ...others.slice(0, OTHERS)].map((name): Row => {
    const value = summarise(started.map((one) => one[name]!));
    const budgets = name === OWN ? [budget('activation', value.median)] : undefined;
    return { id: `editor.activation.${name}`, what: 'activation, as VS Code tells it', who: name, unit: 'ms', value, budgets };
  });
}

function firstRows(opened: readonly FirstResult[]): Row[] {
  const row = (id: keyof FirstResult, who: string): Row => {
    const what = 'from the opening of a document, as extensions hear it, to its diagnostics';
    return { id: `editor.${id}`, what, who, unit: 'ms', value: summarise(opened.map((one) => one[id])) };
  };
  return [row('first', 'the first of a window, what checks is loaded meanwhile'), row('next', 'the next one')];
}

function keystrokeRows([id, times]: readonly [string, readonly number[]]): Row[] {
  const value = summarise(times);
  const what = WORDS[id] ?? id;
  // VS Code gathers the news of diagnostics for some time of its own.
  if (id === 'yardstick') {
    const who = 'an extension that analyses nothing';
    return [{ id: `editor.${id}.work`, what, who, unit: 'ms', value: scaled(value, (ms) => ms - EDIT_DELAY_MS) }];
  }
  return [
    { id: `editor.${id}.total`, what, who: `with the pause of ${EDIT_DELAY_MS} ms that it waits for`, unit: 'ms', value },
    { id: `editor.${id}.work`, what, who: 'without the pause', unit: 'ms', value: scaled(value, (ms) => ms - EDIT_DELAY_MS) },
  ];
}
