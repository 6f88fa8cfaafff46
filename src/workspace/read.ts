import { open } from 'node:fs/promises';
import { decode, type DecodedText } from './decode.js';

/** Files above this many bytes are skipped, and listed so. */
export const DEFAULT_MAX_BYTES = 50 * 1024 * 1024;

export interface ReadFile extends DecodedText {
  readonly bytes: number;
}

export interface Unreadable {
  readonly kind: 'skipped';
  readonly reason: 'binary' | 'encoding' | 'too-large' | 'unreadable' | 'vanished';
}

/**
 * Reads and decodes one file; links are followed. Never throws: what keeps a file from being read is the result.
 * `maxBytes` is inclusive.
 */
export async function readText(location: string | Buffer, maxBytes: number): Promise<ReadFile | Unreadable> {
  let bytes: Buffer;
  try {
    const handle = await open(location, 'r');
    try {
      const status = await handle.stat();
      if (!status.isFile()) return { kind: 'skipped', reason: 'unreadable' };
      if (status.size > maxBytes) return { kind: 'skipped', reason: 'too-large' };
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { kind: 'skipped', reason: code === 'ENOENT' || code === 'ENOTDIR' ? 'vanished' : 'unreadable' };
  }
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? { ...decoded, bytes: bytes.length } : { kind: 'skipped', reason: decoded.reason };
}
