// `npm test`: every part in turn, whatever becomes of the ones before; the last line says `N passed, N failed`.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { findBrowser, NoBrowserError } from '../vscode/browser.js';
import { ARTIFACTS, ROOT } from '../vscode/paths.js';
import { endWithParent } from '../vscode/processes.js';
import { PARTS, type Counts, type Part } from './parts.js';

interface Outcome extends Counts {
  readonly part: Part;
  /** Set where the part did not run: how to enable it. */
  readonly notRun?: string;
  readonly seconds: number;
}

const isCI = !['', 'false', '0', undefined].includes(process.env.CI);

let running: ChildProcess | undefined;
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => {
    // It ends what it started itself; then so do we.
    if (running === undefined) process.exit(code);
    running.once('exit', () => process.exit(code));
    running.kill('SIGTERM');
  });
}

endWithParent();

/** True when the command ended well and in time. */
function run([file, ...args]: Part['commands'][number], minutes: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    running = child;
    const late = setTimeout(() => {
      console.error(`not done after ${minutes} minutes: ended`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
    }, minutes * 60_000);
    const end = (isGood: boolean): void => {
      clearTimeout(late);
      running = undefined;
      resolve(isGood);
    };
    child.once('error', (error) => {
      console.error(error.message);
      end(false);
    });
    child.once('exit', (code) => {
      end(code === 0);
    });
  });
}

/** Why the editor's parts cannot run here, or null. */
function withoutWorkbench(): string | null {
  if (process.platform !== 'linux') return 'the pinned VS Code runs on Linux; npm run test:desktop runs the host suite in desktop VS Code';
  try {
    findBrowser();
    return null;
  } catch (error) {
    if (error instanceof NoBrowserError) return error.message;
    throw error;
  }
}

async function runPart(part: Part): Promise<Outcome> {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1000);
  const notRun = part.needsWorkbench ? withoutWorkbench() : null;
  if (notRun !== null) {
    console.log(`NOT RUN: ${notRun}`);
    return { part, notRun, passed: 0, failed: isCI ? 1 : 0, seconds: seconds() };
  }
  let isGood = true;
  for (const command of part.commands) isGood = (await run(command, part.minutes)) && isGood;
  const complaint = isGood ? (part.complaint?.() ?? null) : null;
  if (complaint !== null) console.error(complaint);
  isGood &&= complaint === null;
  const counts = part.counts?.() ?? { passed: isGood ? 1 : 0, failed: 0 };
  // A part that failed without a failed test, such as one that could not start, still counts.
  return { part, passed: counts.passed, failed: isGood ? counts.failed : Math.max(counts.failed, 1), seconds: seconds() };
}

function summaryLine({ part, passed, failed, notRun, seconds }: Outcome): string {
  const name = part.name.padEnd(32);
  if (notRun !== undefined) return `  ${name} NOT RUN: ${notRun}`;
  return `  ${name} ${failed === 0 ? 'ok' : 'FAILED'}: ${passed} passed, ${failed} failed (${seconds} s)`;
}

fs.rmSync(ARTIFACTS, { recursive: true, force: true });
fs.mkdirSync(ARTIFACTS, { recursive: true });
const outcomes: Outcome[] = [];
for (const part of PARTS) {
  console.log(`\n== ${part.name}`);
  try {
    outcomes.push(await runPart(part));
  } catch (error) {
    console.error(error);
    outcomes.push({ part, passed: 0, failed: 1, seconds: 0 });
  }
}
const sum = (key: keyof Counts): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\nParts (pictures and logs in artifacts/)\n${outcomes.map(summaryLine).join('\n')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
