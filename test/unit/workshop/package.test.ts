// The package for editors holds what runs, and what a person reads in it: nothing else of a workshop full of files.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import picomatch from 'picomatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../vscode/paths.js';

/** Everything that may be in the package; each is there. */
const EXPECTED = [
  'package.json',
  'package.nls.json',
  'package.nls.ja.json',
  'README.md',
  'README.ja.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/extension/extension.mjs',
  'dist/extension/mcp.mjs',
  'dist/extension/chunks/*-????????.mjs',
  'dist/extension/mcp/*-????????.mjs',
  'dist/web/extension.js',
  'media/icon.png',
  'media/view.svg',
  'media/rules/*.md',
  'media/schemas/policy.schema.json',
  'media/schemas/policy.ja.schema.json',
];

/** What lies about where people work, beside what is kept in the repository. */
const LEFT = ['.env', 'artifacts/a.png', 'out/host/index.cjs', 'coverage/index.html', 'bedrock-residency-0.0.1.vsix', 'notes.txt'];

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly extensionKind: readonly string[];
  readonly capabilities: Readonly<Record<string, { readonly supported: boolean; readonly description: string }>>;
  readonly contributes: object;
};

/** What the manifest says in each language: a file may differ, too. */
const strings = ['package.nls.json', 'package.nls.ja.json'].map(
  (name) => JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8')) as object,
);

/** Own files that a value names. */
function named(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:\.\/)?((?:dist|media)\/.*)$/.exec(value)?.slice(1) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(named) : [];
}

describe('the package', () => {
  let folder = '';
  let files: readonly string[] = [];

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'residency-package-'));
    const kept = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
    for (const name of kept.split('\0').filter((one) => one !== '' && fs.existsSync(path.join(ROOT, one)))) copy(name);
    for (const name of LEFT) write(name);
    // With source maps, as a build that is watched leaves them.
    execFileSync(process.execPath, ['esbuild.config.mjs', '--dev', '--out', path.join(folder, 'dist')], { cwd: ROOT, stdio: 'pipe' });
    files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
  }, 120_000);

  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function copy(name: string): void {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.copyFileSync(path.join(ROOT, name), path.join(folder, name));
  }

  function write(name: string): void {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), 'x');
  }

  it('holds what runs, and nothing else', () => {
    expect(fs.existsSync(path.join(folder, 'dist/extension/extension.mjs.map'))).toBe(true);
    const expected = picomatch([
      ...EXPECTED,
      ...(named([manifest.contributes, strings]).some(isWalkthrough) ? ['media/walkthrough/*'] : []),
    ]);
    expect(files.filter((file) => !expected(file))).toEqual([]);
    for (const pattern of EXPECTED)
      expect(files, pattern).toSatisfy((all: readonly string[]) => all.some((file) => picomatch.isMatch(file, pattern)));
  });

  it('holds every file that the manifest names', () => {
    const wanted = named([manifest.main, manifest.browser, manifest.icon, manifest.contributes, strings]);
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });
});

function isWalkthrough(file: string): boolean {
  return file.startsWith('media/walkthrough/');
}

describe('what a gallery shows', () => {
  it('is found by five keywords', () => {
    expect(new Set(manifest.keywords).size).toBe(5);
    expect(manifest.categories).toContain('Linters');
  });

  it('says why it may run where a workspace is not trusted, or not on disk', () => {
    for (const capability of Object.values(manifest.capabilities)) {
      expect(capability).toEqual({ supported: true, description: expect.stringMatching(/^%capability\.\w+%$/) as string });
    }
    expect(manifest.extensionKind).toEqual(['workspace']);
  });

  it('has an icon that is large enough, with corners that are see-through', () => {
    const { width, height, data } = PNG.sync.read(fs.readFileSync(path.join(ROOT, manifest.icon)));
    expect([width, height]).toEqual([256, 256]);
    expect(data[3]).toBe(0);
    expect(data[(128 * width + 128) * 4 + 3]).toBe(255);
  });
});
