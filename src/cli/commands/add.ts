import { type Article, Day, Failure } from '../../model/index.ts';
import { readerNamed, readerNames } from '../../reader/index.ts';
import type { Change, Store } from '../../store/index.ts';
import { addArchives } from '../archives/add.ts';
import type { AddCommand, Io } from '../command.ts';
import { articlesFrom } from '../inputs/index.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { showChanges } from '../show/changes.ts';

interface Options extends RegisterOptions {
  readonly reader: string;
  readonly dryRun?: boolean;
  readonly published?: string;
  readonly outlet?: string;
  readonly warc?: boolean;
  readonly claimsOnly?: boolean;
  readonly again?: boolean;
}

/** `pledgebook add`: articles into the register, each text once. */
const addAdd: AddCommand = (program, io, setExitCode) => {
  const command = program
    .command('add')
    .description('read articles and put them into the register; the same text twice is once')
    .argument('[file...]', 'plain text, HTML, NDJSON, folders, - for standard input (the default)')
    .option('-n, --dry-run', 'show what would change and write nothing')
    .option('--reader <name>', `who reads: ${readerNames().join(', ')}`, readerNames()[0])
    .option('--published <day>', 'the day of an article that does not tell its own, YYYY-MM-DD')
    .option('--outlet <name>', 'the outlet of articles that do not name theirs')
    .option(
      '--warc',
      'the files are web archives (WARC, WARC.gz, WACZ); a run that was stopped goes on where it stopped',
    )
    .option('--claims-only', 'with --warc: leave out pages that promise nothing')
    .option('--again', 'with --warc: read an archive that was added before once more');
  withRegister(command).action(async (files: readonly string[], options: Options) => {
    if (options.published && !Day.safeParse(options.published).success) {
      throw new Failure('usage', `--published ${options.published}: must be a day, YYYY-MM-DD`);
    }
    if (options.warc && options.dryRun) {
      throw new Failure('usage', '--dry-run and --warc: an archive is added or read (read --warc), not tried');
    }
    const inputs = files.length > 0 ? files : ['-'];
    const all = await withStore(io, options, 'add', store =>
      options.warc ? addArchives(inputs, io, store, archiveHow(options)) : addAll(inputs, io, options, store),
    );
    if (!all) setExitCode(1);
  });
};
export default addAdd;

/** How an archive's articles are read. */
function archiveHow(options: Options) {
  const reader = readerNamed(options.reader);
  return {
    again: options.again ?? false,
    read: (found: Article) => {
      const article = {
        ...found,
        published: found.published ?? options.published ?? null,
        outlet: found.outlet ?? options.outlet ?? null,
      };
      const reading = reader.read(article);
      return options.claimsOnly && reading.claims.length === 0 ? null : { article, reading };
    },
  };
}

/** Adds every input; false where one or more failed. */
async function addAll(files: readonly string[], io: Io, options: Options, store: Store): Promise<boolean> {
  const reader = readerNamed(options.reader);
  const count = { new: 0, appearance: 0, known: 0, failed: 0 };
  const fail = async (failure: Failure) => {
    count.failed++;
    await write(io.stderr, `pledgebook: ${failure.message}\n`);
  };
  const touched = new Set<string>();
  for await (const input of articlesFrom(files, io.cwd, io.stdin)) {
    if ('failure' in input) {
      await fail(input.failure);
      continue;
    }
    const article = {
      ...input.article,
      published: input.article.published ?? options.published ?? null,
      outlet: input.article.outlet ?? options.outlet ?? null,
    };
    try {
      const reading = reader.read(article);
      if (options.dryRun) {
        const changes: readonly Change[] = await store.wouldChange(article, reading);
        await write(io.stdout, `${input.name}\n${showChanges(changes)}`);
        continue;
      }
      const added = await store.add(article, reading);
      count[added.outcome]++;
      for (const pledge of added.pledges) touched.add(pledge);
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'internal') throw error;
      await fail(error);
    }
  }
  if (!options.dryRun) {
    await findCopies(store, count.new);
    const parts = [
      `${count.new} new`,
      ...(count.appearance > 0 ? [`${count.appearance} seen again elsewhere`] : []),
      ...(count.known > 0 ? [`${count.known} known already`] : []),
      ...(count.failed > 0 ? [`${count.failed} failed`] : []),
    ];
    const pledges = touched.size === 1 ? '1 pledge' : `${touched.size} pledges`;
    await write(io.stdout, `${store.place}: ${parts.join(', ')}; they speak of ${pledges}\n`);
  }
  return count.failed === 0;
}

/** Looks for copies among as many texts as were added, so that they count once at once; the rest is left to the process that works. */
async function findCopies(store: Store, texts: number): Promise<void> {
  for (let left = texts; left > 0; ) {
    const looked = await store.intake.groupCopies(Math.min(left, 25));
    if (looked === 0) return;
    left -= looked;
  }
}
