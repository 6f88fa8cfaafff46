/** True when the texts take more than `limit` bytes as UTF-8; counts only where their length alone cannot tell. */
export function exceeds(texts: readonly string[], limit: number): boolean {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > limit) return true;
  return length * 3 > limit && texts.reduce((sum, text) => sum + utf8Length(text), 0) > limit;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Half of a surrogate pair is half of four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** A size in bytes as megabytes, with one decimal where it says something. */
export function megabytes(bytes: number): string {
  return String(Math.round((bytes / (1024 * 1024)) * 10) / 10);
}
