import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback whose answers a test decides, path by path. */
export interface TestServer {
  readonly origin: string;
  readonly port: number;
  /** Requests in the order they came: path and headers. */
  readonly seen: { path: string; headers: IncomingMessage['headers']; at: number }[];
  close(): Promise<void>;
}

export async function serve(
  answer: (path: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<TestServer> {
  const seen: TestServer['seen'] = [];
  const server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', headers: request.headers, at: Date.now() });
    answer(request.url ?? '', response, request);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    seen,
    close: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
