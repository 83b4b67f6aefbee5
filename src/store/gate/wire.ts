import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Failure, type FailureCode } from '../../model/index.ts';

/** What is asked of the holder of a folder: a method of `Store`, or `queries.` and one of `Queries`. */
export interface Ask {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** One line of an answer. A stream sends `item` lines before its `done`. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly item: unknown }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly failure: { readonly code: FailureCode; readonly message: string } };

/** Sends one line of JSON; resolves when the other side can take more. */
export function send(socket: Socket, line: Ask | Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.destroyed) {
      reject(new Failure('internal', 'the other process closed the connection'));
      return;
    }
    const text = `${JSON.stringify(line)}\n`;
    if (socket.write(text)) resolve();
    else socket.once('drain', resolve);
  });
}

/** Calls back for each line that comes in. */
export function onLines<T extends Ask | Answer>(socket: Socket, take: (line: T) => void): void {
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', line => {
    let parsed: T;
    try {
      parsed = JSON.parse(line) as T;
    } catch {
      socket.destroy();
      return;
    }
    take(parsed);
  });
}

/** A failure as it goes over the wire: unexpected ones keep their message, never their stack. */
export function failureOf(error: unknown): { code: FailureCode; message: string } {
  if (error instanceof Failure) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
