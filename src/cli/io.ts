import type { Io } from './command.ts';

/** The real outside of this process. */
export function processIo(): Io {
  const { env, stdin, stdout, stderr } = process;
  return {
    stdin,
    stdout,
    stderr,
    env,
    // npm runs scripts in the package's folder and says in INIT_CWD where the caller stood.
    cwd: env.INIT_CWD ?? process.cwd(),
    now: () => new Date(),
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR,
  };
}

/** Writes and waits while the reader of the pipe is slower than we are, so that memory stays flat. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await new Promise<void>(resolve => stream.once('drain', resolve));
}
