import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { Failure } from '../../model/index.ts';
import type { Store } from '../store.ts';
import { type Ask, failureOf, onLines, send } from './wire.ts';

/** What may be asked from outside: everything but closing. */
const METHODS = new Set([
  'add',
  'wouldChange',
  'reread',
  'wouldReread',
  'decide',
  'article',
  'rebuild',
  'check',
  'pack',
  'unpack',
]);
const STREAMS = new Set(['allArticles', 'allPledges', 'backup']);

/** Listens for the commands of other processes of the same user. */
export interface Gate {
  close(): Promise<void>;
}

/** Opens the socket; a left-over file of a process that was killed is removed (the caller holds the lock). */
export async function openGate(store: Store, path: string): Promise<Gate> {
  rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  const running = new Set<Promise<void>>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    onLines<Ask>(socket, ask => {
      const work = answer(store, socket, ask).catch(() => {
        socket.destroy();
      });
      running.add(work);
      void work.finally(() => running.delete(work));
    });
  });
  await listening(server, path);
  chmodSync(path, 0o600);
  server.unref();
  return {
    async close() {
      server.close();
      await Promise.allSettled(running);
      for (const socket of sockets) socket.end();
      rmSync(path, { force: true });
    },
  };
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(store: Store, socket: Socket, { id, method, args }: Ask): Promise<void> {
  try {
    if (STREAMS.has(method)) {
      for await (const item of call(store, method, args) as AsyncIterable<unknown>) await send(socket, { id, item });
      await send(socket, { id, done: true });
      return;
    }
    if (method === 'place') {
      await send(socket, { id, result: store.place });
      return;
    }
    if (!METHODS.has(method) && !/^(queries|people|intake)\./.test(method))
      throw new Failure('usage', `nothing called ${method} can be asked`);
    await send(socket, { id, result: (await call(store, method, args)) ?? null });
  } catch (error) {
    await send(socket, { id, failure: failureOf(error) });
  }
}

function targetOf(store: Store, method: string): [object, string] {
  if (method.startsWith('queries.')) return [store.queries, method.slice(8)];
  if (method.startsWith('intake.')) return [store.intake, method.slice(7)];
  return method.startsWith('people.') ? [store.people, method.slice(7)] : [store, method];
}

function call(store: Store, method: string, args: readonly unknown[]): unknown {
  const [target, name] = targetOf(store, method);
  const found =
    Object.hasOwn(Object(target), name) || name in target
      ? (target as unknown as Record<string, unknown>)[name]
      : undefined;
  if (typeof found !== 'function') throw new Failure('usage', `nothing called ${method} can be asked`);
  return found.apply(
    target,
    args.map(arg => arg ?? undefined),
  );
}
