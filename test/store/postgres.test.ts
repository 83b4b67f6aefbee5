import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { storeContract, ticking } from './contract.ts';
import { told } from './told.ts';

const server = process.env.TEST_DATABASE_URL;

describe.skipIf(!server && process.env.CI !== 'true')('on PostgreSQL (TEST_DATABASE_URL)', () => {
  const name = `pledgebook_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const made: string[] = [];

  async function freshDatabase(): Promise<string> {
    const database = `${name}_${made.length}`;
    await onServer(`create database ${database}`);
    made.push(database);
    const url = new URL(server ?? '');
    url.pathname = `/${database}`;
    return url.href;
  }

  async function onServer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  afterAll(async () => {
    for (const database of made) await onServer(`drop database ${database} with (force)`);
  });

  storeContract('on a server', async () => openStore({ databaseUrl: await freshDatabase(), clock: ticking() }));

  it('is shared by two processes that add at once, nothing lost and nothing doubled', async () => {
    const databaseUrl = await freshDatabase();
    const one = await openStore({ databaseUrl, clock: ticking() });
    const two = await openStore({ databaseUrl, clock: ticking() });
    const articles = Array.from({ length: 12 }, (_, n) =>
      told(`Norvik Cables gives Dunkirk €400 million, says paper ${n}.`),
    );
    await Promise.all(articles.flatMap(([article, reading]) => [one.add(article, reading), two.add(article, reading)]));
    expect((await one.queries.articles({})).count).toBe(12);
    expect((await two.queries.pledges({})).rows.map(row => row.articles)).toEqual([12]);
    const asOf = { reported: '2024-12-31', recorded: null };
    const asked = await Promise.all(Array.from({ length: 6 }, () => one.queries.pledges({ asOf })));
    expect(asked.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await two.check()).toEqual([]);
    await one.close();
    await two.close();
  });
});

describe('a database that does not answer', () => {
  it('is named without its password', async () => {
    const databaseUrl = 'postgres://ada:secret@127.0.0.1:1/nowhere';
    const opening = openStore({ databaseUrl, clock: ticking() });
    await expect(opening).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.stringContaining('127.0.0.1:1/nowhere'),
    });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });
});
