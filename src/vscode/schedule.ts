/** How long an edit waits for the next one. */
export const EDIT_DELAY_MS = 300;

/**
 * Runs one job for each key, the most urgent first, a job a turn of the event loop so that the host stays responsive.
 * A key that is asked for again before its job ran has one job.
 */
export class Schedule<K> {
  readonly #waiting = new Map<K, ReturnType<typeof setTimeout>>();
  readonly #ready = new Set<K>();
  readonly #work: (key: K) => void;
  readonly #urgency: (key: K) => number;
  #turn: ReturnType<typeof setTimeout> | undefined;

  /** `urgency`: the lower the sooner; asked at each turn, because tabs come and go. */
  constructor(work: (key: K) => void, urgency: (key: K) => number) {
    this.#work = work;
    this.#urgency = urgency;
  }

  /** Runs the job in the next turn. */
  now(key: K): void {
    this.cancel(key);
    this.#ready.add(key);
    this.#turn ??= setTimeout(() => {
      this.#next();
    });
  }

  /** Runs the job once `delay` milliseconds have passed without another call for the same key. */
  later(key: K, delay = EDIT_DELAY_MS): void {
    this.cancel(key);
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.now(key);
      }, delay),
    );
  }

  /** Forgets the key's job. */
  cancel(key: K): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#ready.delete(key);
  }

  /** True while a job for the key is ahead. */
  isPending(key: K): boolean {
    return this.#waiting.has(key) || this.#ready.has(key);
  }

  dispose(): void {
    for (const key of [...this.#waiting.keys()]) this.cancel(key);
    this.#ready.clear();
    clearTimeout(this.#turn);
    this.#turn = undefined;
  }

  #next(): void {
    this.#turn = undefined;
    const [key] = [...this.#ready].sort((a, b) => this.#urgency(a) - this.#urgency(b));
    if (key === undefined) return;
    this.#ready.delete(key);
    if (this.#ready.size > 0) {
      this.#turn = setTimeout(() => {
        this.#next();
      });
    }
    this.#work(key);
  }
}
