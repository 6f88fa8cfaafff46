const LONGEST = 300;

/** What AWS said, fit to be shown and logged: account numbers and key IDs masked, one line, cut when long. */
export function masked(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const safe = line.replace(/(?<!\d)\d{12}(?!\d)/g, '************').replace(/\b(A[KS]IA)[A-Z0-9]{8,}/g, '$1************');
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe;
}
