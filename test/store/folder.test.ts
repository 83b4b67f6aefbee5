import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { storeContract, ticking } from './contract.ts';
import { told } from './told.ts';

const root = mkdtempSync(join(tmpdir(), 'pledgebook-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (name: string) => join(root, name);

storeContract('in a folder', () => openStore({ dataFolder: folder('contract'), clock: ticking() }));

/** A folder with an empty register: made once, for making a database takes seconds. */
let made: string | undefined;
async function emptyFolder(name: string): Promise<string> {
  if (made === undefined) {
    made = folder('made');
    await (await openStore({ dataFolder: made, clock: ticking() })).close();
  }
  await cp(made, folder(name), { recursive: true });
  return folder(name);
}

const children: ChildProcess[] = [];
const stores: Store[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const store of stores.splice(0)) await store.close();
});

/** Another process that opens the folder, adds what it is told and then waits; resolves when it says that it has. */
async function holder(dataFolder: string, what = 'serve', articles = 1): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [new URL('./holder.ts', import.meta.url).pathname, dataFolder, what, String(articles)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => text.toString().includes('ready') && resolve());
    child.once('exit', code => reject(new Error(`the holder ended with ${code}`)));
  });
  return child;
}

async function open(dataFolder: string, what = 'use'): Promise<Store> {
  const store = await openStore({ dataFolder, what, clock: ticking() });
  stores.push(store);
  return store;
}

describe('a data folder', { timeout: 120_000 }, () => {
  it('keeps what was acknowledged when the process is killed, and is free at once', async () => {
    const data = await emptyFolder('killed');
    const child = await holder(data, 'serve', 3);
    child.kill('SIGKILL');
    await new Promise(resolve => child.once('exit', resolve));
    const store = await open(data, 'serve');
    expect((await store.queries.articles({})).count).toBe(3);
    expect(await store.check()).toEqual([]);
  });

  it('refuses a second serve and names the first', async () => {
    const data = await emptyFolder('served');
    const child = await holder(data);
    await expect(open(data, 'serve')).rejects.toMatchObject({
      code: 'data-folder-in-use',
      message: expect.stringContaining(`process ${child.pid} (pledgebook serve`),
    });
  });

  it('lets another command work through the process that holds it', async () => {
    const data = await emptyFolder('shared');
    await holder(data);
    const store = await open(data, 'add');
    const [article, reading] = told('Norvik Cables adds €400 million in Dunkirk through the socket.');
    expect((await store.add(article, reading)).outcome).toBe('new');
    expect((await store.queries.articles({})).count).toBe(2);
    expect((await Array.fromAsync(store.allArticles())).length).toBe(2);
    expect((await Array.fromAsync(store.allPledges())).length).toBeGreaterThan(0);
    await expect(store.queries.pledges({ paging: { cursor: 'nonsense' } })).rejects.toMatchObject({ code: 'usage' });
  });

  it('does not take a dead holder for a living one, whatever its name stands on', async () => {
    const data = await emptyFolder('stale');
    // A holder file left behind, with the id of a process that lives: ours.
    writeFileSync(
      join(data, 'holder.json'),
      JSON.stringify({ pid: process.pid, what: 'serve', since: '2026-01-01T00:00:00Z', socket: join(data, 'socket') }),
    );
    writeFileSync(join(data, 'socket'), '');
    const store = await open(data, 'serve');
    expect((await store.queries.home()).pledges).toBe(0);
  });

  it('names a newer Pledgebook and touches nothing', async () => {
    const data = await emptyFolder('newer');
    const { PGlite } = await import('@electric-sql/pglite');
    const raw = await PGlite.create({ dataDir: join(data, 'pg') });
    await raw.query("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
    await raw.close();
    await expect(open(data)).rejects.toMatchObject({
      code: 'data-folder-newer',
      message: expect.stringContaining('9999-later'),
    });
    writeFileSync(join(data, 'pg', 'PG_VERSION'), '99\n');
    await expect(open(data)).rejects.toMatchObject({
      code: 'data-folder-newer',
      message: expect.stringContaining('PostgreSQL 99'),
    });
  });

  it('says that it is damaged, and how to go on', async () => {
    const data = await emptyFolder('damaged');
    writeFileSync(join(data, 'pg', 'global', 'pg_control'), 'rubbish');
    await expect(open(data)).rejects.toMatchObject({
      code: 'data-folder-damaged',
      message: expect.stringContaining('restore'),
    });
    expect(readFileSync(join(data, 'pg', 'PG_VERSION'), 'utf8').trim()).toBe('18');
  });

  it('says that it cannot be written to', async () => {
    const data = folder('read-only');
    await mkdir(data, { recursive: true });
    await chmod(root, 0o755);
    await chmod(data, 0o555);
    if (process.getuid?.() === 0) await chown(data, 0, 0);
    const failure = await asNobody(data);
    expect(failure).toMatchObject({ code: 'data-folder-read-only' });
    expect(failure.message).toContain(data);
  });
});

/** Opens the folder as a user who may not write to it: root may write anywhere. */
async function asNobody(data: string): Promise<{ code: string; message: string }> {
  const root = process.getuid?.() === 0;
  const child = spawn(process.execPath, [new URL('./holder.ts', import.meta.url).pathname, data, 'fail', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(root ? { uid: 65534, gid: 65534 } : {}),
  });
  children.push(child);
  const out = await Array.fromAsync(child.stdout ?? []);
  return JSON.parse(Buffer.concat(out as Buffer[]).toString());
}
