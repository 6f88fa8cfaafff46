// Everything that the harness starts is ended with it: child process groups are tracked, and temporary folders removed.
import { type ChildProcess } from 'node:child_process';
import fs from 'node:fs';

const children = new Set<ChildProcess>();
const folders = new Set<string>();

/** Signals a detached child and all it started; false when nothing is left of it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): boolean {
  if (child.pid === undefined) return false;
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

function endAllNow(): void {
  for (const child of children) signalGroup(child, 'SIGKILL');
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Ends this process when the one that started it is gone: npm, told to end, ends the shell between without a word to us.
 */
export function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
}

let watching = false;

function watchForEnd(): void {
  if (watching) return;
  watching = true;
  endWithParent();
  process.once('exit', endAllNow);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
  }
}

/** Ends the child's process group when this process ends, however it does. The child must have been spawned `detached`. */
export function track(child: ChildProcess): void {
  watchForEnd();
  children.add(child);
}

/** Removes the folder when this process ends; KEEP_VSCODE_HOST keeps it for a look. */
export function removeAtEnd(folder: string): void {
  watchForEnd();
  if (process.env.KEEP_VSCODE_HOST === undefined) folders.add(folder);
}

/** Asks a tracked child's process group to end, and makes it after five seconds. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000);
    await gone;
    clearTimeout(timer);
  }
  signalGroup(child, 'SIGKILL');
  children.delete(child);
}

/** Removes a folder given to {@link removeAtEnd} early. */
export function removeNow(folder: string): void {
  if (!folders.delete(folder)) return;
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
