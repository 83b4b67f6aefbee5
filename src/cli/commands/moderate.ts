import { Command } from 'commander';
import { type DecisionBody, Failure } from '../../model/index.ts';
import { CONTRIBUTION_STATES, type Contribution, type ContributionState, type Store } from '../../store/index.ts';
import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { signerOf } from '../signer.ts';

interface ListOptions extends RegisterOptions {
  readonly state: string;
  readonly format: string;
}

interface DecideOptions extends RegisterOptions {
  readonly by?: string;
  readonly reason: string;
  readonly led?: string;
}

/** `pledgebook moderate`: what readers wrote, without their addresses; and destroying what is theirs when they ask. */
const addModerate: AddCommand = (program, io) => {
  const moderate = program
    .command('moderate')
    .description('corrections and comments of readers: list, show, reject, erase');
  const child = (command: Command): Command => {
    moderate.addCommand(withRegister(command));
    return command;
  };
  child(new Command('list'))
    .description('what readers wrote, newest first, without their addresses')
    .option('-s, --state <state>', CONTRIBUTION_STATES.join(', '), 'pending')
    .option('-f, --format <format>', 'people, or ndjson: one a line', 'people')
    .action((options: ListOptions) => {
      const state = CONTRIBUTION_STATES.find(one => one === options.state);
      if (!state) throw new Failure('usage', `--state ${options.state}: one of ${CONTRIBUTION_STATES.join(', ')}`);
      return withStore(io, options, 'moderate', async store => {
        for await (const one of listed(store, state))
          await write(io.stdout, options.format === 'ndjson' ? `${JSON.stringify(one)}\n` : told(one));
      });
    });
  for (const [name, state, what] of [
    ['show', 'shown', 'let one through: it shows beside its pledge'],
    ['reject', 'rejected', 'turn one down: it does not show'],
    ['wait', 'pending', 'let one wait again'],
  ] as const) {
    child(new Command(name))
      .description(what)
      .argument('<id>', 'as `moderate list` shows it')
      .requiredOption('-r, --reason <text>', 'why; it shows beside it')
      .option('--by <name>', 'who signs; PLEDGEBOOK_EDITOR or the account of this machine where absent')
      .option('--led <decision>', 'the correction that it led to (pledgebook decide correct ...)')
      .action((id: string, options: DecideOptions) => {
        const by = signerOf(io, options.by);
        const body: DecisionBody = { kind: 'moderate', contribution: id, state, led: options.led ?? null };
        return withStore(io, options, 'moderate', async store => {
          const decision = await store.decide({ by, reason: options.reason, body });
          await write(
            io.stdout,
            `${decision.id}: ${id} is ${state}, signed ${by}; undo with: pledgebook decide undo ${decision.id} --reason ...\n`,
          );
        });
      });
  }
  child(new Command('erase'))
    .description('destroy one contribution, or everything that is held under an e-mail address, for good')
    .argument('<what>', 'an id or an e-mail address')
    .action((what: string, options: RegisterOptions) =>
      withStore(io, options, 'moderate', async ({ people }) => {
        if (!what.includes('@')) {
          if (!(await people.eraseContribution(what))) throw new Failure('not-found', `${what}: not held, or erased`);
          await write(io.stdout, `${what} is destroyed\n`);
          return;
        }
        const { contributions, subscriptions } = await people.erase(what);
        await write(io.stdout, `destroyed: ${contributions} contributions, ${subscriptions} subscriptions\n`);
      }),
    );
};
export default addModerate;

type Shown = Omit<Contribution, 'email'>;

async function* listed({ people }: Pick<Store, 'people'>, state: ContributionState): AsyncGenerator<Shown> {
  let cursor: string | null = null;
  do {
    const { rows, next } = await people.contributions({ state, paging: { cursor, limit: 200 } });
    for (const { email: _email, ...row } of rows) yield row;
    cursor = next;
  } while (cursor !== null);
}

/** One contribution for people: control characters are left out, so that none moves the cursor of a terminal. */
function told({ id, at, kind, slot, pledge, name, text, source, outcome }: Shown): string {
  const about = `${kind} on ${pledge}${slot ? ` (${slot})` : ''}`;
  const lines = [`${id}  ${at.slice(0, 10)}  ${about}, by ${name ?? 'nobody'}`, ...text.split('\n')];
  if (source) lines.push(`source: ${source}`);
  if (outcome) lines.push(`decided: ${outcome}`);
  return `${lines.map((line, at) => (at === 0 ? line : `    ${line}`).replace(/\p{Cc}/gu, ' ')).join('\n')}\n`;
}
