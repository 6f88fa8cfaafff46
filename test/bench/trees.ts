// The trees that are scanned. Each is made below the bench's temporary folder, with no ignore file in it and no name that a
// tool leaves out by default: every contender sees the same files.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, TOUR } from '../vscode/paths.js';
import { codeLines, numbers } from './texts.js';

export interface Tree {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

const IGNORE_FILES = /^\.(?:git|npm|rg|docker|eslint|prettier)?ignore$/;

class Builder {
  files = 0;
  bytes = 0;
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    fs.mkdirSync(folder, { recursive: true });
  }

  /** The same bytes under another name, without copying them where the file system can. */
  link(from: string, to: string, bytes: number): void {
    fs.mkdirSync(path.dirname(to), { recursive: true });
    try {
      fs.linkSync(from, to);
    } catch {
      fs.copyFileSync(from, to);
    }
    this.#count(bytes);
  }

  write(name: string, text: string | Buffer): void {
    const file = path.join(this.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    this.#count(Buffer.byteLength(text));
  }

  get tree(): Tree {
    return { folder: this.folder, files: this.files, bytes: this.bytes };
  }

  #count(bytes: number): void {
    this.files += 1;
    this.bytes += bytes;
  }
}

/** This checkout's own packages; of files up to `maxBytes` one in so many. Folders named `node_modules` are renamed. */
export function modulesTree(folder: string, { maxBytes = Infinity, oneIn = 1 } = {}): Tree {
  const builder = new Builder(folder);
  let seen = 0;
  const walk = (from: string, to: string): void => {
    for (const entry of fs.readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const source = path.join(from, entry.name);
      if (entry.isDirectory()) {
        if (!(from === root && entry.name.startsWith('.'))) walk(source, path.join(to, entry.name.replace('node_modules', 'modules')));
      } else if (entry.isFile() && !IGNORE_FILES.test(entry.name)) {
        const { size } = fs.statSync(source);
        if (size <= maxBytes && seen++ % oneIn === 0) builder.link(source, path.join(to, entry.name), size);
      }
    }
  };
  const root = fs.realpathSync(path.join(ROOT, 'node_modules'));
  walk(root, folder);
  return builder.tree;
}

/** A copy of the sample workspace that the tests open. */
export function tourTree(folder: string): Tree {
  const builder = new Builder(folder);
  for (const entry of fs.readdirSync(TOUR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    builder.write(path.relative(TOUR, file), fs.readFileSync(file));
  }
  return builder.tree;
}

/** So many files of code of 20 to 100 lines each, a hundred in a folder; one in fifty calls Bedrock. */
export function generatedTree(folder: string, files: number): Tree {
  const builder = new Builder(folder);
  const next = numbers(7);
  for (let i = 0; i < files; i++) {
    const usesBedrock = i % 50 === 0;
    const lines = codeLines(20 + next(80), usesBedrock ? 10 : 0, { seed: i + 1 });
    builder.write(`part${String(i % 10)}/package${String(Math.floor(i / 100))}/module${String(i)}.py`, `${lines.join('\n')}\n`);
  }
  return builder.tree;
}

/** Files of which every line is a finding or more; for the number of findings. */
export function findingsTree(folder: string, files: number, lines: number): Tree {
  const builder = new Builder(folder);
  for (let i = 0; i < files; i++) {
    const text = Array.from({ length: lines }, (_, line) => `m${String(line)} = "us.anthropic.claude-sonnet-4-6"\n`).join('');
    builder.write(`package${String(Math.floor(i / 100))}/models${String(i)}.py`, text);
  }
  return builder.tree;
}
