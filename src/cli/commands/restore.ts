import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '../../model/index.ts';
import { LogRow, type Store } from '../../store/index.ts';
import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';

/** `pledgebook restore FILE`: a backup or whole-register export into this register, each row once. */
const addRestore: AddCommand = (program, io) => {
  const command = program
    .command('restore')
    .description(
      'put a backup (or export -f register) into the register: what it holds already is kept and not doubled',
    )
    .argument('<file>', 'written by backup or export -f register');
  withRegister(command).action(async (file: string, options: RegisterOptions) => {
    const path = resolve(io.cwd, file);
    await readable(path, file);
    await wholeBackup(path, file, options.samples ?? false);
    await withStore(io, options, 'restore', async store => {
      const count = await restore(path, file, store);
      await store.rebuild();
      await write(io.stdout, `${store.place}: restored ${count} rows from ${file}\n`);
    });
  });
};
export default addRestore;

async function readable(path: string, file: string): Promise<void> {
  try {
    await (await open(path)).close();
  } catch (cause) {
    throw new Failure('input-missing', `${file}: cannot be read; check its name`, { cause });
  }
}

/** Reads the file to its end before anything is written: a file that is cut short leaves the register as it was. */
async function wholeBackup(path: string, file: string, samples: boolean): Promise<void> {
  let number = 0;
  try {
    for await (const line of linesOf(path)) {
      number++;
      const row = rowOf(line, `${file} line ${number}`);
      if (number === 1 && row.log !== 'pledgebook') throw notBackup(file);
      if (row.log !== 'pledgebook' || row.row.sample === samples) continue;
      const which = row.row.sample
        ? 'samples: restore it with --samples'
        : 'your own articles: restore it without --samples';
      throw new Failure('conflict', `${file}: holds a register of ${which}; the two are never mixed`);
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('input-malformed', `${file}: is cut short or damaged; nothing was restored`, { cause });
  }
  if (number === 0) throw notBackup(file);
}

async function restore(path: string, file: string, store: Store): Promise<number> {
  let rows: LogRow[] = [];
  let [number, count] = [0, 0];
  const flush = async () => {
    await store.unpack(rows);
    count += rows.length;
    rows = [];
  };
  for await (const line of linesOf(path)) {
    number++;
    const row = rowOf(line, `${file} line ${number}`);
    if (row.log === 'pledgebook') continue;
    rows.push(row);
    if (rows.length >= 500) await flush();
  }
  await flush();
  return count;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const handle = await open(path);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const stream = createReadStream(path);
  const zipped = buffer[0] === 0x1f && buffer[1] === 0x8b;
  const input = zipped ? unzipped(stream) : stream;
  // readline forwards no errors of its input: the lines are cut here, where a broken end is thrown to the caller.
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

function unzipped(stream: Readable): Readable {
  const gunzip = createGunzip();
  stream.on('error', error => gunzip.destroy(error));
  return stream.pipe(gunzip);
}

function rowOf(line: string, where: string): LogRow {
  try {
    return LogRow.parse(JSON.parse(line));
  } catch (cause) {
    throw new Failure('input-malformed', `${where}: no row of a register; this is not a backup, or it is cut short`, {
      cause,
    });
  }
}

function notBackup(file: string): Failure {
  return new Failure('input-malformed', `${file}: is no backup of Pledgebook; make one with pledgebook backup FILE`);
}
