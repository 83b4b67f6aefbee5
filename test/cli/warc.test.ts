import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/index.ts';
import { openStore } from '../../src/store/index.ts';
import { makeArchive } from './made-archive.ts';
import { ndjson, pledgebook } from './terminal.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-warc-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the real program; `stopWhen` kills it without warning as soon as the output holds these words. */
function program(
  args: readonly string[],
  stopWhen?: RegExp,
): Promise<{ code: number | null; out: string; err: string; rss: number }> {
  return new Promise(done => {
    const watched = `import(${JSON.stringify(MAIN)}).then(() => process.on('exit', () => process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS + '\\n')))`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', watched, 'x', ...args], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
    });
    let out = '';
    let err = '';
    const look = () => {
      if (stopWhen?.test(out + err)) child.kill('SIGKILL');
    };
    child.stdout.on('data', chunk => {
      out += chunk;
      look();
    });
    child.stderr.on('data', chunk => {
      err += chunk;
      look();
    });
    child.on('close', code => done({ code, out, err, rss: Number(/RSS (\d+)/.exec(err)?.[1] ?? 0) }));
  });
}

describe('pledgebook read --warc', { timeout: 300_000 }, () => {
  it('reads 10,000 pages past every damaged record, each of them counted and named, with flat memory', async () => {
    const made = makeArchive(join(folder, 'ten.warc.gz'), { pages: 10_000, damageEvery: 97, promiseEvery: 40 });
    makeArchive(join(folder, 'one.warc.gz'), { pages: 1000, damageEvery: 97, promiseEvery: 40 });
    const small = await program(['read', '--warc', 'one.warc.gz', '-f', 'ndjson']);
    const { code, out, err, rss } = await program(['read', '--warc', 'ten.warc.gz', '-f', 'ndjson']);
    expect(code).toBe(1);
    const readings = ndjson<Reading>(out);
    expect(new Set(readings.map(({ id }) => id)).size).toBe(made.good);
    expect(readings).toHaveLength(made.good);
    expect(err.match(/ten\.warc\.gz at byte \d+: .+; passed over/g)).toHaveLength(made.damaged);
    expect(err).toContain(`${made.good} pages, 0 left out, ${made.damaged} damaged records`);
    const promises = readings.filter(({ claims }) => claims.length > 0).length;
    expect(promises).toBeGreaterThan(200);
    expect(promises).toBeLessThanOrEqual(250);
    expect(rss).toBeLessThan(small.rss * 1.5);
  });

  it('goes on where a killed run stopped', async () => {
    makeArchive(join(folder, 'plain.warc'), { pages: 1500, packed: false, damageEvery: 0 });
    const args = ['read', '--warc', 'plain.warc', '-f', 'ndjson', '--state', 'far.json'];
    const first = await program(args, /courier\.example\/300"/);
    expect(first.code).toBeNull();
    const second = await program(args);
    const ids = ndjson<Reading>(`${first.out.slice(0, first.out.lastIndexOf('\n') + 1)}${second.out}`).map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(1500);
    // The one article whose position was not yet written when the run was killed may stand twice.
    expect(ids.length).toBeLessThanOrEqual(1501);
    expect((await program(args)).out).toBe('');
  });

  it('says what is no archive, no position, no state', async () => {
    writeFileSync(join(folder, 'page.html'), '<p>No archive.</p>');
    writeFileSync(join(folder, 'odd.json'), '[1]');
    const run = (...args: string[]) => pledgebook(['read', '--warc', ...args], { cwd: folder });
    expect(await run('page.html')).toMatchObject({
      code: 1,
      err: expect.stringContaining('page.html at byte 0: no WARC record begins here'),
    });
    expect(await run('gone.warc')).toMatchObject({ code: 1, err: expect.stringContaining('gone.warc: no such file') });
    expect(await run('-')).toMatchObject({ code: 1, err: expect.stringContaining('standard input') });
    expect(await run('page.html', '--state', 'odd.json')).toMatchObject({ code: 2 });
  });
});

describe('pledgebook add --warc', { timeout: 300_000 }, () => {
  const articles = async (data: string): Promise<number> => {
    const store = await openStore({ dataFolder: join(folder, data, 'register'), clock: () => new Date() });
    try {
      return (await store.queries.articles({})).count;
    } finally {
      await store.close();
    }
  };

  it('loses nothing and counts nothing twice when it is killed in the middle', async () => {
    const made = makeArchive(join(folder, 'add.warc.gz'), { pages: 200, damageEvery: 25, promiseEvery: 8 });
    const whole = await program(['add', '--warc', 'add.warc.gz', '--data', 'whole']);
    expect(whole.code).toBe(1);
    expect(whole.out).toContain(`${made.good} pages, ${made.good} added, ${made.damaged} damaged records passed over`);
    const args = ['add', '--warc', 'add.warc.gz', '--data', 'broken'];
    const killed = await program(args, /(passed over[\s\S]*){4}/);
    expect(killed.code).toBeNull();
    const rest = await program(args);
    expect(rest.err).toMatch(/goes on at 0:\d+/);
    expect(rest.out).toMatch(new RegExp(`${made.good} pages, .*${made.damaged} damaged records passed over`));
    expect(await articles('broken')).toBe(made.good);
    expect((await program(args)).out).toContain('added before');
    expect((await program([...args, '--again'])).out).toContain(`${made.good} known already`);
  });

  it('takes only the pages that promise something where it is told so', async () => {
    makeArchive(join(folder, 'few.warc.gz'), { pages: 40, promiseEvery: 10 });
    const { out, code } = await pledgebook(['add', '--warc', '--claims-only', 'few.warc.gz', '--data', 'few'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(out).toContain('40 pages, 4 added, 36 left out');
  });
});
