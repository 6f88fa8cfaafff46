// Trees and files, scanned by everybody in turns.
import { budget, type Budget } from '../budgets.js';
import type { Bench, Row } from '../model.js';
import { CSPELL, nodeStart, NODE_START, otherLinters, ours, OURS, rgLiterals, rgPattern, RG_LITERALS, SECRETLINT } from '../contenders.js';
import { takeTurns, type Result } from '../rounds.js';

export interface Scan {
  /** Second word of the rows' ids. */
  readonly id: string;
  readonly what: string;
  readonly cwd: string;
  readonly target: string;
  readonly rounds: number;
  /** Rounds of the slow ones; 0 leaves them out. */
  readonly slowRounds: number;
  /** Whether the budgets of whole-tree scans are for it. */
  readonly hasBudget: boolean;
  readonly size?: { readonly files: number; readonly bytes: number };
  readonly note?: string;
}

/** One row for each contender. */
export async function scanRows(bench: Bench, part: string, scan: Scan): Promise<Row[]> {
  bench.log(scan.what);
  const contenders = [
    nodeStart(scan.cwd),
    ours(bench, scan),
    rgLiterals(scan),
    rgPattern(scan),
    ...(scan.slowRounds > 0 ? otherLinters(scan, scan.slowRounds) : []),
  ];
  const results = await takeTurns(bench, contenders, scan.rounds);
  const own = results.get(OURS);
  return contenders.flatMap(({ who }): Row[] => {
    const result = results.get(who);
    if (result === undefined) return [];
    return [
      {
        id: `${part}.${scan.id}.${who}`,
        what: scan.what,
        who,
        unit: 'ms',
        value: result.wall,
        cpu: result.cpu,
        memory: result.memory,
        ratio: own === undefined ? undefined : result.wall.median / own.wall.median,
        budgets: who === OURS ? budgets(scan, result, results) : undefined,
        size: scan.size,
        note: scan.note,
      },
    ];
  });
}

/** Node's own start is subtracted where the budget says so. */
function budgets({ hasBudget }: Scan, own: Result, results: ReadonlyMap<string, Result>): Budget[] {
  const [start, rg] = [results.get(NODE_START), results.get(RG_LITERALS)];
  if (!hasBudget || start === undefined || rg === undefined) return [];
  const times = (own.wall.median - start.wall.median) / rg.wall.median;
  const above = (own.memory?.median ?? 0) - (start.memory?.median ?? 0);
  const faster = ([SECRETLINT, CSPELL] as const).flatMap((who) => {
    const other = results.get(who);
    // Of one that did not end, what it was given is the least that it takes.
    return other === undefined ? [] : [budget(who, other.wall.median / own.wall.median)];
  });
  return [budget('ripgrep', times), budget('memory', above), ...faster];
}

/** For tables: `28,225 files, 372 MB`. */
export function sizeText(files: number, bytes: number): string {
  return `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 0)} MB`;
}
