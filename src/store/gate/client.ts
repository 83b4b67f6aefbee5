import { connect, type Socket } from 'node:net';
import { Failure } from '../../model/index.ts';
import type { Store } from '../store.ts';
import { type Answer, onLines, send } from './wire.ts';

interface Waiting {
  item(value: unknown): void;
  end(value: unknown): void;
  fail(error: Error): void;
}

/** A store that another process holds, through its socket. Null where nobody listens there. */
export async function storeThrough(path: string): Promise<Store | null> {
  const socket = await connected(path);
  if (!socket) return null;
  const line = new Line(socket);
  let place: unknown;
  try {
    place = await line.ask('place', []);
  } catch {
    // The holder ended between listening and answering: the folder is about to be free.
    return null;
  }
  const asked = (group: 'queries' | 'people' | 'intake') =>
    new Proxy(
      {},
      {
        get: (_target, name) =>
          typeof name === 'string' && name !== 'then'
            ? (...args: unknown[]) => line.ask(`${group}.${name}`, args)
            : undefined,
      },
    );
  const own: Record<string, unknown> = {
    place,
    queries: asked('queries'),
    people: asked('people'),
    intake: asked('intake'),
    jobs: null,
    close: async () => line.close(),
  };
  for (const name of ['allArticles', 'allPledges', 'backup'])
    own[name] = (...args: unknown[]) => line.stream(name, args);
  return new Proxy({} as Store, {
    get: (_target, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      return Object.hasOwn(own, name) ? own[name] : (...args: unknown[]) => line.ask(name, args);
    },
  });
}

function connected(path: string): Promise<Socket | null> {
  return new Promise(resolve => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

/** Questions and answers over one socket. */
class Line {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(socket: Socket) {
    this.#socket = socket;
    onLines<Answer>(socket, answer => this.#take(answer));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      for (const waiting of this.#waiting.values()) waiting.fail(gone());
      this.#waiting.clear();
    });
  }

  ask(method: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#send(method, args, { item: () => undefined, end: resolve, fail: reject });
    });
  }

  async *stream(method: string, args: readonly unknown[]): AsyncGenerator<unknown> {
    const items: unknown[] = [];
    let ended = false;
    let failed: Error | null = null;
    let wake: () => void = () => undefined;
    const woken = (act: () => void) => {
      act();
      if (items.length > 1000) this.#socket.pause();
      wake();
    };
    this.#send(method, args, {
      item: value => woken(() => items.push(value)),
      end: () => woken(() => (ended = true)),
      fail: error => woken(() => (failed = error)),
    });
    for (;;) {
      while (items.length > 0) yield items.shift();
      if (failed) throw failed;
      if (ended) return;
      this.#socket.resume();
      await new Promise<void>(resolve => {
        wake = resolve;
        if (items.length > 0 || ended || failed) resolve();
      });
    }
  }

  close(): void {
    this.#socket.end();
  }

  #send(method: string, args: readonly unknown[], waiting: Waiting): void {
    const id = this.#next++;
    this.#waiting.set(id, waiting);
    send(this.#socket, { id, method, args }).catch(() => {
      this.#waiting.delete(id);
      waiting.fail(gone());
    });
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    if ('item' in answer) {
      waiting.item(answer.item);
      return;
    }
    this.#waiting.delete(answer.id);
    if ('failure' in answer) waiting.fail(new Failure(answer.failure.code, answer.failure.message));
    else waiting.end('result' in answer ? answer.result : null);
  }
}

const gone = () => new Failure('conflict', 'the process that holds the data folder ended; try again');
