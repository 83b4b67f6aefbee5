import { spawn, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/services.ts';

const root = join(import.meta.dirname, '..', '..');
let folder: string;

/** The folder of a Node older than ours, where the machine has one, so that the bootstrap is tried as users meet it. */
function olderNode(): string | undefined {
  return ['/usr/local/bin/node', '/usr/bin/node', ...globSync('/root/.nvm/versions/node/*/bin/node')].find(path => {
    const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return status === 0 && Number(stdout.slice(1).split('.')[0]) < 26;
  });
}

function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const older = olderNode();
  const path = (process.env.PATH ?? '').split(':').filter(part => !part.startsWith(root));
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !name.startsWith('npm_') &&
        name !== 'INIT_CWD' &&
        !name.startsWith('VITEST') &&
        name !== 'NODE_ENV' &&
        name !== 'CI',
    ),
  );
  return { ...clean, PATH: [...(older ? [dirname(older)] : []), ...path].join(':'), ...extra };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-clone-'));
  const cloned = spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, folder], { encoding: 'utf8' });
  expect(cloned.status, cloned.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a fresh clone with an old Node first on the path', () => {
  it('starts with one command: installs, reads its samples, says where to look, ends cleanly on Ctrl-C', async () => {
    const port = await freePort();
    const child = spawn('npm', ['start', '--', '--port', String(port)], {
      cwd: folder,
      env: environment(),
      detached: true,
    });
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    let ended = false;
    child.on('exit', () => (ended = true));
    try {
      await expect.poll(() => output, { timeout: 240_000, interval: 200 }).toContain(`http://localhost:${port}`);
      const page = await fetch(`http://127.0.0.1:${port}/?lang=en`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('sample');
      const list = (await (await fetch(`http://127.0.0.1:${port}/api/v1/pledges`)).json()) as { rows: unknown[] };
      expect(list.rows.length).toBeGreaterThan(5);
    } finally {
      if (child.pid) process.kill(-child.pid, 'SIGINT');
    }
    await expect.poll(() => ended, { timeout: 10_000 }).toBe(true);
    expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  }, 300_000);

  it('tests itself with the other', () => {
    const tested = spawnSync('npm', ['test', '--', 'test/model'], {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
    });
    expect(tested.status, tested.stdout + tested.stderr).toBe(0);
    expect(tested.stdout.trim().split('\n').at(-1)).toMatch(/^\d+ passed, 0 failed, 0 skipped$/);
  }, 300_000);
});
