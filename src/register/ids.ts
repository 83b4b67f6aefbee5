import { createHash } from 'node:crypto';

/** The pledge id that a claim would name: `p` and twelve letters or digits. */
export function pledgeIdOf(claim: string): string {
  const digest = createHash('sha256').update(claim, 'utf8').digest();
  return `p${BigInt(`0x${digest.subarray(0, 8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(0, 12)}`;
}

/** The article's id in a claim id `<article>#<claim>`. */
export function articleOf(claim: string): string {
  return claim.slice(0, claim.lastIndexOf('#'));
}
