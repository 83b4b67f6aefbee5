import { createServer } from 'node:http';

/** A post as it arrived. */
export interface Posted {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
  readonly json: {
    readonly type?: string;
    readonly data: {
      readonly pledges: readonly { readonly pledge: { readonly id: string } }[];
      readonly [key: string]: unknown;
    };
    readonly [key: string]: unknown;
  };
}

/** A server on loopback that gets posts and answers as it is told. */
export interface Receiver {
  readonly url: string;
  readonly posts: Posted[];
  /** The status of the next answers; pings are answered with their challenge while it is 200. */
  status: number;
  /** Answers without the challenge where false. */
  echo: boolean;
  close(): Promise<void>;
}

/** Opens a receiver of webhooks. */
export async function openReceiver(): Promise<Receiver> {
  const posts: Posted[] = [];
  const state = { status: 200, echo: true };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      const json = JSON.parse(body);
      const header = (name: string): string => String(request.headers[name] ?? '');
      posts.push({
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
        body,
        json,
      });
      const location = state.status === 302 ? { location: 'http://127.0.0.1:1/elsewhere' } : {};
      response.writeHead(state.status, { 'content-type': 'application/json', ...location });
      response.end(JSON.stringify({ challenge: state.echo ? json.data.challenge : 'none' }));
    });
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/hook`,
    posts,
    close: () =>
      new Promise<void>(closed => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}
