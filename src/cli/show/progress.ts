import type { Writable } from 'node:stream';

/** How wide the bar is, in characters. */
const WIDTH = 30;

/** Tells how far a piece of work is: a bar that redraws itself on a terminal, one line at the end elsewhere. */
export interface Progress {
  /** `done` of the whole. */
  at(done: number): void;
  /** Ends the bar. */
  end(): void;
}

/** A progress bar for `total` steps; `what` names the work ("reading samples"). */
export function progress(stream: Writable & { readonly isTTY?: boolean }, what: string, total: number): Progress {
  let last = -1;
  const draw = (done: number) => {
    const filled = Math.round((WIDTH * done) / Math.max(total, 1));
    stream.write(`\r${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
  };
  return {
    at(done) {
      if (!stream.isTTY || done === last) return;
      last = done;
      draw(done);
    },
    end() {
      stream.write(stream.isTTY ? '\n' : `${what}: ${total} of ${total}\n`);
    },
  };
}
