import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { Failure } from '../../model/index.ts';
import { SOURCE_KINDS, type SourceKind, type Store } from '../../store/index.ts';
import { fetcherFor, pollSource } from '../../work/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { fileFailure } from '../inputs/files.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { showSource, showWatched } from '../show/sources.ts';
import { type Assumed, sourceId, sourcesFromOpml, sourcesToOpml } from '../sources/opml.ts';

interface Described extends RegisterOptions {
  readonly country: string;
  readonly lang: string;
  readonly kind: string;
}

/** `pledgebook sources`: which feeds are watched. */
const addSources: AddCommand = (program, io, setExitCode) => {
  const sources = program.command('sources').description('which feeds and news sitemaps are watched');
  const child = (command: Command): Command => {
    sources.addCommand(withRegister(command));
    return command;
  };
  child(new Command('list'))
    .description('every source, how it stands and what it brought')
    .option('--broken', 'only those that fail')
    .option('-f, --format <format>', 'people, or ndjson: one source a line', 'people')
    .action((options: RegisterOptions & { format: string; broken?: boolean }) =>
      withStore(io, options, 'sources', store => list(store, io, options)),
    );
  described(child(new Command('add')))
    .description('watch a feed or a news sitemap')
    .argument('<name>', 'what the outlet is called')
    .argument('<feed>', 'the address of its feed (RSS, Atom, JSON Feed) or news sitemap')
    .option('--id <id>', 'a short name of its own; made from the name where absent')
    .action((name: string, feed: string, options: Described & { id?: string }) =>
      withStore(io, options, 'sources', async store => {
        const held = (await store.intake.sources()).map(({ source }) => source);
        const same = held.find(source => source.feed === feed && (options.id ?? source.id) === source.id);
        const id = options.id ?? same?.id ?? sourceId(name, feed, new Set(held.map(source => source.id)));
        const { country, languages, kind } = assumedFrom(options);
        const outcome = await store.intake.putSource({
          id,
          name,
          country,
          languages: [...languages],
          kind,
          feed,
          on: true,
        });
        await write(
          io.stdout,
          `${id}: ${{ new: 'is watched', changed: 'changed', known: 'is watched already' }[outcome]}\n`,
        );
      }),
    );
  described(child(new Command('import')))
    .description('watch the feeds of an OPML list')
    .argument('<opml>', 'the file')
    .action((file: string, options: Described) =>
      withStore(io, options, 'sources', store => importOpml(store, io, file, options)),
    );
  child(new Command('export'))
    .description('the feeds as OPML')
    .option('-o, --output <file>', 'write to this file and not to standard output')
    .action((options: RegisterOptions & { output?: string }) =>
      withStore(io, options, 'sources', async store => {
        const opml = `${sourcesToOpml((await store.intake.sources()).map(({ source }) => source)).trimEnd()}\n`;
        if (options.output) await writeFile(resolve(io.cwd, options.output), opml);
        else await write(io.stdout, opml);
      }),
    );
  for (const on of [true, false]) {
    child(new Command(on ? 'on' : 'off'))
      .description(on ? 'watch a source again, at once' : 'leave a source alone; what it brought stays')
      .argument('<id...>', 'sources')
      .action((ids: readonly string[], options: RegisterOptions) =>
        withStore(io, options, 'sources', async store => {
          for (const id of ids) {
            if (!(await store.intake.switchSource(id, on))) throw unknown(id);
            await write(io.stdout, `${id}: ${on ? 'on' : 'off'}\n`);
          }
        }),
      );
  }
  child(new Command('check'))
    .description('ask sources now and say what they would bring; nothing is kept')
    .argument('[id...]', 'sources; all that are on where absent')
    .action((ids: readonly string[], options: RegisterOptions) =>
      withStore(io, options, 'sources', async store => {
        if (!(await check(store, io, ids))) setExitCode(1);
      }),
    );
  child(new Command('watched'))
    .description('what was watched, by month, country and language; what is not listed was not')
    .option('-f, --format <format>', 'people, or ndjson: one row a line', 'people')
    .action((options: RegisterOptions & { format: string }) =>
      withStore(io, options, 'sources', async store => {
        for (const row of await store.intake.watchedMonths()) {
          await write(io.stdout, options.format === 'ndjson' ? `${JSON.stringify(row)}\n` : showWatched(row));
        }
      }),
    );
};
export default addSources;

/** Adds the options that say what a source is. */
function described(command: Command): Command {
  return command
    .requiredOption('--country <code>', 'the country that it reports on most, FR; or world')
    .requiredOption('--lang <codes>', 'its languages: fr, or fr,nl')
    .option('--kind <kind>', SOURCE_KINDS.join(', '), 'daily');
}

function assumedFrom({ country, lang, kind }: Described): Assumed {
  const known: SourceKind | undefined = SOURCE_KINDS.find(one => one === kind);
  if (!known) throw new Failure('usage', `--kind ${kind}: must be one of ${SOURCE_KINDS.join(', ')}`);
  const languages = lang.split(',').map(code => code.trim().toLowerCase());
  return { country: country.toLowerCase() === 'world' ? null : country.toUpperCase(), languages, kind: known };
}

const unknown = (id: string): Failure =>
  new Failure('not-found', `${id}: no source has this id; pledgebook sources list shows them`);

async function list(store: Store, io: Io, { format, broken }: { format: string; broken?: boolean }): Promise<void> {
  for (const watched of await store.intake.sources()) {
    if (broken && !watched.broken) continue;
    await write(io.stdout, format === 'ndjson' ? `${JSON.stringify(watched)}\n` : showSource(watched));
  }
}

async function importOpml(store: Store, io: Io, file: string, options: Described): Promise<void> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(error => {
    throw fileFailure(file, error);
  });
  const held = (await store.intake.sources()).map(({ source }) => source);
  const fresh = sourcesFromOpml(text, file, assumedFrom(options), held);
  for (const source of fresh) await store.intake.putSource(source);
  await write(io.stdout, `${file}: ${fresh.length} new sources; ${held.length + fresh.length} in all\n`);
}

/** Asks sources now; false where one fails. */
async function check(store: Store, io: Io, ids: readonly string[]): Promise<boolean> {
  const all = await store.intake.sources(ids.length > 0 ? ids : undefined);
  for (const id of ids) if (!all.some(({ source }) => source.id === id)) throw unknown(id);
  const asked = ids.length > 0 ? all : all.filter(({ source }) => source.on);
  const fetcher = fetcherFor(io.env);
  const known = async (keys: readonly string[]) => new Set(await store.intake.knownPages(keys));
  let good = true;
  for (const { source, state } of asked) {
    const unread = { ...state, etag: null, lastModified: null };
    const { state: after, fresh, items } = await pollSource(source, unread, fetcher, known, io.now());
    if (after.fault === null) await write(io.stdout, `${source.id}: ${items} items, ${fresh.length} of them new\n`);
    else {
      good = false;
      await write(io.stderr, `pledgebook: ${source.id}: ${after.fault}\n`);
    }
  }
  return good;
}
