import type { PathFilter } from '../policy/globs.js';

interface Globs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Which paths the globs of settings let through. What understands globs is loaded with the first: most settings have none. */
export class SettingsGlobs {
  readonly #onLoaded: () => void;
  readonly #onError: (error: unknown) => void;
  readonly #filters = new WeakMap<Globs, PathFilter>();
  #loading: Promise<void> | null = null;
  #pathFilter: typeof import('../policy/globs.js').pathFilter | null = null;

  constructor(onLoaded: () => void, onError: (error: unknown) => void) {
    this.#onLoaded = onLoaded;
    this.#onError = onError;
  }

  /** Whether a path, as `pathOf` tells it, is to be checked; `loading` until that can be told. */
  accept(path: string, globs: Globs): boolean | 'loading' {
    if (globs.include.length + globs.exclude.length === 0) return true;
    if (this.#pathFilter === null) {
      void this.ready();
      return 'loading';
    }
    let filter = this.#filters.get(globs);
    if (filter === undefined) this.#filters.set(globs, (filter = this.#pathFilter(globs.include, globs.exclude)));
    return filter(path);
  }

  /** Resolves when nothing is `loading`, or can't be loaded. */
  ready(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      this.#pathFilter = (await import('../policy/globs.js')).pathFilter;
      this.#onLoaded();
    } catch (error) {
      this.#onError(error);
    }
  }
}
