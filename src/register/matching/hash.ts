/**
 * A number of 53 bits made from two words: the first gives the upper 21 bits, so that numbers of one first word lie side by side.
 * The same words always give the same number; others hardly ever do.
 */
export function hashed(near: string, words: string): number {
  return 2 ** 32 * (mixed(near, 0x9e3779b1) >>> 11) + mixed(`${near} ${words}`, 0x85ebca6b);
}

/** A number of 32 bits (FNV-1a with a finishing stir). */
function mixed(words: string, seed: number): number {
  let at = 0x811c9dc5 ^ seed;
  for (let n = 0; n < words.length; n++) at = Math.imul(at ^ words.charCodeAt(n), 0x01000193);
  at = Math.imul(at ^ (at >>> 16), 2246822507);
  at = Math.imul(at ^ (at >>> 13), 3266489909);
  return (at ^ (at >>> 16)) >>> 0;
}
