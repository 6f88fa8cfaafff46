import { randomBytes } from 'node:crypto';

/** The salt of a new snapshot: 16 random bytes, hexadecimal. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
