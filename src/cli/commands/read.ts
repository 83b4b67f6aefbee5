import { type Article, Day, Failure } from '../../model/index.ts';
import { readArchives } from '../archives/read.ts';
import type { AddCommand, Io } from '../command.ts';
import { articlesFrom } from '../inputs/index.ts';
import { write } from '../io.ts';
import { READERS, type Read, readingsBy } from '../readings.ts';
import { showRead } from '../show/reading.ts';

interface Options {
  readonly format: string;
  readonly reader: string;
  readonly why?: boolean;
  readonly published?: string;
  readonly outlet?: string;
  readonly lang?: string;
  readonly warc?: boolean;
  readonly state?: string;
}

/** `pledgebook read [FILE|-]...`: Articles in, Readings out. */
const addRead: AddCommand = (program, io, setExitCode) => {
  program
    .command('read')
    .description(
      'read articles and print their claims: for people with each value beside its words, for programs as NDJSON',
    )
    .argument('[file...]', 'plain text, HTML, NDJSON, folders, - for standard input (the default)')
    .option('-f, --format <format>', 'people, or ndjson: one Reading a line', 'people')
    .option('--reader <name>', `who reads: ${READERS.join(', ')}`, READERS[0])
    .option('--why', 'say what decided each value')
    .option('--published <day>', 'the day of an article that does not tell its own, YYYY-MM-DD')
    .option('--outlet <name>', 'the outlet of articles that do not name theirs')
    .option('--lang <code>', 'the language of articles that do not name theirs (fr, en, de ...)')
    .option('--warc', 'the files are web archives: WARC, WARC.gz or WACZ')
    .option('--state <file>', 'with --warc: keep how far it is in this file; the same command goes on from there')
    .action(async (files: readonly string[], options: Options) => {
      if (!['people', 'ndjson'].includes(options.format)) {
        throw new Failure('usage', `--format ${options.format}: must be people or ndjson`);
      }
      if (options.published && !Day.safeParse(options.published).success) {
        throw new Failure('usage', `--published ${options.published}: must be a day, YYYY-MM-DD`);
      }
      if (!(await readAll(files.length ? files : ['-'], io, options))) setExitCode(1);
    });
};
export default addRead;

/** Reads every input; false where one or more failed. */
async function readAll(files: readonly string[], io: Io, options: Options): Promise<boolean> {
  const readings = readingsBy(options.reader, io);
  if (options.warc) {
    return readArchives(files, io, options.state, async (found, name) => {
      const article = withDefaults({ ...found, externalId: name }, options);
      await print(article, await readings(article), name, io, options);
    });
  }
  let allRead = true;
  for await (const input of articlesFrom(files, io.cwd, io.stdin)) {
    try {
      if ('failure' in input) throw input.failure;
      const article = withDefaults(input.article, options);
      await print(article, await readings(article), input.name, io, options);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      allRead = false;
      await write(io.stderr, `pledgebook: ${error.message}\n`);
    }
  }
  return allRead;
}

async function print(article: Article, read: Read, name: string, io: Io, options: Options): Promise<void> {
  const shown = { name, why: options.why ?? false, colour: io.colour };
  await write(io.stdout, options.format === 'ndjson' ? line(read, shown.why) : showRead(article, read, shown));
}

/** One line for programs: the Reading; with two readers both and where they differ; with `why` what decided. */
function line({ reading, why, second, diff }: Read, withWhy: boolean): string {
  const told = withWhy && why ? { ...reading, why } : reading;
  return `${JSON.stringify(second ? { id: reading.id, readings: [told, second], diff } : told)}\n`;
}

/** Fills in what the caller said of all articles where the article itself says nothing. */
function withDefaults(article: Article, { published, outlet, lang }: Options): Article {
  return {
    ...article,
    published: article.published ?? published ?? null,
    outlet: article.outlet ?? outlet ?? null,
    lang: article.lang ?? lang ?? null,
  };
}
