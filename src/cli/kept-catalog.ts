import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { Catalog } from '../catalog/facts.js';
import type { Speaker } from '../explain/words.js';
import { openCatalog } from './live.js';

/** The catalogue of a process that lives long: a saved one is read again once its file has changed. */
export class KeptCatalog {
  readonly #file: string | undefined;
  readonly #speaker: Speaker;
  #known: { readonly state: string; readonly catalog: Catalog } | null = null;

  /** `file`: as {@link openCatalog} takes it. */
  constructor(file: string | undefined, speaker: Speaker) {
    this.#file = file;
    this.#speaker = speaker;
  }

  /** The catalogue as it is now. Throws what {@link openCatalog} throws: a file that has gone bad is told, not worked around. */
  async current(): Promise<Catalog> {
    const state = await stateOf(this.#file);
    if (this.#known?.state === state) return this.#known.catalog;
    const catalog = await openCatalog(this.#file, this.#speaker);
    this.#known = { state, catalog };
    return catalog;
  }
}

/** Tells two states of a file apart, as far as the file system does. */
async function stateOf(file: string | undefined): Promise<string> {
  if (file === undefined) return '';
  const found = await stat(path.resolve(file)).catch(() => null);
  return found === null ? 'none' : `${String(found.ino)} ${String(found.size)} ${String(found.mtimeMs)}`;
}
