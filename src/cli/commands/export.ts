import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Day, Failure } from '../../model/index.ts';
import { EXPORT_FORMATS, type ExportFormat, exportRegister } from '../../store/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';

interface Options extends RegisterOptions {
  readonly format: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly recorded?: string;
}

/** Formats that make no sense on a terminal. */
const BINARY: ReadonlySet<ExportFormat> = new Set(['xlsx', 'parquet']);

/** `pledgebook export`: the register as a file. */
const addExport: AddCommand = (program, io) => {
  const command = program
    .command('export')
    .description('write the register out: claim by claim, each value with its words, source and date')
    .option('-f, --format <format>', EXPORT_FORMATS.join(', '), 'ndjson')
    .option('-o, --output <file>', 'write to this file and not to standard output')
    .option('--as-of <day>', 'as reported up to this day, YYYY-MM-DD')
    .option('--recorded <day>', 'as this register held it at the end of this day, YYYY-MM-DD');
  withRegister(command).action(async (options: Options) => {
    const format = EXPORT_FORMATS.find(known => known === options.format);
    if (!format) throw new Failure('usage', `--format ${options.format}: must be one of ${EXPORT_FORMATS.join(', ')}`);
    if (BINARY.has(format) && !options.output && (io.stdout as { isTTY?: boolean }).isTTY) {
      throw new Failure('usage', `--format ${format} is no text; name a file with --output`);
    }
    const reported = dayOf('--as-of', options.asOf);
    const recorded = dayOf('--recorded', options.recorded);
    const asOf = reported || recorded ? { reported, recorded } : null;
    await withStore(io, options, 'export', async store => {
      const pieces = Readable.from(exportRegister(store, { format, asOf, now: io.now() }));
      await pipeline(pieces, target(io, options.output), { end: options.output !== undefined });
    });
  });
};
export default addExport;

function dayOf(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!Day.safeParse(value).success) throw new Failure('usage', `${option} ${value}: must be a day, YYYY-MM-DD`);
  return value;
}

function target(io: Io, output: string | undefined): Writable {
  return output === undefined ? io.stdout : createWriteStream(resolve(io.cwd, output));
}
