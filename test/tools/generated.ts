import fs from 'node:fs';
import path from 'node:path';

/** Files that a script writes: path from the project's root, and the whole text. */
type Generated = readonly (readonly [file: string, text: string])[];

export interface GeneratedFiles {
  /** Those that are missing or differ from what would be written. */
  readonly stale: () => string[];
  /** Writes all; with --check on the command line, fails when one is stale. */
  readonly run: () => void;
}

export function generatedFiles(root: string, make: () => Generated): GeneratedFiles {
  const stale = (): string[] =>
    make()
      .filter(([file, text]) => !fs.existsSync(path.join(root, file)) || fs.readFileSync(path.join(root, file), 'utf8') !== text)
      .map(([file]) => file);
  const write = (): void => {
    for (const [file, text] of make()) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    }
  };
  const check = (): void => {
    const old = stale();
    if (old.length === 0) return;
    console.error(`stale: ${old.join(', ')}; run npm run generate`);
    process.exitCode = 1;
  };
  return {
    stale,
    run: () => {
      if (process.argv.includes('--check')) check();
      else write();
    },
  };
}

/** A text whose part between `<!-- name -->` and `<!-- /name -->` is this content, which may be empty. Throws where the marks are missing. */
export function filled(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from === -1 || to < from) throw new Error(`${open} … ${close} is missing`);
  return [text.slice(0, from + open.length), content, text.slice(to)].filter((part) => part !== '').join('\n\n');
}
