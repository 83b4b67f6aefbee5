import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id that tells nothing: its kind's letter and twelve random letters or digits. */
export function freshId(kind: 'k' | 's'): string {
  return kind + [...randomBytes(12)].map(byte => LETTERS[byte % LETTERS.length]).join('');
}

/** A word that cannot be guessed (192 bits), safe in an address. */
export function freshToken(): string {
  return randomBytes(24).toString('base64url');
}
