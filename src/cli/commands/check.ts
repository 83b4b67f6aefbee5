import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';

interface Options extends RegisterOptions {
  readonly repair?: boolean;
}

/** `pledgebook check`: offsets fit texts, hashes fit, what is derived equals what is rebuilt. */
const addCheck: AddCommand = (program, io, setExitCode) => {
  const command = program
    .command('check')
    .description(
      'look whether the register is whole: hashes, offsets of quotes, and everything derived against a rebuild',
    )
    .option('--repair', 'fold everything derived anew from the logs, then look again');
  withRegister(command).action(async (options: Options) => {
    await withStore(io, options, 'check', async store => {
      if (options.repair) await store.rebuild();
      const faults = await store.check();
      for (const { message } of faults) await write(io.stdout, `${message}\n`);
      await write(
        io.stdout,
        faults.length === 0 ? `${store.place}: whole\n` : `${store.place}: ${faults.length} faults\n`,
      );
      if (faults.length > 0) setExitCode(1);
    });
  });
};
export default addCheck;
