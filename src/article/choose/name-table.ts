const SLOTS = 1 << 17;
/** The table is emptied when it is this full, so that memory stays bounded and searches short. */
const MOST = SLOTS >> 1;
/** Longer attributes are rarely the same twice. */
const LONGEST = 120;

const keys = new Array<string>(SLOTS).fill('');
const hashes = new Int32Array(SLOTS);
const values = new Int32Array(SLOTS);
let held = 0;

/**
 * What `bitsOf` says of the characters `html[from, to)`, remembered: the names of a site repeat in every item and on
 * every page. They are looked up where they stand, without cutting a string out.
 */
export function remembered(html: string, from: number, to: number, bitsOf: (names: string) => number): number {
  const length = to - from;
  if (length > LONGEST || length <= 0) return bitsOf(html.slice(from, to));
  let hash = length;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + html.charCodeAt(at)) | 0;
  hash ^= hash >>> 15;
  let slot = hash & (SLOTS - 1);
  for (let key = keys[slot] as string; key !== ''; key = keys[slot] as string) {
    if (hashes[slot] === hash && key.length === length) {
      let same = 0;
      while (same < length && key.charCodeAt(same) === html.charCodeAt(from + same)) same += 1;
      if (same === length) return values[slot] as number;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  const names = html.slice(from, to);
  const bits = bitsOf(names);
  if (held >= MOST) {
    keys.fill('');
    held = 0;
    slot = hash & (SLOTS - 1);
  }
  keys[slot] = ownCopy(names);
  hashes[slot] = hash;
  values[slot] = bits;
  held += 1;
  return bits;
}

/** A copy that does not keep the page alive which the text was cut from. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
