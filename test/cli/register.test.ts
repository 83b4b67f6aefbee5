import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ndjson, pledgebook } from './terminal.ts';

const ARTICLES = [
  {
    id: 'a1',
    lang: 'en',
    outlet: 'Harbour Post',
    published: '2024-03-05',
    title: 'Siemens to build in Fort Worth',
    text: 'Siemens said on Monday it would invest $190 million in a new factory in Fort Worth, Texas, creating 800 jobs by 2025.',
  },
  {
    id: 'a2',
    lang: 'fr',
    outlet: 'Le Relais',
    published: '2024-03-06',
    title: 'Siemens au Texas',
    text: 'L’allemand Siemens va investir 190 millions de dollars dans une nouvelle usine à Fort Worth, au Texas, et créer 800 emplois.',
  },
];
let folder: string;
const run = (...args: string[]) => pledgebook([...args, '--data', join(folder, 'data')], { cwd: folder });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-register-'));
  writeFileSync(join(folder, 'news.ndjson'), ARTICLES.map(article => `${JSON.stringify(article)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Row {
  readonly id: string;
}

describe('a register of one’s own', () => {
  it('takes articles, and each of them once', async () => {
    expect((await run('add', '--dry-run', 'news.ndjson')).code).toBe(0);
    expect(ndjson(await listed())).toEqual([]);
    expect(await run('add', 'news.ndjson')).toMatchObject({ code: 0, err: '' });
    const before = await listed();
    expect(ndjson<Row>(before).length).toBeGreaterThan(0);
    expect((await run('add', 'news.ndjson')).code).toBe(0);
    expect(await listed()).toBe(before);
  });

  it('is exported claim by claim, with the caller’s ids, words and sources', async () => {
    const { code, out } = await run('export', '--format', 'ndjson');
    expect(code).toBe(0);
    expect(out).toContain('$190 million');
    expect(out).toContain('Harbour Post');
    const csv = await run('export', '--format', 'csv');
    expect(csv.out.split('\n')[0]).toContain('investor');
  });

  it('keeps an editor’s decision and undoes it', async () => {
    const [row] = ndjson<Row>(await listed());
    const decided = await run('decide', 'checked', row?.id ?? '', '--by', 'Ada', '--reason', 'read both articles');
    expect(decided).toMatchObject({ code: 0, err: '' });
    const id = /\bd[0-9a-f]{6,}\b/.exec(decided.out)?.[0] ?? '';
    expect((await run('decide', 'undo', id, '--by', 'Ada', '--reason', 'the wrong one')).code).toBe(0);
    expect(await run('decide', 'checked', 'p-nothing', '--by', 'Ada', '--reason', 'x')).toMatchObject({ code: 1 });
  });

  it('finds itself whole, goes into one file and comes back from it', async () => {
    expect((await run('check')).code).toBe(0);
    expect((await run('backup', 'register.ndjson.gz')).code).toBe(0);
    const back = (...args: string[]) => pledgebook([...args, '--data', join(folder, 'back')], { cwd: folder });
    expect((await back('restore', 'register.ndjson.gz')).code).toBe(0);
    expect((await back('list', '--format', 'ndjson')).out).toBe(await listed());
    expect(readdirSync(folder).filter(name => name.startsWith('register.'))).toEqual(['register.ndjson.gz']);
    expect(readFileSync(join(folder, 'register.ndjson.gz')).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  });

  it('lets nobody serve on a port that is taken, and says which', async () => {
    const taken = createServer();
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    try {
      const { code, err } = await run('serve', '--port', port);
      expect(code).toBe(1);
      expect(err.trim().split('\n').at(-1)).toMatch(new RegExp(`^pledgebook: Port ${port} on 127.0.0.1 is in use`));
    } finally {
      taken.close();
    }
    expect((await run('serve', '--port', 'http')).code).toBe(2);
  });
});

async function listed(): Promise<string> {
  return (await run('list', '--format', 'ndjson')).out;
}
