import type { Readable } from 'node:stream';
import { type Article, Failure, MAX_ARTICLE_LENGTH, parseArticleInput } from '../../model/index.ts';
import { articleFromBytes } from './bytes.ts';
import { type ByteSource, byteSources, fileFailure } from './files.ts';
import { inputKind } from './kind.ts';
import { byteLines, MAX_LINE_BYTES } from './lines.ts';

/** One input: an Article, or why there is none. `name` says where it came from ("news.ndjson line 3"). */
export type Input =
  | { readonly name: string; readonly article: Article }
  | { readonly name: string; readonly failure: Failure };

/**
 * Articles from FILE arguments (`-` for standard input, folders, NDJSON, HTML, plain text), one after the other: no
 * more than one article is held at a time, so an endless stream of lines works. A bad input is yielded as a failure
 * and the rest goes on.
 */
export async function* articlesFrom(args: readonly string[], cwd: string, stdin: Readable): AsyncGenerator<Input> {
  for await (const source of byteSources(args, cwd, stdin)) {
    if (source instanceof Failure) yield { name: source.message.split(':')[0] ?? '', failure: source };
    else yield* articlesOf(source);
  }
}

async function* articlesOf(source: ByteSource): AsyncGenerator<Input> {
  const { name } = source;
  try {
    const chunks = chunksOf(source.open());
    const first = await chunks.next();
    if (first.done) {
      yield { name, failure: new Failure('input-empty', `${name}: the file is empty; nothing to read`) };
      return;
    }
    const kind = inputKind(first.value.subarray(0, 2048), name);
    const all = prepend(first.value, chunks);
    if (kind === 'ndjson') yield* articlesOfLines(name, all);
    else yield { name, article: articleFromBytes(await wholeFile(name, all), kind, name) };
  } catch (error) {
    yield { name, failure: error instanceof Failure ? error : fileFailure(name, error) };
  }
}

async function* articlesOfLines(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Input> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for await (const { number, bytes } of byteLines(chunks)) {
    const name = `${file} line ${number}`;
    if (bytes && isBlank(bytes)) continue;
    try {
      yield { name, article: parseArticleInput(parseLine(bytes, utf8, name), name) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield { name, failure: error };
    }
  }
}

function parseLine(bytes: Buffer | null, utf8: TextDecoder, name: string): unknown {
  if (!bytes) {
    throw new Failure(
      'input-too-large',
      `${name}: longer than ${MAX_LINE_BYTES >> 20} MB; one article a line is expected`,
    );
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw new Failure('input-malformed', `${name}: not valid UTF-8; NDJSON is written in UTF-8`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 120) : '';
    throw new Failure('input-malformed', `${name}: not JSON (${why}); every line is one JSON object`, { cause });
  }
}

/** A file that is one article, whole; refused as soon as it is longer than any article can be. */
async function wholeFile(name: string, chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const limit = MAX_ARTICLE_LENGTH * 4;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) {
      throw new Failure(
        'input-too-large',
        `${name}: more than ${limit >> 20} MB in one text; an article is at most ${MAX_ARTICLE_LENGTH / 1e6} million characters; split it, or give NDJSON with an article a line`,
      );
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every(byte => byte === 32 || byte === 9 || byte === 13);
}
