import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import { Failure } from '../model/index.ts';
import { isLoopbackHost } from './access.ts';
import { createApp } from './app.ts';
import type { Parts } from './environment.ts';

/** Where the server listens. */
export interface Address {
  /** `127.0.0.1` unless told otherwise. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Running {
  /** As a person opens it: `http://localhost:4080`. */
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, lets those under way end (5 seconds at most), and resolves. */
  close(): Promise<void>;
}

/** How long requests under way may take to end, in milliseconds. */
const GRACE = 5000;

function addressFailure(error: NodeJS.ErrnoException, { host, port }: Address): Failure {
  if (error.code === 'EADDRINUSE') {
    return new Failure(
      'port-in-use',
      `Port ${port} on ${host} is in use; stop what listens there or choose another with --port.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Failure(
      'port-in-use',
      `Port ${port} on ${host} may not be used by this user; choose one above 1023 with --port.`,
    );
  }
  return new Failure('usage', `Cannot listen on ${host}:${port}: ${error.message}`);
}

/** Puts the app on a socket. Throws Failure `port-in-use` that names the port, `usage` where the host is none of ours. */
export function serve(parts: Parts, address: Address): Promise<Running> {
  const { fetch } = createApp(parts);
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname: address.host, port: address.port }, ({ port }) => {
      const name =
        isLoopbackHost(address.host) || address.host === '0.0.0.0' || address.host === '::'
          ? 'localhost'
          : address.host;
      resolve({ url: `http://${name}:${port}`, port, close: () => close(server as Server) });
    }) as Server;
    server.requestTimeout = 60_000;
    server.headersTimeout = 20_000;
    server.once('error', error => reject(addressFailure(error, address)));
  });
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  });
}

/** Resolves when the process is asked to end (Ctrl-C, a service manager). A second Ctrl-C ends it at once. */
export function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      process.once('SIGINT', () => process.exit(130));
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
