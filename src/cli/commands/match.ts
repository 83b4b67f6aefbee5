import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure, type Reading, type SourcedClaim } from '../../model/index.ts';
import { readerNamed, readerNames } from '../../reader/index.ts';
import { fold, givenClaims } from '../../register/index.ts';
import { sourcedClaims } from '../../store/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { articlesFrom } from '../inputs/index.ts';
import { write } from '../io.ts';

interface Options {
  readonly format: string;
  readonly reader: string;
  readonly claims?: boolean;
}

/** A document on its way through: what is printed, and its claims in the same order. */
interface Document {
  readonly printed: { readonly claims: readonly object[] };
  readonly claims: readonly SourcedClaim[];
}

/** `pledgebook match`: which claims of many articles tell the same commitment. */
const addMatch: AddCommand = (program, io, setExitCode) => {
  program
    .command('match')
    .description('find which claims of many articles tell the same commitment: every claim gets a pledgeId')
    .argument('[file...]', 'articles as for read; with --claims, NDJSON documents that give their claims')
    .option('-f, --format <format>', 'people, or ndjson: one Reading a line', 'people')
    .option('--claims', 'take the claims that the documents give (corpus/FORMAT.md) instead of reading them')
    .option('--reader <name>', `who reads: ${readerNames().join(', ')}`, readerNames()[0])
    .action(async (files: readonly string[], options: Options) => {
      if (!['people', 'ndjson'].includes(options.format)) {
        throw new Failure('usage', `--format ${options.format}: must be people or ndjson`);
      }
      const inputs = files.length > 0 ? files : ['-'];
      const documents: Document[] = [];
      for await (const document of options.claims ? given(inputs, io) : read(inputs, io, options.reader)) {
        if (!(document instanceof Failure)) {
          documents.push(document);
          continue;
        }
        setExitCode(1);
        await write(io.stderr, `pledgebook: ${document.message}\n`);
      }
      await (options.format === 'ndjson' ? printLines : printPeople)(documents, io);
    });
};
export default addMatch;

async function* read(files: readonly string[], io: Io, name: string): AsyncGenerator<Document | Failure> {
  const reader = readerNamed(name);
  for await (const input of articlesFrom(files, io.cwd, io.stdin)) {
    if ('failure' in input) {
      yield input.failure;
      continue;
    }
    const { article } = input;
    const reading: Reading = reader.read(article);
    const { id, externalId, outlet, url, title, sample } = article;
    const source = {
      article: id,
      externalId,
      outlet,
      url,
      title,
      published: article.published ?? reading.published,
      sample,
    };
    yield { printed: reading, claims: sourcedClaims([reading], { ...source, recorded: io.now().toISOString() }) };
  }
}

async function* given(files: readonly string[], io: Io): AsyncGenerator<Document | Failure> {
  for (const file of files) {
    const stream = file === '-' ? io.stdin : createReadStream(resolve(io.cwd, file));
    let number = 0;
    try {
      for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
        number++;
        if (line.trim()) yield givenLine(line, `${file} line ${number}`);
      }
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      yield new Failure(
        'input-unreadable',
        `${file}: cannot be read (${why}); check its name and that you may read it`,
        { cause },
      );
    }
  }
}

function givenLine(line: string, where: string): Document | Failure {
  try {
    const value = JSON.parse(line) as { claims: readonly object[] };
    return { claims: givenClaims(value, where), printed: value };
  } catch (error) {
    if (error instanceof Failure) return error;
    return new Failure('input-malformed', `${where}: not JSON; a document with its claims a line is expected`);
  }
}

/** Which pledge holds each claim. An article that came twice counts once: its claims are the same claims. */
function pledgesOf(
  documents: readonly Document[],
  io: Io,
): Map<string, { readonly id: string; readonly doubtful: boolean }> {
  const claims = new Map(documents.flatMap(document => document.claims.map(claim => [claim.id, claim] as const)));
  const { pledges } = fold([...claims.values()], [], { today: io.now().toISOString().slice(0, 10) });
  return new Map(
    pledges.flatMap(({ id, claims: members, links }) => {
      const doubtful = links.some(({ certainty }) => certainty === 'doubtful');
      return members.map(member => [member.id, { id, doubtful }] as const);
    }),
  );
}

async function printLines(documents: readonly Document[], io: Io): Promise<void> {
  const pledges = pledgesOf(documents, io);
  for (const { printed, claims } of documents) {
    const marked = printed.claims.map((claim, at) => ({ ...claim, pledgeId: pledges.get(claims[at]?.id ?? '')?.id }));
    await write(io.stdout, `${JSON.stringify({ ...printed, claims: marked })}\n`);
  }
}

async function printPeople(documents: readonly Document[], io: Io): Promise<void> {
  const pledges = pledgesOf(documents, io);
  const groups = Map.groupBy(
    documents.flatMap(({ claims }) => claims),
    claim => pledges.get(claim.id)?.id ?? '',
  );
  const ordered = [...groups].sort(([, a], [, b]) => b.length - a.length);
  for (const [id, claims] of ordered) {
    const doubt = pledges.get(claims[0]?.id ?? '')?.doubtful ? ' (a merge in it is in doubt)' : '';
    const lines = claims.map(({ published, outlet, claim }) => {
      const who = claim.investors.map(({ name }) => name).join(', ') || (claim.type === 'total' ? 'total' : 'unnamed');
      const words = [claim.amount?.quote, claim.jobs?.quote].filter(Boolean).join('; ');
      return `  ${published ?? 'undated'}  ${outlet ?? '-'}: ${who}: ${words || claim.stage}`;
    });
    await write(
      io.stdout,
      `${id}: ${claims.length} claim${claims.length === 1 ? '' : 's'}${doubt}\n${lines.join('\n')}\n`,
    );
  }
}
