// The extension as a browser's host takes it: a manifest with `browser` alone, since where there is a server its host is
// chosen for what `main` and `extensionKind` say.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.js';

const FOLDER = path.join(ROOT, 'out/web-extension');

/**
 * Lays the folder out anew, everything but the manifest linked, the suite's bundle put inside: tests run in the host of the
 * extension that they lie in. Answers with the folder and the place of the suite.
 */
export function webExtension(suite: string): { readonly folder: string; readonly suite: string } {
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER, { recursive: true });
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  delete manifest.main;
  delete manifest.extensionKind;
  fs.writeFileSync(path.join(FOLDER, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const name of ['package.nls.json', 'package.nls.ja.json', 'dist', 'media'])
    fs.symlinkSync(path.join(ROOT, name), path.join(FOLDER, name));
  const inside = path.join(FOLDER, path.basename(suite));
  fs.copyFileSync(suite, inside);
  return { folder: FOLDER, suite: inside };
}
