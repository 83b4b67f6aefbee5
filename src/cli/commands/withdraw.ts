import { Failure } from '../../model/index.ts';
import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { signerOf } from '../signer.ts';

interface Options extends RegisterOptions {
  readonly reason: string;
  readonly by?: string;
  readonly erase?: boolean;
}

/** `pledgebook withdraw`: an article's claims leave the register. */
const addWithdraw: AddCommand = (program, io) => {
  const command = program
    .command('withdraw')
    .description("take an article's claims out of the register; with --erase its stored text is destroyed for good")
    .argument('<article>', "the article's id, or the first twelve digits of it")
    .requiredOption('-r, --reason <text>', 'why; kept with the date')
    .option('--erase', 'destroy text, titles and readings; hash, reason and date stay. Cannot be undone')
    .option('--by <name>', 'who signs; PLEDGEBOOK_EDITOR or the account of this machine where absent');
  withRegister(command).action(async (asked: string, options: Options) => {
    const by = signerOf(io, options.by);
    await withStore(io, options, 'withdraw', async store => {
      const page = await store.queries.article(asked);
      if (!page)
        throw new Failure('not-found', `article ${asked}: not in this register; pledgebook export -f csv lists them`);
      const article = page.article.id;
      const erase = options.erase ?? false;
      const decision = await store.decide({ by, reason: options.reason, body: { kind: 'withdraw', article, erase } });
      const rest = erase ? 'its text is destroyed' : `undo with: pledgebook decide undo ${decision.id} --reason ...`;
      await write(
        io.stdout,
        `${decision.id}: withdrew article ${article.slice(0, 12)} (${page.pledges.length} claims); ${rest}\n`,
      );
    });
  });
};
export default addWithdraw;
