import { Command } from 'commander';
import { itemKey } from '../../article/index.ts';
import { Failure } from '../../model/index.ts';
import { readerNamed, readerNames } from '../../reader/index.ts';
import { untilStopped } from '../../server/index.ts';
import type { Store } from '../../store/index.ts';
import { fetcherFor, fetchSettings, Worker } from '../../work/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { delivererFor, outgoingOf } from '../outgoing.ts';
import { showDead, showProgress } from '../show/work.ts';

interface Options extends RegisterOptions {
  readonly once?: boolean;
  readonly reader: string;
}

/** How often progress is told, in milliseconds: on a terminal, and elsewhere. */
const TELL = { terminal: 1000, elsewhere: 30_000 };

/** `pledgebook work`: asks the sources, fetches, reads, until it is stopped. */
const addWork: AddCommand = (program, io) => {
  const work = withRegister(program.command('work'))
    .description('ask the sources, fetch and read what they name; any number of workers share a PostgreSQL')
    .option('--once', 'end when nothing is due any more')
    .option('--reader <name>', `who reads: ${readerNames().join(', ')}`, readerNames()[0])
    .action((options: Options) => withStore(io, options, 'work', store => workOn(store, io, options)));
  const child = (command: Command): Command => {
    work.addCommand(withRegister(command));
    return command;
  };
  child(new Command('status'))
    .description('how many pages stand where')
    .action((_: unknown, command: Command) =>
      withStore(io, command.optsWithGlobals(), 'work', async store => {
        await write(io.stdout, `${showProgress(await store.intake.progress())}\n`);
      }),
    );
  child(new Command('add'))
    .description('have pages fetched and read before all others')
    .argument('<url...>', 'their addresses')
    .action((urls: readonly string[], _: unknown, command: Command) =>
      withStore(io, command.optsWithGlobals(), 'work', async store => {
        const pages = urls.map(url => {
          if (!/^https?:\/\//.test(url) || !URL.canParse(url))
            throw new Failure('usage', `${url}: not a web address; give one that begins with https://`);
          return { key: itemKey(null, url), url, title: null, published: null, lang: null };
        });
        const added = await store.intake.addPages(pages, 10);
        await write(io.stdout, `${added.length} to fetch, ${urls.length - added.length} known already\n`);
      }),
    );
  child(new Command('dead'))
    .description('pages that failed for good, and why')
    .option('-f, --format <format>', 'people, or ndjson: one page a line', 'people')
    .action((options: { format: string }, command: Command) =>
      withStore(io, command.optsWithGlobals(), 'work', async store => {
        for (const page of await store.intake.pagesIn('dead', 10_000)) {
          await write(io.stdout, options.format === 'ndjson' ? `${JSON.stringify(page)}\n` : showDead(page));
        }
      }),
    );
  child(new Command('rerun'))
    .description('take dead pages up again')
    .argument('[key...]', 'as `work dead` shows them')
    .option('--all', 'all of them')
    .action((keys: readonly string[], options: { all?: boolean }, command: Command) => {
      if ((keys.length === 0) !== (options.all ?? false))
        throw new Failure('usage', 'rerun: name the pages, or say --all');
      return withStore(io, command.optsWithGlobals(), 'work', async store => {
        const count = await store.intake.rerun(options.all ? null : keys);
        await write(io.stdout, `${count} taken up again\n`);
        if (!options.all && count < keys.length)
          throw new Failure('not-found', `${keys.length - count} of the pages are not dead`);
      });
    });
  child(new Command('reread'))
    .description('have the kept pages read again, after the reader has become better; nothing is fetched')
    .argument('[source]', 'those of this source alone')
    .action((source: string | undefined, _: unknown, command: Command) =>
      withStore(io, command.optsWithGlobals(), 'work', async store => {
        await write(io.stdout, `${await store.intake.reread(source ?? null)} pages to read again\n`);
      }),
    );
};
export default addWork;

async function workOn(store: Store, io: Io, options: Options): Promise<void> {
  if (store.jobs === null) {
    throw new Failure(
      'conflict',
      `${String(store.place)}: another process holds this folder; where it is pledgebook serve, it does the work itself`,
    );
  }
  if (fetchSettings(io.env).contact === null) {
    await write(
      io.stderr,
      'pledgebook: PLEDGEBOOK_CONTACT is not set; set it to an address by which sites can reach you\n',
    );
  }
  const log = (message: string): void => void io.stderr.write(`pledgebook: ${message}\n`);
  const worker = new Worker({
    store,
    jobs: store.jobs,
    reader: readerNamed(options.reader),
    fetcher: fetcherFor(io.env),
    clock: io.now,
    log,
  });
  const outgoing = await outgoingOf(io, options.samples ?? false);
  const telling = tellProgress(store, io);
  const deliverer = options.once ? null : delivererFor(store, outgoing, log);
  worker.start();
  deliverer?.start();
  try {
    await (options.once ? Promise.race([worker.idle(), untilStopped()]) : untilStopped());
  } finally {
    clearInterval(telling);
    await Promise.all([worker.stop(), deliverer?.stop()]);
    outgoing.mailer?.close();
  }
  if ((io.stderr as { isTTY?: boolean }).isTTY) await write(io.stderr, '\r\x1b[K');
  await write(io.stdout, `${showProgress(await store.intake.progress())}\n`);
}

/** Tells how the work stands whenever it has changed: redrawn on a terminal, lines elsewhere. */
function tellProgress(store: Store, io: Io): NodeJS.Timeout {
  const { stderr } = io as { stderr: Io['stderr'] & { isTTY?: boolean } };
  let last = '';
  const tell = async () => {
    const line = showProgress(await store.intake.progress());
    if (line === last) return;
    last = line;
    stderr.write(stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  };
  return setInterval(() => void tell().catch(() => undefined), stderr.isTTY ? TELL.terminal : TELL.elsewhere);
}
