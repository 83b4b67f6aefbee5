import { type Article, articleId, Day, Failure } from '../../model/index.ts';
import { articleMentions } from '../../reader/index.ts';
import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { showMentions } from '../show/mentions.ts';

interface Options {
  readonly lang?: string;
  readonly published?: string;
}

/** `pledgebook explain "..."`: what each number, date, name and place of a sentence is taken for, and why. */
const addExplain: AddCommand = (program, io) => {
  program
    .command('explain')
    .description('say what each number, date, name and place in a sentence is taken for, and why')
    .argument('<sentence...>', 'any words')
    .option('--lang <code>', 'the language, where it should not be worked out (fr, en, de ...)')
    .option('--published <day>', 'the day that relative dates count from, YYYY-MM-DD; today where not given')
    .action(async (words: readonly string[], options: Options) => {
      if (options.published !== undefined && !Day.safeParse(options.published).success) {
        throw new Failure('usage', `--published ${options.published}: must be a day, YYYY-MM-DD`);
      }
      const text = words.join(' ');
      if (text.trim() === '') throw new Failure('usage', 'explain: give a sentence in quotation marks');
      const published = options.published ?? io.now().toISOString().slice(0, 10);
      const article: Article = {
        id: articleId(text),
        externalId: null,
        title: null,
        text,
        lang: options.lang ?? null,
        outlet: null,
        url: null,
        published,
        publishedInferred: false,
        sample: false,
      };
      await write(io.stdout, showMentions(articleMentions(article), { name: text, why: true, colour: io.colour }));
    });
};
export default addExplain;
