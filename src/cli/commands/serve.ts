import { join, resolve } from 'node:path';
import { Failure } from '../../model/index.ts';
import { readerNamed, readerNames } from '../../reader/index.ts';
import { isLoopbackHost, loadWeb, newToken, proxiesOf, serve, untilStopped } from '../../server/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { fetcherFor, Worker } from '../../work/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { delivererFor, outgoingOf } from '../outgoing.ts';

interface Options {
  readonly host: string;
  readonly port: string;
  readonly data?: string;
  readonly reader: string;
  readonly work?: boolean;
}

/** What `serveRegister` needs beside an open register. */
export interface Serving {
  readonly io: Io;
  /** The reader's name, for "read this". */
  readonly reader: string;
  readonly host: string;
  readonly port: number;
  /** True where the register is the sample register. */
  readonly sample: boolean;
  /** False where no worker runs inside; by default one does on an embedded register, unless it is the sample register. */
  readonly work?: boolean;
  /** Resolves when the server should end; where absent, on Ctrl-C or SIGTERM. */
  readonly stopped?: Promise<void>;
}

/** The port of `--port`; Failure `usage` where it is none. */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== '') return port;
  throw new Failure('usage', `--port ${text}: must be a number from 0 to 65535 (0 takes any free one)`);
}

/**
 * Serves an open register until it is told to stop, then closes the register. The token for others than this machine
 * is `PLEDGEBOOK_TOKEN`, else a new one at each start, printed where the server can be reached from elsewhere.
 */
export async function serveRegister(store: Store, serving: Serving): Promise<void> {
  const { io, host, port, sample } = serving;
  try {
    const web = await loadWeb({ onBuild: () => io.stderr.write('pledgebook: building the pages (once)\n') });
    const token = io.env.PLEDGEBOOK_TOKEN || newToken();
    const log = (message: string): void => void io.stderr.write(`pledgebook: ${message}\n`);
    const reader = readerNamed(serving.reader);
    const fetcher = fetcherFor(io.env, { retries: 0, timeout: 15_000 });
    const outgoing = await outgoingOf(io, sample);
    const parts = {
      store,
      reader,
      clock: io.now,
      token,
      web,
      sample,
      log,
      fetcher,
      outgoing,
      proxies: proxiesOf(io.env),
    };
    const running = await serve(parts, { host, port });
    io.stdout.write(`Pledgebook is at ${running.url} (${store.place}); Ctrl-C ends it\n`);
    if (!isLoopbackHost(host))
      io.stdout.write(`To keep articles from elsewhere: ${running.url}/enter?token=${token}\n`);
    const worker = workerFor(store, serving, log);
    worker?.start();
    const deliverer = worksHere(store, serving, true) ? delivererFor(store, outgoing, log) : null;
    deliverer?.start();
    await (serving.stopped ?? untilStopped());
    await Promise.all([running.close(), worker?.stop(), deliverer?.stop()]);
    outgoing.mailer?.close();
  } finally {
    await store.close();
  }
}

/** True where this process is told to work, or where nothing is told and no other process could. */
function worksHere({ jobs }: Store, { work }: Serving, alone: boolean): boolean {
  return work ?? (jobs !== null && 'pglite' in jobs && alone);
}

/** The worker inside: an embedded register has no other; a PostgreSQL is worked on by `pledgebook work`. Null where none runs. */
function workerFor(store: Store, serving: Serving, log: (message: string) => void): Worker | null {
  const { jobs } = store;
  if (jobs === null || !worksHere(store, serving, !serving.sample)) return null;
  const { io } = serving;
  return new Worker({
    store,
    jobs,
    reader: readerNamed(serving.reader),
    fetcher: fetcherFor(io.env),
    clock: io.now,
    log,
  });
}

/** `pledgebook serve`: the register as pages and API. */
const addServe: AddCommand = (program, io) => {
  program
    .command('serve')
    .description('serve the register as pages and API on this machine')
    .option('-p, --port <port>', 'port to listen on; 0 takes any free one', '4080')
    .option('--host <host>', 'address to listen on; 0.0.0.0 lets others in', '127.0.0.1')
    .option('--data <folder>', 'folder of the embedded registers (PLEDGEBOOK_DATA; DATABASE_URL for PostgreSQL)')
    .option('--reader <name>', `who reads texts on the page: ${readerNames().join(', ')}`, readerNames()[0])
    .option(
      '--work',
      'on PostgreSQL too: watch the sources in this process (an embedded register is always worked on here)',
    )
    .option('--no-work', 'watch no sources')
    .action(async (options: Options) => {
      const port = portOf(options.port);
      const folder = resolve(io.cwd, options.data ?? io.env.PLEDGEBOOK_DATA ?? 'data');
      const databaseUrl = options.data ? undefined : io.env.DATABASE_URL;
      const store = await openStore({
        ...(databaseUrl ? { databaseUrl } : { dataFolder: join(folder, 'register') }),
        clock: io.now,
        what: 'serve',
      });
      const { reader, host, work } = options;
      await serveRegister(store, { io, reader, host, port, sample: false, ...(work === undefined ? {} : { work }) });
    });
};
export default addServe;
