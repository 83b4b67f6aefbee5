import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';

/** Everything a command touches of the outside, handed in so that tests run it without a process. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The caller's folder: FILE arguments resolve against it (`INIT_CWD` under npm). */
  readonly cwd: string;
  readonly now: () => Date;
  /** True where output goes to a person's terminal that shows colours. */
  readonly colour: boolean;
}

/**
 * Adds one command to the program. A command sets `process exit` through `setExitCode`: 0 all done, 1 some inputs
 * failed, 2 wrong use.
 */
export type AddCommand = (program: Command, io: Io, setExitCode: (code: 0 | 1 | 2) => void) => void;
