import type { Span } from '../../../domain/reference.js';

/** What stands in place of a credential. */
const HIDDEN = '•••';

/** In names such as `client_secret` or `"apiKey"` … */
const NAME = /secret|token|passwd|password|api_?key|credential|private_?key/gi;
/** … and what follows: the rest of the name, and a value. */
const VALUE = /[\w.-]{0,40}["']?[ \t]{0,4}[:=]{1,2}>?[ \t]{0,4}["']?([^\s"',;]{6,})/y;
/** Access key IDs of AWS, keys of a provider (`sk-…`), tokens of GitHub. */
const KNOWN = /\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|sk-[\w-]{16,}|gh[pousr]_\w{20,}|ABSK[\w+/=]{20,})/g;
/** Passwords in addresses, `https://user:password@host`. */
const IN_ADDRESS = /:\/\/[^\s:@/]{0,100}:([^\s:@/]{1,200})@/g;
/** As long as an AWS secret key, and as mixed: a hash, a key, a token. */
const LONG = /[A-Za-z0-9+/]{40,}={0,2}/g;

/** Where a line holds what looks like a credential; offsets within the line. A report goes to people who must not have one. */
export function secretsIn(line: string): Span[] {
  const named = [...line.matchAll(NAME)].flatMap(({ index, 0: name }): Span[] => {
    VALUE.lastIndex = index + name.length;
    const [, value] = VALUE.exec(line) ?? [];
    return value === undefined ? [] : [{ start: VALUE.lastIndex - value.length, end: VALUE.lastIndex }];
  });
  const inAddresses = [...line.matchAll(IN_ADDRESS)].map((match): Span => {
    const end = match.index + match[0].length - 1;
    return { start: end - (match[1] ?? '').length, end };
  });
  const others = [...line.matchAll(KNOWN), ...[...line.matchAll(LONG)].filter(([text]) => isMixed(text))];
  return [...named, ...inAddresses, ...others.map((match): Span => ({ start: match.index, end: match.index + match[0].length }))];
}

function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

/** A part of a line, from `offset` on, without the secrets found in the line. */
export function withoutSecrets(part: string, offset: number, secrets: readonly Span[]): string {
  const within = secrets
    .map(({ start, end }) => ({ start: Math.max(start - offset, 0), end: Math.min(end - offset, part.length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const { start, end } of within) {
    if (end <= at) continue;
    text += part.slice(at, Math.max(start, at)) + (start >= at ? HIDDEN : '');
    at = end;
  }
  return text + part.slice(at);
}
