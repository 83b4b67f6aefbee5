#!/usr/bin/env node
// The installed command. Node 20 syntax: it finds the pinned Node 26 where the caller's own is older.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);

if (major >= 26) {
  await import('../dist/cli/main.js');
} else {
  const pinned = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  if (existsSync(pinned)) {
    const child = spawn(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    process.on('SIGINT', () => {}); // the terminal gives it to the child as well
    child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
  } else {
    process.stderr.write(
      `pledgebook: needs Node 26; this is ${process.version}, and the npm package "node" was installed without its install script: approve it (npm install-scripts, or "allowScripts": {"node": true} in package.json) and install again, or run with Node 26\n`,
    );
    process.exitCode = 1;
  }
}
