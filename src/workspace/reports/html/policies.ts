import type { Policy, PolicyException } from '../../../domain/policy.js';
import type { OtherPolicy } from './policy.js';

/** An exception of a policy file. */
export interface HeldException {
  readonly exception: PolicyException;
  /** How many references and notices. */
  readonly accepts: number;
}

/** The policies that files were judged by, each once. */
export class Policies {
  readonly #main: string;
  readonly #others = new Map<string, { policy: Policy; files: number; example: string }>();
  readonly #exceptions = new Map<string, { exception: PolicyException; accepts: number }>();
  readonly #seen = new WeakSet<Policy>();

  /** `main` is the one that the report names first. */
  constructor(main: Policy) {
    this.#main = keyOf(main);
    this.#except(main);
  }

  /** The policy of one file. */
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

  /** Counts something that an exception accepts. */
  accept(exception: PolicyException): void {
    this.#exception(exception).accepts += 1;
  }

  /** Every exception that holds for a file, and how much it accepts. */
  get exceptions(): readonly HeldException[] {
    return [...this.#exceptions.values()];
  }

  #except(policy: Policy): void {
    // Most files share a policy.
    if (this.#seen.has(policy)) return;
    this.#seen.add(policy);
    for (const exception of policy.exceptions) this.#exception(exception);
  }

  #exception(exception: PolicyException): { exception: PolicyException; accepts: number } {
    const key = JSON.stringify(exception);
    let held = this.#exceptions.get(key);
    if (held === undefined) this.#exceptions.set(key, (held = { exception, accepts: 0 }));
    return held;
  }
}

/** What tells policies apart for a reader; exceptions are listed by themselves. */
function keyOf({ allowedRegions, homeRegion, crossRegion, rules }: Policy): string {
  return JSON.stringify([[...allowedRegions].sort(), homeRegion, crossRegion, Object.entries(rules).sort()]);
}
