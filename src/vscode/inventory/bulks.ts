/** More in one call than this the editor drops without a word (it takes 1,100). */
const MOST_AT_ONCE = 1_000;

/** So many of the whole workspace Problems is given: it is no list that a person reads to the end, and slow when it is long. */
export const MOST_PUBLISHED = 20_000;

/** Cuts files with their diagnostics into pieces that the editor takes whole; stops at {@link MOST_PUBLISHED}. */
export function* bulks<U, D>(files: Iterable<readonly [uri: U, diagnostics: readonly D[]]>): Generator<(readonly [U, D[]])[]> {
  let bulk: (readonly [U, D[]])[] = [];
  let inBulk = 0;
  let total = 0;
  for (const [uri, all] of files) {
    const diagnostics = all.slice(0, MOST_PUBLISHED - total);
    if (bulk.length > 0 && inBulk + diagnostics.length > MOST_AT_ONCE) {
      yield bulk;
      bulk = [];
      inBulk = 0;
    }
    bulk.push([uri, diagnostics]);
    inBulk += diagnostics.length;
    total += diagnostics.length;
    if (total >= MOST_PUBLISHED) break;
  }
  if (bulk.length > 0) yield bulk;
}
