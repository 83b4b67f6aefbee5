import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { MIGRATIONS } from '../../src/store/schema/migrations.ts';
import { ticking } from './contract.ts';

const dumps = new URL('./dumps/', import.meta.url);
const root = mkdtempSync(join(tmpdir(), 'pledgebook-migrate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

// Each dump is of a register with three articles (one withdrawn) and two decisions, made when its name was the newest migration.
describe('a register of every earlier version', { timeout: 120_000 }, () => {
  it.each(readdirSync(dumps))('is brought forward: %s', async name => {
    const folder = join(root, name);
    mkdirSync(folder);
    const raw = await PGlite.create({ dataDir: join(folder, 'pg') });
    await raw.exec(readFileSync(new URL(name, dumps), 'utf8'));
    await raw.close();
    const store = await openStore({ dataFolder: folder, clock: ticking() });
    try {
      const { rows } = await store.queries.pledges({});
      expect(rows.map(row => [row.articles, row.stage, row.looked, row.amount?.low])).toEqual([
        [2, 'underway', 'person', 4e8],
      ]);
      expect((await store.queries.articles({})).rows.map(row => row.withdrawn).toSorted()).toEqual([
        false,
        false,
        true,
      ]);
      await store.rebuild();
      expect(await store.check()).toEqual([]);
    } finally {
      await store.close();
    }
  });

  it('has a dump kept for the newest version too', () => {
    const newest = Object.keys(MIGRATIONS).at(-1);
    expect(readdirSync(dumps)).toContain(`${newest}.sql`);
  });
});
