/** What the tests need of the machine: PostgreSQL and Chromium, found, or installed where we are root on Debian. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isRoot = process.getuid?.() === 0;
const CHROMES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const postgresFolder = (): string | undefined => globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
const chrome = (): string | undefined => CHROMES.find(path => existsSync(path));

/** Installs what is missing, only as root on Debian; says what it does. Nothing happens where all is there. */
export function installMissing(): void {
  const packages = [
    ...(process.env.CHROME_PATH || chrome() ? [] : ['chromium']),
    ...(process.env.TEST_DATABASE_URL || postgresFolder() ? [] : ['postgresql']),
  ];
  if (packages.length === 0 || !isRoot || !existsSync('/etc/debian_version')) return;
  process.stderr.write(`tests: installing ${packages.join(' and ')} from Debian ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 2] });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** The path of a Chromium, from CHROME_PATH or where Debian puts it; undefined where there is none. */
export function findChrome(): string | undefined {
  return process.env.CHROME_PATH ?? chrome();
}

/** A PostgreSQL cluster of the tests' own, gone after `stop()`. */
export interface Cluster {
  readonly url: string;
  stop(): void;
}

/** Starts a cluster in a temporary folder on a free port; as root it runs as user postgres. Undefined without PostgreSQL. */
export async function startPostgres(): Promise<Cluster | undefined> {
  const bin = postgresFolder();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-postgres-'));
  const run = (command: string, ...args: string[]) => {
    const [program, all] = isRoot
      ? ['runuser', ['-u', 'postgres', '--', join(bin, command), ...args]]
      : [join(bin, command), args];
    return spawnSync(program as string, all as string[], { encoding: 'utf8', cwd: '/tmp' });
  };
  if (isRoot) spawnSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  const port = await freePort();
  const made = run(
    'initdb',
    '-D',
    data,
    '-U',
    'pledgebook',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  );
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60`;
  const started =
    made.status === 0 ? run('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start') : made;
  if (started.status !== 0) {
    process.stderr.write(`tests: PostgreSQL did not start: ${started.stderr || started.stdout}\n`);
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  return {
    url: `postgres://pledgebook@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A TCP port of loopback that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
