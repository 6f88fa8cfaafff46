import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What stands for an account (12 digits) in a snapshot: the same account gives the same hash under the same salt only. */
export function hashAccount(salt: string, account: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${salt}:${account}`)));
}
