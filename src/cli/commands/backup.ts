import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { exportRegister } from '../../store/index.ts';
import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';

/** `pledgebook backup FILE`: the logs as one file; what is derived follows from them. */
const addBackup: AddCommand = (program, io) => {
  const command = program
    .command('backup')
    .description('write the whole register to one file (gzip NDJSON) that restore takes, here or in another Pledgebook')
    .argument('<file>', 'where to; an older file of that name is replaced when the new one is whole');
  withRegister(command).action(async (file: string, options: RegisterOptions) => {
    await withStore(io, options, 'backup', async store => {
      const path = resolve(io.cwd, file);
      const partial = `${path}.partial`;
      const rows = Readable.from(exportRegister(store, { format: 'register', now: io.now() }));
      await pipeline(rows, createGzip(), createWriteStream(partial));
      await rename(partial, path);
      await write(io.stdout, `${store.place}: backed up to ${path}\n`);
    });
  });
};
export default addBackup;
