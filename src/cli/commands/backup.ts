import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Store } from '../../store/index.ts';
import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';

/** `pledgebook backup FILE`: the logs and the watched sources as one file; what is derived follows from them. */
const addBackup: AddCommand = (program, io) => {
  const command = program
    .command('backup')
    .description('write the whole register to one file (gzip NDJSON) that restore takes, here or in another Pledgebook')
    .argument('<file>', 'where to; an older file of that name is replaced when the new one is whole')
    .option('--with-people', 'corrections, comments and subscriptions too, with addresses: a file to be kept secret');
  withRegister(command).action(async (file: string, options: RegisterOptions & { readonly withPeople?: boolean }) => {
    await withStore(io, options, 'backup', async store => {
      const path = resolve(io.cwd, file);
      const partial = `${path}.partial`;
      const rows = Readable.from(linesOf(store, options.withPeople ?? false));
      // What people wrote is for nobody else of the machine.
      const mode = options.withPeople ? 0o600 : 0o666;
      await rm(partial, { force: true });
      await pipeline(rows, createGzip(), createWriteStream(partial, { mode }));
      await rename(partial, path);
      await write(io.stdout, `${store.place}: backed up to ${path}\n`);
    });
  });
};
export default addBackup;

async function* linesOf(store: Store, people: boolean): AsyncGenerator<string> {
  for await (const row of store.backup({ sources: true, people })) yield `${JSON.stringify(row)}\n`;
}
