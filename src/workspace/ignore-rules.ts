import ignore, { type Ignore } from 'ignore';
import { nameOf } from '../policy/paths.js';
import { join, parentOf, relativeTo, type FileSystem } from './file-system.js';
import { UNFINISHED_SUFFIX } from './tree.js';

/** The files that rules stand in, those that go before the others first: ripgrep's order. */
export const IGNORE_FILES = ['.rgignore', '.ignore', '.gitignore'] as const;

/** A folder with rules in it. */
interface Level {
  readonly folder: string;
  readonly above: Level | null;
  /** In the order of {@link IGNORE_FILES}; null where there is no such file. */
  readonly rules: readonly (Ignore | null)[];
  /** True when the folder itself is left out, and so is all that it holds. */
  readonly ignored: boolean;
}

/**
 * Which files below a folder are left out, as ripgrep decides it for the command line: `.gitignore`, `.ignore` and
 * `.rgignore` of the folder, those below it and those above it, in a repository or not; `.git` never counts. Read once
 * and kept until {@link IgnoreRules.forget}.
 */
export class IgnoreRules {
  readonly #files: FileSystem;
  readonly #root: string;
  readonly #levels = new Map<string, Promise<Level>>();

  /** `root` is absolute; it is never left out itself. */
  constructor(files: FileSystem, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** True for a file or folder below the root that is left out, or that lies in a folder which is. */
  async ignores(path: string, kind: 'file' | 'folder'): Promise<boolean> {
    const parent = parentOf(path);
    if (parent === null || path === this.#root) return false;
    const level = await this.#level(parent);
    return level.ignored || isIgnored(level, path, kind);
  }

  /** What {@link ignores} says of the entries of a folder that is not ignored itself; `names` are those entries. */
  async inside(folder: string, names: ReadonlySet<string>): Promise<(path: string, kind: 'file' | 'folder') => boolean> {
    const level = await this.#level(folder, names);
    return (path, kind) => isIgnored(level, path, kind);
  }

  /** Reads the rules again when they are next asked for. */
  forget(): void {
    this.#levels.clear();
  }

  #level(folder: string, names?: ReadonlySet<string>): Promise<Level> {
    let level = this.#levels.get(folder);
    if (level === undefined) {
      level = this.#read(folder, names);
      this.#levels.set(folder, level);
    }
    return level;
  }

  async #read(folder: string, names: ReadonlySet<string> | undefined): Promise<Level> {
    const parent = parentOf(folder);
    const above = parent === null ? null : await this.#level(parent);
    const isBelow = folder !== this.#root && folder.startsWith(join(this.#root, ''));
    const ignored = isBelow && above !== null && (above.ignored || isIgnored(above, folder, 'folder'));
    if (ignored) return { folder, above, rules: [], ignored };
    const present = names ?? (await this.#names(folder));
    const rules = await Promise.all(
      IGNORE_FILES.map((name) => (present.has(name) ? this.#rulesIn(join(folder, name)) : Promise.resolve(null))),
    );
    return { folder, above, rules, ignored };
  }

  async #names(folder: string): Promise<ReadonlySet<string>> {
    return this.#files.list(folder).then(
      (entries) => new Set(entries.map(([name]) => name)),
      () => new Set(),
    );
  }

  /** Rules that can't be read leave nothing out. */
  async #rulesIn(file: string): Promise<Ignore | null> {
    try {
      const text = new TextDecoder().decode(await this.#files.read(file));
      return ignore({ ignorecase: false, allowRelativePaths: true }).add(text);
    } catch {
      return null;
    }
  }
}

/** Of each kind of file the nearest rule that says something decides, and the kinds go before each other in their order. */
function isIgnored(nearest: Level, path: string, kind: 'file' | 'folder'): boolean {
  const name = nameOf(path);
  if (name === '.git' || name.endsWith(UNFINISHED_SUFFIX)) return true;
  const tested = kind === 'folder' ? `${path}/` : path;
  const overruled: { readonly rules: Ignore; readonly folder: string }[] = [];
  let kept = false;
  for (const i of IGNORE_FILES.keys()) {
    let decided = false;
    for (let level: Level | null = nearest; level !== null; level = level.above) {
      const rules = level.rules[i] ?? null;
      if (rules !== null) {
        const { ignored, unignored } = rules.test(relativeTo(level.folder, tested));
        if (ignored && !kept && !decided) return true;
        if (ignored) overruled.push({ rules, folder: level.folder });
        if (unignored) kept = decided = true;
      }
    }
  }
  // The library takes what lies below an ignored folder as ignored; where another file keeps the folder it must not.
  if (kind === 'folder') for (const { rules, folder } of overruled) rules.add(`!/${escaped(relativeTo(folder, path))}/`);
  return false;
}

function escaped(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&');
}
