import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Puzzle } from '../people-views.ts';

/** Zero bits that a script has to find: some tens of thousands of hashes, a second or less in a browser. */
export const PUZZLE_BITS = 14;
/** How long a form may stand open, in milliseconds. */
const GOOD_FOR = 3 * 3600 * 1000;
/** Nobody without a script fills a form sooner, in milliseconds. */
const SOONEST = 8000;
/** Challenges that are remembered as used; the oldest are forgotten first. */
const MOST_USED = 20_000;

/** What a form brings back: a number that a script found, or an answer that a person gave. */
export interface Solution {
  readonly challenge: string;
  readonly counter: string;
  readonly answer: string;
}

/** Why a solution is none. */
export type PuzzleFault = 'stale' | 'soon' | 'answer';

/** True where SHA-256 of `challenge:counter` begins with so many zero bits. */
export function solves(challenge: string, counter: string, bits: number): boolean {
  if (!/^\d{1,15}$/.test(counter)) return false;
  const hash = createHash('sha256').update(`${challenge}:${counter}`).digest();
  return hash.readUInt32BE(0) >>> (32 - bits) === 0;
}

/**
 * Puzzles signed by the register's own key: nothing is kept for one that is only shown, and any server of the register can
 * check it. A solved one serves once (in one server; another would take it a second time, within its hours).
 */
export class Puzzles {
  readonly #key: () => Promise<string>;
  readonly #clock: () => Date;
  readonly #used = new Set<string>();

  constructor(key: () => Promise<string>, clock: () => Date) {
    this.#key = key;
    this.#clock = clock;
  }

  /** A new puzzle. */
  async make(): Promise<Puzzle> {
    const head = `${this.#clock().getTime().toString(36)}.${randomBytes(9).toString('base64url')}`;
    const challenge = `${head}.${await this.#sign(head)}`;
    return { challenge, bits: PUZZLE_BITS, question: questionOf(challenge) };
  }

  /** The same puzzle once more, for a form that comes back to be mended; a new one where it is too old or none of ours. */
  async again(challenge: string): Promise<Puzzle> {
    const known = (await this.#issued(challenge)) !== null && !this.#used.has(challenge);
    return known ? { challenge, bits: PUZZLE_BITS, question: questionOf(challenge) } : this.make();
  }

  /** Why a solution does not do; null where it does. It is not used up by this. */
  async fault({ challenge, counter, answer }: Solution): Promise<PuzzleFault | null> {
    const issued = await this.#issued(challenge);
    if (issued === null || this.#used.has(challenge)) return 'stale';
    if (solves(challenge, counter, PUZZLE_BITS)) return null;
    const [a, b] = questionOf(challenge);
    if (answer.trim() !== String(a + b)) return 'answer';
    return this.#clock().getTime() - issued < SOONEST ? 'soon' : null;
  }

  /** Uses a challenge up. */
  use(challenge: string): void {
    this.#used.add(challenge);
    if (this.#used.size > MOST_USED) this.#used.delete(this.#used.values().next().value ?? '');
  }

  /** When a challenge was made, in milliseconds; null where it is none of ours or too old. */
  async #issued(challenge: string): Promise<number | null> {
    const [time = '', nonce = '', sign = ''] = challenge.split('.');
    const right = Buffer.from(await this.#sign(`${time}.${nonce}`));
    const given = Buffer.from(sign);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const age = this.#clock().getTime() - Number.parseInt(time, 36);
    return age >= 0 && age <= GOOD_FOR ? Number.parseInt(time, 36) : null;
  }

  async #sign(head: string): Promise<string> {
    return createHmac('sha256', await this.#key())
      .update(`puzzle ${head}`)
      .digest('base64url')
      .slice(0, 27);
  }
}

/** The question that belongs to a challenge. */
function questionOf(challenge: string): readonly [number, number] {
  const hash = createHash('sha256').update(`question ${challenge}`).digest();
  return [2 + ((hash[0] ?? 0) % 8), 2 + ((hash[1] ?? 0) % 8)];
}
