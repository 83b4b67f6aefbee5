import { loadWeb, wordingOf } from '../server/index.ts';
import type { Store } from '../store/index.ts';
import { Deliverer, mailerFor, mailSettings, type Outgoing, publicAddress, webhookAllow } from '../work/index.ts';
import type { Io } from './command.ts';

/** What may leave this server, as the environment says: mails (or none), webhooks. Failure `usage` where a setting cannot work. */
export async function outgoingOf(io: Io, sample: boolean): Promise<Outgoing> {
  const settings = mailSettings(io.env);
  const base = publicAddress(io.env);
  const about = { base, sample, clock: io.now };
  return {
    base,
    clock: io.now,
    allow: webhookAllow(io.env),
    mailer: settings && mailerFor(settings),
    wording: settings === null ? unworded : wordingOf(await loadWeb(), about),
  };
}

/** Without mail there is nothing to word. */
function unworded(): never {
  throw new Error('a mail was worded although none is set up');
}

/** Brings news to those who follow; null where another process does. */
export function delivererFor(store: Store, outgoing: Outgoing, log: (message: string) => void): Deliverer | null {
  return store.jobs === null ? null : new Deliverer({ store, jobs: store.jobs, outgoing, log });
}
