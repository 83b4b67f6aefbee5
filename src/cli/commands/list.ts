import { Day, Failure } from '../../model/index.ts';
import { PLEDGE_SORTS, PledgeFilter, type PledgeSort, type Store } from '../../store/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { showPledge } from '../show/pledge.ts';

interface Options extends RegisterOptions {
  readonly format: string;
  readonly sort: string;
  readonly country?: string;
  readonly activity?: string;
  readonly stage?: string;
  readonly company?: string;
  readonly occasion?: string;
  readonly totals?: boolean;
  readonly limit: string;
  readonly asOf?: string;
}

/** `pledgebook list`: the pledges of the register. */
const addList: AddCommand = (program, io) => {
  const command = program
    .command('list')
    .description('list the pledges of the register, newest first')
    .argument('[words...]', 'words that investors, places, occasions or titles must hold')
    .option('-f, --format <format>', 'people, or ndjson: one row a line', 'people')
    .option('--sort <order>', `one of ${PLEDGE_SORTS.join(' ')}`, '-announced')
    .option('--country <code>', 'where the money goes: FR, or FR,DE')
    .option('--company <id>', 'of this company')
    .option('--activity <word>', 'data-centre, batteries ...')
    .option('--stage <word>', 'announced, underway, cancelled ...')
    .option('--occasion <id>', 'tied to this occasion')
    .option('--totals', 'headlines that add up many investors instead of pledges')
    .option('--limit <number>', 'rows at most; 0 for all', '50')
    .option('--as-of <day>', 'as reported up to this day, YYYY-MM-DD');
  withRegister(command).action(async (words: readonly string[], options: Options) => {
    const ask = questionOf(words, options);
    await withStore(io, options, 'list', store => printRows(store, io, ask, options));
  });
};
export default addList;

interface Question {
  readonly filter: PledgeFilter;
  readonly sort: PledgeSort;
  readonly limit: number;
}

function questionOf(words: readonly string[], options: Options): Question {
  const { format, sort, limit, asOf } = options;
  if (!['people', 'ndjson'].includes(format))
    throw new Failure('usage', `--format ${format}: must be people or ndjson`);
  const order = PLEDGE_SORTS.find(known => known === sort);
  if (!order) throw new Failure('usage', `--sort ${sort}: must be one of ${PLEDGE_SORTS.join(' ')}`);
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 0)
    throw new Failure('usage', `--limit ${limit}: must be a whole number, 0 for all`);
  if (asOf && !Day.safeParse(asOf).success) throw new Failure('usage', `--as-of ${asOf}: must be a day, YYYY-MM-DD`);
  const listed = (value: string | undefined) => value?.split(',').map(part => part.trim());
  const parsed = PledgeFilter.safeParse({
    ...(words.length > 0 ? { text: words.join(' ') } : {}),
    country: listed(options.country)?.map(code => code.toUpperCase()),
    company: listed(options.company),
    activity: listed(options.activity),
    stage: listed(options.stage),
    occasion: listed(options.occasion),
    ...(options.totals ? { type: 'total' } : {}),
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Failure('usage', `--${String(issue?.path[0])}: ${issue?.message ?? 'not understood'}`);
  }
  return { filter: parsed.data, sort: order, limit: most === 0 ? Number.POSITIVE_INFINITY : most };
}

async function printRows(store: Store, io: Io, { filter, sort, limit }: Question, options: Options): Promise<void> {
  let left = limit;
  let cursor: string | null = null;
  const asOf = options.asOf ? { asOf: { reported: options.asOf, recorded: null } } : {};
  do {
    const page = await store.queries.pledges({ filter, sort, paging: { cursor, limit: Math.min(200, left) }, ...asOf });
    for (const row of page.rows) {
      await write(io.stdout, `${options.format === 'ndjson' ? JSON.stringify(row) : showPledge(row)}\n`);
    }
    left -= page.rows.length;
    cursor = page.next;
    if (left <= 0 && cursor !== null && options.format === 'people') {
      await write(io.stderr, `pledgebook: ${page.count - limit} more; --limit 0 shows all\n`);
    }
  } while (cursor !== null && left > 0);
}
