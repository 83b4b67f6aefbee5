import type { HttpBindings } from '@hono/node-server';
import type { Fetcher } from '../article/index.ts';
import type { Reader } from '../reader/index.ts';
import type { Store } from '../store/index.ts';
import type { Outgoing } from '../work/index.ts';
import type { PageLang } from './page.ts';
import type { Web } from './web.ts';

/** What the server is made from; everything of the outside is handed in, so that tests need no socket. */
export interface Parts {
  readonly store: Store;
  readonly reader: Reader;
  readonly clock: () => Date;
  /** Who holds it may keep, decide and see full texts from anywhere; null where only this machine may. */
  readonly token: string | null;
  readonly web: Web;
  /** True where the register is the sample register. */
  readonly sample: boolean;
  /** Fetches addresses that editors give to "read this"; where absent, none can be given. */
  readonly fetcher?: Pick<Fetcher, 'fetch'>;
  /** What leaves this server beside pages: mails, webhooks; where absent, nothing can be followed but by feeds. */
  readonly outgoing?: Outgoing;
  /** Addresses and networks of the reverse proxies before this server, whose `X-Forwarded-For` is believed. */
  readonly proxies?: readonly string[];
  /** Where unexpected errors are written, one call an error. */
  readonly log: (message: string) => void;
}

/** What a request carries inside the app. */
export interface App {
  /** Absent where a test asks without a socket. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    lang: PageLang;
    /** True where the reader may keep, decide and see full texts. */
    editor: boolean;
  };
}
