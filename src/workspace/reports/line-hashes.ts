/** How many characters from a line's start go into its hash. */
const WINDOW = 100;
const FACTOR = 37;
const TWO_TO_32 = 2 ** 32;

/** Stands behind the last character. */
const END = '\uFFFF';

/**
 * The hashes by which GitHub's code scanning knows a line again, as its own upload action computes them
 * (`primaryLocationLineHash`): with them in a report, results are matched whichever way it is uploaded. A hash covers the
 * next 100 characters from the line's start without blanks and tabs, and says the how manieth line with it this is.
 *
 * `lines` are 1-based and in ascending order.
 */
export function lineHashes(text: string, lines: readonly number[]): ReadonlyMap<number, string> {
  const plain = `${text.replace(/\r\n?/g, '\n').replace(/[\t ]+/g, '')}${END}`;
  const asked = new Set(lines);
  const windows = new Map<string, { readonly hash: string; count: number }>();
  eachLine(plain, lines.at(-1) ?? 0, (line, window) => {
    if (asked.has(line) && !windows.has(window)) windows.set(window, { hash: hashOf(window), count: 0 });
  });
  const hashes = new Map<number, string>();
  eachLine(plain, lines.at(-1) ?? 0, (line, window) => {
    const found = windows.get(window);
    if (found === undefined) return;
    found.count += 1;
    if (asked.has(line)) hashes.set(line, `${found.hash}:${String(found.count)}`);
  });
  return hashes;
}

function eachLine(plain: string, last: number, visit: (line: number, window: string) => void): void {
  let start = 0;
  for (let line = 1; line <= last; line += 1) {
    visit(line, plain.slice(start, start + WINDOW));
    const next = plain.indexOf('\n', start);
    if (next === -1) return;
    start = next + 1;
  }
}

/** A polynomial of the UTF-16 units modulo 2^64, in two halves; a short window is filled up with zeros. */
function hashOf(window: string): string {
  let high = 0;
  let low = 0;
  for (let index = 0; index < WINDOW; index += 1) {
    const product = low * FACTOR + (index < window.length ? window.charCodeAt(index) : 0);
    low = product % TWO_TO_32;
    high = (high * FACTOR + Math.floor(product / TWO_TO_32)) % TWO_TO_32;
  }
  const digits = low.toString(16);
  return high === 0 ? digits : `${high.toString(16)}${digits.padStart(8, '0')}`;
}
