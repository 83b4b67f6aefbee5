import { randomBytes } from 'node:crypto';

/** A token that nobody guesses: 144 random bits, safe in an address. */
export function newToken(): string {
  return randomBytes(18).toString('base64url');
}
