import type { Policy, PolicyException } from '../../../domain/policy.js';
import type { OtherPolicy } from './policy.js';

/** The policies that files were judged by, each once. */
export class Policies {
  readonly #main: string;
  readonly #others = new Map<string, { policy: Policy; files: number; example: string }>();
  readonly #exceptions = new Map<string, PolicyException>();

  /** `main` is the one that the report names first. */
  constructor(main: Policy) {
    this.#main = keyOf(main);
    this.#except(main);
  }

  add(policy: Policy, path: string): void {
    this.#except(policy);
    const key = keyOf(policy);
    if (key === this.#main) return;
    const known = this.#others.get(key);
    if (known === undefined) this.#others.set(key, { policy, files: 1, example: path });
    else known.files += 1;
  }

  get others(): readonly OtherPolicy[] {
    return [...this.#others.values()];
  }

  get exceptions(): readonly PolicyException[] {
    return [...this.#exceptions.values()];
  }

  #except({ exceptions }: Policy): void {
    for (const exception of exceptions) this.#exceptions.set(JSON.stringify(exception), exception);
  }
}

/** What tells policies apart for a reader; exceptions are listed by themselves. */
function keyOf({ allowedRegions, homeRegion, crossRegion, rules }: Policy): string {
  return JSON.stringify([[...allowedRegions].sort(), homeRegion, crossRegion, Object.entries(rules).sort()]);
}
