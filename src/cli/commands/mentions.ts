import { Failure } from '../../model/index.ts';
import { articleMentions, MENTION_KINDS } from '../../reader/index.ts';
import type { AddCommand } from '../command.ts';
import { articlesFrom } from '../inputs/index.ts';
import { write } from '../io.ts';
import { showMentions } from '../show/mentions.ts';

interface Options {
  readonly format: string;
  readonly kinds?: string;
}

/** `pledgebook mentions [FILE|-]...`: what each text names, with offsets. */
const addMentions: AddCommand = (program, io, setExitCode) => {
  program
    .command('mentions')
    .description('find the money, headcounts, numbers, dates, places, organisations and people that texts name')
    .argument('[file...]', 'plain text, HTML, NDJSON, folders, - for standard input (the default)')
    .option('-f, --format <format>', 'people, or ndjson: {id, mentions} a line', 'people')
    .option('--kinds <kinds>', `only these kinds, with commas: ${MENTION_KINDS.join(',')}`)
    .action(async (files: readonly string[], options: Options) => {
      if (!['people', 'ndjson'].includes(options.format)) {
        throw new Failure('usage', `--format ${options.format}: must be people or ndjson`);
      }
      const kinds = options.kinds?.split(',').map(kind => kind.trim()) ?? MENTION_KINDS;
      const unknown = kinds.find(kind => !(MENTION_KINDS as readonly string[]).includes(kind));
      if (unknown !== undefined) {
        throw new Failure('usage', `--kinds ${unknown}: must be of ${MENTION_KINDS.join(', ')}`);
      }
      for await (const input of articlesFrom(files.length > 0 ? files : ['-'], io.cwd, io.stdin)) {
        if ('failure' in input) {
          setExitCode(1);
          await write(io.stderr, `pledgebook: ${input.failure.message}\n`);
          continue;
        }
        const { article, name } = input;
        const found = articleMentions(article, kinds);
        await write(
          io.stdout,
          options.format === 'ndjson'
            ? `${JSON.stringify({ id: article.externalId ?? article.id, mentions: found.mentions })}\n`
            : showMentions(found, { name: article.title ?? name, why: false, colour: io.colour }),
        );
      }
    });
};
export default addMentions;
