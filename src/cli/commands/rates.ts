import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../../model/index.ts';
import {
  ECB_HISTORY,
  fetchEcbMonthly,
  PEGS,
  parseRates,
  RATES_FILE,
  RATES_SOURCE,
  ratesOf,
} from '../../world/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { write } from '../io.ts';

interface Options {
  readonly data?: string;
  readonly url?: string;
}

/** `pledgebook rates [update]`: which exchange rates are in use, and fetching the ECB's current ones. */
const addRates: AddCommand = (program, io) => {
  const rates = program
    .command('rates')
    .description('say which exchange rates are in use')
    .option('--data <folder>', 'data folder whose rates are meant (PLEDGEBOOK_DATA)')
    .action(async (options: Options) => write(io.stdout, described(folderOf(io, options))));
  rates
    .command('update')
    .description("fetch the European Central Bank's current file into the data folder (needs a network)")
    .option('--data <folder>', 'data folder to write to (PLEDGEBOOK_DATA)')
    .option('--url <url>', "another address of the ECB's eurofxref-hist.zip")
    .action(async (_: Options, command: { optsWithGlobals(): Options }) => {
      const options = command.optsWithGlobals();
      const folder = folderOf(io, options);
      const csv = await fetchEcbMonthly(fetch, io.now().toISOString(), options.url ?? ECB_HISTORY);
      // Read before it replaces anything: a damaged file never gets in the way of the last good one.
      parseRates(csv, 'the fetched rates');
      save(folder, csv);
      await write(io.stdout, described(folder));
    });
};
export default addRates;

function folderOf(io: Io, options: Options): string {
  return resolve(io.cwd, options.data ?? io.env.PLEDGEBOOK_DATA ?? 'data');
}

function described(folder: string): string {
  const table = ratesOf(folder);
  const pegs = Object.keys(PEGS).join(', ');
  return [
    `Rates: monthly averages to ${table.last}, ${table.currencies.length} currencies and the euro; ${pegs} by their fixed rate to the dollar.`,
    `Source: ${RATES_SOURCE}.`,
    '',
  ].join('\n');
}

function save(folder: string, csv: string): void {
  const file = join(folder, RATES_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.new`, csv);
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw new Failure('data-folder-read-only', `${file} cannot be written: check the folder's permissions`, { cause });
  }
}
