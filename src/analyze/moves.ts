import type { Reference, Span } from '../domain/reference.js';

/** The references whose calls a Region literal or host may move to another Region: alike ones once. */
export interface Moved {
  readonly references: readonly Reference[];
  /** The texts of those that nothing else may move. */
  readonly decided: readonly string[];
}

const NOTHING: Moved = { references: [], decided: [] };
/** Candidates of more are those of the whole text, which many references share. */
const FEW = 4;

/** Tells of each Region of a text whose calls are sent there. */
export class Moves {
  readonly #byStart = new Map<number, Reference[]>();
  readonly #moved = new Map<number, Moved>();

  constructor(references: readonly Reference[]) {
    const shared = new Map<readonly Span[], Map<string, Reference>>();
    for (const reference of references) {
      const { sourceCandidates } = reference;
      if (sourceCandidates.length <= FEW) this.#add(sourceCandidates, reference);
      else {
        let alike = shared.get(sourceCandidates);
        if (alike === undefined) shared.set(sourceCandidates, (alike = new Map<string, Reference>()));
        if (!alike.has(keyOf(reference))) alike.set(keyOf(reference), reference);
      }
    }
    for (const [candidates, alike] of shared) for (const reference of alike.values()) this.#add(candidates, reference);
  }

  /** What is sent to the Region that starts at an offset. */
  at(start: number): Moved {
    const references = this.#byStart.get(start);
    if (references === undefined) return NOTHING;
    let moved = this.#moved.get(start);
    if (moved === undefined) this.#moved.set(start, (moved = movedBy(start, references)));
    return moved;
  }

  #add(candidates: readonly Span[], reference: Reference): void {
    for (const { start } of candidates) {
      const list = this.#byStart.get(start);
      if (list === undefined) this.#byStart.set(start, [reference]);
      else list.push(reference);
    }
  }
}

function movedBy(start: number, references: Reference[]): Moved {
  const [first] = references;
  if (references.length === 1 && first !== undefined) return { references, decided: first.sourceSpan?.start === start ? [first.text] : [] };
  const inOrder = references.sort((a, b) => a.span.start - b.span.start);
  const decided = inOrder.filter(({ sourceSpan }) => sourceSpan?.start === start).map(({ text }) => text);
  return { references: [...new Map(inOrder.map((one) => [keyOf(one), one])).values()], decided: [...new Set(decided)] };
}

/** What decides in which Regions a reference runs. */
function keyOf(reference: Reference): string {
  return `${reference.kind} ${'endpoint' in reference ? reference.endpoint : ''} ${reference.text}`;
}
