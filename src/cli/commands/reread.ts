import { Failure } from '../../model/index.ts';
import { readerNamed, readerNames } from '../../reader/index.ts';
import type { Store } from '../../store/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { showChanges } from '../show/changes.ts';

interface Options extends RegisterOptions {
  readonly reader: string;
  readonly dryRun?: boolean;
}

/** `pledgebook reread`: the stored articles are read again by the reader as it is now. */
const addReread: AddCommand = (program, io, setExitCode) => {
  const command = program
    .command('reread')
    .description('read the stored articles again and adopt what the reader says now; --dry-run shows it first')
    .argument('[article...]', 'ids of articles; all where none is named')
    .option('-n, --dry-run', 'show what would change and write nothing')
    .option('--reader <name>', `who reads: ${readerNames().join(', ')}`, readerNames()[0]);
  withRegister(command).action(async (articles: readonly string[], options: Options) => {
    const all = await withStore(io, options, 'reread', store => rereadAll(articles, io, options, store));
    if (!all) setExitCode(1);
  });
};
export default addReread;

async function rereadAll(asked: readonly string[], io: Io, options: Options, store: Store): Promise<boolean> {
  const reader = readerNamed(options.reader);
  let [read, changed, failed] = [0, 0, 0];
  for await (const article of asked.length > 0 ? named(asked, store) : store.allArticles()) {
    if (article instanceof Failure) {
      failed++;
      await write(io.stderr, `pledgebook: ${article.message}\n`);
      continue;
    }
    read++;
    // A date that was inferred is inferred anew.
    const given = article.publishedInferred ? { ...article, published: null, publishedInferred: false } : article;
    const reading = reader.read(given);
    const changes = await store.wouldReread(article.id, reading);
    if (changes.length > 0) {
      changed++;
      await write(io.stdout, `${article.id.slice(0, 12)} ${article.title ?? ''}\n${showChanges(changes)}`);
    }
    if (!options.dryRun) await store.reread(article.id, reading);
  }
  await write(
    io.stdout,
    `${read} read again, ${changed} ${options.dryRun ? 'would change' : 'changed'} the register\n`,
  );
  return failed === 0;
}

async function* named(ids: readonly string[], store: Store) {
  for (const id of ids) {
    const page = await store.queries.article(id);
    const article = page && (await store.article(page.article.id));
    yield article ?? new Failure('not-found', `article ${id}: not in this register, or erased`);
  }
}
