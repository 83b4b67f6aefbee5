// Node 20 syntax and built-ins only: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.pledgebook-lock');

/** The pinned Node 26 of the npm package `node`. */
export const NODE = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs what package-lock.json names, once for each state of it: the stamp holds the hash that was installed. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock && existsSync(NODE)) return;
  process.stderr.write('pledgebook: installing (once; about half a minute) ...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  });
  if (done.status !== 0) {
    process.stderr.write('pledgebook: npm ci failed; its message stands above. Is the npm registry reachable?\n');
    process.exit(1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}

/** Goes on in Node 26 and ends as it ends, signals included. */
export function runInNode(args, { env = process.env } = {}) {
  const child = spawn(NODE, args, {
    cwd: ROOT,
    stdio: 'inherit',
    // FILE arguments resolve against the caller's folder, whatever folder this goes on in.
    env: { ...env, INIT_CWD: env.INIT_CWD ?? process.cwd() },
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A terminal gives Ctrl-C to the whole group; only where there is none is it ours to hand on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
  child.on('error', error => {
    process.stderr.write(`pledgebook: cannot run ${NODE}: ${error.message}\n`);
    process.exit(1);
  });
}
