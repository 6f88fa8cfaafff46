/** How much is kept; whatever is reached first counts. */
export interface Limits {
  readonly items: number;
  /** The sum of what `size` says of the pieces. */
  readonly size: number;
}

/**
 * Pieces of a report in the order of their rank, of which only so many are kept: what is worse drives out what is less so,
 * and what came later goes first among equals. Memory is bounded by the limits, however many pieces are added.
 */
export class WorstFirst<Piece = string> {
  readonly #limits: Limits;
  readonly #size: (piece: Piece) => number;
  readonly #ranks = new Map<number, { piece: Piece; size: number }[]>();
  #lowest = -1;
  #items = 0;
  #total = 0;
  #dropped = 0;

  constructor(limits: Limits, size: (piece: Piece) => number) {
    this.#limits = limits;
    this.#size = size;
  }

  /** How many were added and are not kept. */
  get dropped(): number {
    return this.#dropped;
  }

  get kept(): number {
    return this.#items;
  }

  /** `rank` is a small integer from 0, the worst. */
  add(rank: number, piece: Piece): void {
    const held = { piece, size: this.#size(piece) };
    const pieces = this.#ranks.get(rank);
    if (pieces === undefined) this.#ranks.set(rank, [held]);
    else pieces.push(held);
    this.#lowest = Math.max(this.#lowest, rank);
    this.#items += 1;
    this.#total += held.size;
    while (this.#items > this.#limits.items || this.#total > this.#limits.size) this.#drop();
  }

  /** Makes a piece only if it would be kept, were there room for its size; counts it in any case. */
  offer(rank: number, make: () => Piece): void {
    if (this.#items >= this.#limits.items && rank >= this.#lowest) this.#dropped += 1;
    else this.add(rank, make());
  }

  /** The worst first; in the order in which they were added among equals. */
  *[Symbol.iterator](): Generator<Piece, void, undefined> {
    for (let rank = 0; rank <= this.#lowest; rank += 1) for (const { piece } of this.#ranks.get(rank) ?? []) yield piece;
  }

  #drop(): void {
    const pieces = this.#ranks.get(this.#lowest) ?? [];
    const last = pieces.pop();
    if (last === undefined) {
      this.#lowest -= 1;
      return;
    }
    this.#items -= 1;
    this.#total -= last.size;
    this.#dropped += 1;
  }
}
