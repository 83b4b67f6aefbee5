import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pledge } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { goldDocuments, goldReading } from '../register/gold.ts';

const clock = () => new Date('2026-06-01T12:00:00Z');
// Articles that share pledges: those of one country's summits and what was said of them later.
const documents = goldDocuments()
  .filter(({ claims }) => claims.some(claim => claim.occasion !== null || claim.previously))
  .slice(0, 24);

async function filled(order: readonly number[]): Promise<Pledge[]> {
  const store = await openStore({ clock });
  try {
    for (const at of order) {
      const document = documents[at];
      if (document) await store.add(document.article, goldReading(document));
    }
    return await Array.fromAsync(store.allPledges());
  } finally {
    await store.close();
  }
}

describe('adding article by article', { timeout: 240_000 }, () => {
  let store: Store;
  let expected: Pledge[];
  beforeAll(async () => {
    store = await openStore({ clock });
    for (const document of documents) await store.add(document.article, goldReading(document));
    expected = await Array.fromAsync(store.allPledges());
  });
  afterAll(async () => store.close());

  it('gives what a rebuild of everything gives', async () => {
    await store.rebuild();
    expect(await Array.fromAsync(store.allPledges())).toEqual(expected);
  });

  it('gives the same register in whatever order the articles arrive', async () => {
    const orders = fc.shuffledSubarray(
      documents.map((_, at) => at),
      { minLength: documents.length },
    );
    await fc.assert(
      fc.asyncProperty(orders, async order => {
        expect(await filled(order)).toEqual(expected);
      }),
      { numRuns: 2 },
    );
  });
});
