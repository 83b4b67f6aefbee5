import { articleFromHtml, articleFromText, type PageArticle } from '../../article/index.ts';
import { Failure } from '../../model/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { type ByteSource, byteSources, fileFailure } from '../inputs/files.ts';
import { inputKind } from '../inputs/kind.ts';
import { byteLines, MAX_LINE_BYTES } from '../inputs/lines.ts';
import { write } from '../io.ts';
import { showArticle } from '../show/article.ts';

interface Options {
  readonly format: string;
  readonly htmlNdjson?: boolean;
  readonly why?: boolean;
  readonly url?: string;
}

/** A page is at most this long; the extractor refuses more. */
const LARGEST_PAGE = 64 * 1024 * 1024;

/** `pledgebook article [FILE|-]...`: web pages in, clean Articles out. */
const addArticle: AddCommand = (program, io, setExitCode) => {
  program
    .command('article')
    .description('take the article out of web pages: its text without furniture, title, dates, byline, language')
    .argument('[file...]', 'HTML or plain text, folders, - for standard input (the default)')
    .option('-f, --format <format>', 'people, or ndjson: one Article a line', 'people')
    .option('--html-ndjson', 'the input is one {"id","url","html"} a line')
    .option('--url <address>', 'the address that the page came from')
    .option('--why', 'list what was left out, and why')
    .action(async (files: readonly string[], options: Options) => {
      if (!['people', 'ndjson'].includes(options.format)) {
        throw new Failure('usage', `--format ${options.format}: must be people or ndjson`);
      }
      let failed = false;
      for await (const source of byteSources(files.length ? files : ['-'], io.cwd, io.stdin)) {
        const done = source instanceof Failure ? await tell(io, source) : await readSource(source, io, options);
        failed ||= !done;
      }
      if (failed) setExitCode(1);
    });
};
export default addArticle;

async function tell(io: Io, failure: Failure): Promise<false> {
  await write(io.stderr, `pledgebook: ${failure.message}\n`);
  return false;
}

/** Reads one file or stream; false where a page of it could not be read. */
async function readSource(source: ByteSource, io: Io, options: Options): Promise<boolean> {
  try {
    if (options.htmlNdjson) return await readLines(source, io, options);
    const bytes = await wholePage(source);
    const asText = inputKind(bytes.subarray(0, 2048), source.name) === 'text';
    const { name } = source;
    const url = options.url ?? null;
    const article = asText
      ? articleFromText({ bytes, url, name })
      : articleFromHtml({ bytes, url, name, why: options.why ?? false });
    await print(io, options, article, name === 'standard input' ? null : name);
    return true;
  } catch (error) {
    return tell(io, error instanceof Failure ? error : fileFailure(source.name, error));
  }
}

async function readLines(source: ByteSource, io: Io, options: Options): Promise<boolean> {
  let good = true;
  for await (const { number, bytes } of byteLines(source.open())) {
    const name = `${source.name} line ${number}`;
    if (bytes?.every(byte => byte <= 32)) continue;
    try {
      const { id, url, html } = pageOf(bytes, name);
      await print(io, options, articleFromHtml({ html, url, name, why: options.why ?? false }), id);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      good = await tell(io, error);
    }
  }
  return good;
}

/** A line of `--html-ndjson`; throws Failure `input-malformed` or `input-too-large`. */
function pageOf(bytes: Buffer | null, name: string): { id: string | null; url: string | null; html: string } {
  if (bytes === null) {
    throw new Failure(
      'input-too-large',
      `${name}: longer than ${MAX_LINE_BYTES >> 20} MB; one page a line is expected`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new Failure('input-malformed', `${name}: not JSON; every line is {"id","url","html"}`, { cause });
  }
  const { id, url, html } = (value ?? {}) as { id?: unknown; url?: unknown; html?: unknown };
  if (typeof html !== 'string') {
    throw new Failure('input-malformed', `${name}: has no "html" text; every line is {"id","url","html"}`);
  }
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    url: typeof url === 'string' && url !== '' ? url : null,
    html,
  };
}

async function wholePage(source: ByteSource): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    const part = Buffer.from(chunk as Buffer);
    length += part.length;
    if (length > LARGEST_PAGE) {
      throw new Failure('input-too-large', `${source.name}: more than ${LARGEST_PAGE >> 20} MB; no page is as long`);
    }
    parts.push(part);
  }
  if (length === 0) throw new Failure('input-empty', `${source.name}: the file is empty; nothing to read`);
  return Buffer.concat(parts);
}

/** The caller's id stands first and alone as `id`; the Article's own id is `article`, as in a Reading. */
async function print(io: Io, options: Options, article: PageArticle, id: string | null): Promise<void> {
  const line =
    options.format === 'ndjson'
      ? `${JSON.stringify({ ...article, id: id ?? article.id, article: article.id })}\n`
      : showArticle(article, id);
  await write(io.stdout, line);
}
