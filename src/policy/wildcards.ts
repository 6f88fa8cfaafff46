/** Matches a whole text with `*` and `?`, as IAM and the policy file have them; at worst the product of the two lengths. */
export function matchesWildcards(pattern: string, text: string): boolean {
  let star = -1;
  let resume = 0;
  let p = 0;
  let i = 0;
  while (i < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = i;
    } else if (pattern[p] === '?' || pattern[p] === text[i]) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
