/** `npm pack` calls this: compiles src/ to JavaScript in dist/, with the data files beside the code, and the web bundles. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from '../src/server/index.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const compiled = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(1);

for (const file of globSync('src/**/*', { cwd: root, exclude: path => /\.(ts|tsx)$/.test(path) })) {
  if (/\.[a-z0-9]+$/i.test(file)) cpSync(join(root, file), join(dist, file.slice('src/'.length)), { recursive: true });
}
await buildWeb(root, join(dist, 'web'));
