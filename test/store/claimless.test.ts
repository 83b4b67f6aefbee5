import type { KyselyPlugin, PluginTransformQueryArgs } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalStore } from '../../src/store/local.ts';
import { openEmbedded } from '../../src/store/open/database.ts';
import { migrate } from '../../src/store/schema/migrate.ts';
import { told } from './told.ts';

/** Writes down every statement that is made, as JSON of its parts. */
class Listening implements KyselyPlugin {
  readonly heard: string[] = [];

  transformQuery({ node }: PluginTransformQueryArgs) {
    this.heard.push(JSON.stringify(node));
    return node;
  }

  async transformResult({ result }: Parameters<KyselyPlugin['transformResult']>[0]) {
    return result;
  }

  /** How many statements since the last time named one of these derived tables. */
  named(tables: RegExp): number {
    return this.heard.splice(0).filter(statement => tables.test(statement)).length;
  }
}

const FOLDED = /\b(?:blocks|links|pledges|pledge_claims)\b/;
const clock = () => new Date('2026-06-01T12:00:00Z');

describe('a page that tells no claim', () => {
  const listening = new Listening();
  let store: LocalStore;
  beforeAll(async () => {
    const database = await openEmbedded(null);
    await migrate(database.db, 'memory');
    const db = database.db.withPlugin(listening);
    store = new LocalStore({ ...database, db }, 'memory', { clock, sample: false });
  });
  afterAll(async () => store.close());

  it('is kept without anything being folded, new, seen elsewhere and read again', async () => {
    const words = 'Norvik Cables played the men of Dunkirk at football; tickets made €400 million people laugh.';
    const [article, reading] = told(words, { url: 'https://courier.example/1' }, []);
    listening.named(FOLDED);
    expect(await store.add(article, reading)).toMatchObject({ outcome: 'new', pledges: [] });
    expect(listening.named(FOLDED)).toBe(0);
    expect((await store.reread(article.id, { ...reading, version: '2' }))?.pledges).toEqual([]);
    expect(listening.named(FOLDED)).toBe(0);
    const elsewhere = { ...article, outlet: 'Le Phare du Nord', url: 'https://phare.example/7' };
    expect((await store.add(elsewhere, reading)).outcome).toBe('appearance');
    // One look for the pledges that hold it, for the answer.
    expect(listening.named(FOLDED)).toBe(1);
  });

  it('is folded once a better reader finds a claim, and taken out again once it does not', async () => {
    const words = 'Norvik Cables gives Dunkirk €400 million, the mayor says.';
    const [article, reading] = told(words, {}, [{}]);
    await store.add(article, { ...reading, claims: [] });
    listening.named(FOLDED);
    expect((await store.reread(article.id, { ...reading, version: '2' }))?.pledges).toHaveLength(1);
    expect(listening.named(FOLDED)).toBeGreaterThan(0);
    expect((await store.reread(article.id, { ...reading, version: '3', claims: [] }))?.pledges).toEqual([]);
    expect((await store.queries.pledges({})).count).toBe(0);
    expect(await store.check()).toEqual([]);
    // A check takes its rebuild back; what is added after it must not get a number that stands.
    expect((await store.add(...told('Norvik Cables: €400 million for Dunkirk, again.'))).pledges).toHaveLength(1);
  });
});
