import { visible } from '../../explain/words.js';

/** A finding that a baseline lists and that is no longer there. */
export interface StaleFinding {
  /** As reports name it. */
  readonly path: string;
  readonly rule: string;
  readonly text: string;
  /** How many equal ones. */
  readonly count: number;
}

/** Foreign text is shown whole, unless absurdly long. */
const LONGEST = 1000;

/** One line, the same in every language. */
export function staleLine({ path, rule, text, count }: StaleFinding): string {
  return `${visible(path, LONGEST)}  ${visible(rule, LONGEST)}  ${visible(text, LONGEST)}${count === 1 ? '' : `  ×${String(count)}`}`;
}

/** How many findings are gone, equal ones counted each. */
export function staleCount(findings: readonly StaleFinding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}
