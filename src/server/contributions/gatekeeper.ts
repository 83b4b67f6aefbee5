import type { Context } from 'hono';
import type { App, Parts } from '../environment.ts';
import type { PeopleProblem, Puzzle } from '../people-views.ts';
import { type Allow, limiter } from '../rate.ts';
import { networkOf } from './network.ts';
import { Puzzles, type Solution } from './puzzle.ts';

/** Things that one address on the network may send at once, and in how many seconds it may send as many again. */
const BURST = 6;
const AN_HOUR = 3600;
/** Things that may be sent in the name of one e-mail address. */
const BURST_OF_ADDRESS = 5;

/** Keeps machines out without a third party, without cookies, without writing anybody down. */
export class Gatekeeper {
  readonly #puzzles: Puzzles;
  readonly #clock: () => Date;
  readonly #proxies: readonly string[];
  readonly #byPlace: Allow = limiter(BURST, AN_HOUR);
  readonly #byAddress: Allow = limiter(BURST_OF_ADDRESS, AN_HOUR);

  constructor({ store, clock, proxies = [] }: Pick<Parts, 'store' | 'clock' | 'proxies'>) {
    this.#clock = clock;
    this.#proxies = proxies;
    this.#puzzles = new Puzzles(() => store.people.key(), clock);
  }

  /** A new puzzle for a new form. */
  puzzle(): Promise<Puzzle> {
    return this.#puzzles.make();
  }

  /** The puzzle of a form that comes back to be mended. */
  again(challenge: string): Promise<Puzzle> {
    return this.#puzzles.again(challenge);
  }

  /**
   * Why somebody may not send this now; null where they may, and then the puzzle is used up. `trap` is the field that no
   * person sees.
   */
  async refusal(
    c: Context<App>,
    given: Solution & { readonly trap: string; readonly email: string },
  ): Promise<PeopleProblem | null> {
    if (given.trap !== '') return 'trap';
    const fault = await this.#puzzles.fault(given);
    if (fault !== null) return fault;
    const now = this.#clock().getTime();
    if (!this.#byPlace(networkOf(c, this.#proxies), now)) return 'tooMany';
    if (!this.#byAddress(given.email.trim().toLowerCase(), now)) return 'tooMany';
    this.#puzzles.use(given.challenge);
    return null;
  }
}
