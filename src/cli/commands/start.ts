import { resolve } from 'node:path';
import { defaultReader } from '../../reader/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { AddCommand, Io } from '../command.ts';
import { addSamples } from '../samples.ts';
import { portOf, serveRegister } from './serve.ts';

interface Options {
  readonly host: string;
  readonly port: string;
  readonly data?: string;
  readonly empty?: boolean;
}

/**
 * `npm start`: the sample register, its articles read at the first start, or with `--empty` a register of the user's
 * own. The two are never mixed: they live in folders of their own.
 */
const addStart: AddCommand = (program, io) => {
  program
    .command('start')
    .description('serve the register of sample articles, or with --empty one of your own')
    .option('--empty', 'open your own register (the one that add and serve use), empty at first')
    .option('-p, --port <port>', 'port to listen on; 0 takes any free one', '4080')
    .option('--host <host>', 'address to listen on; 0.0.0.0 lets others in', '127.0.0.1')
    .option('--data <folder>', 'folder of the embedded registers (PLEDGEBOOK_DATA)')
    .action(async (options: Options) => {
      const port = portOf(options.port);
      const sample = !options.empty;
      const folder = resolve(io.cwd, options.data ?? io.env.PLEDGEBOOK_DATA ?? 'data', sample ? 'samples' : 'register');
      const store = await openStore({ dataFolder: folder, sample, clock: io.now, what: 'serve' });
      if (sample && !(await readSamples(store, io))) return;
      await serveRegister(store, { io, reader: defaultReader.name, host: options.host, port, sample });
    });
};
export default addStart;

/** Reads the samples that are missing; false where Ctrl-C came first, and then the register is closed. */
async function readSamples(store: Store, io: Io): Promise<boolean> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  try {
    await addSamples(store, defaultReader, io, stop.signal);
  } catch (error) {
    await store.close();
    throw error;
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  }
  if (stop.signal.aborted) await store.close();
  return !stop.signal.aborted;
}
