import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { news } from '../../bench/register-data.ts';
import type { Article, Pledge } from '../../src/model/index.ts';
import { fold, rates } from '../../src/register/index.ts';
import { openStore, type Store, sourcedClaims } from '../../src/store/index.ts';

const clock = () => new Date('2026-06-01T12:00:00Z');
// Few companies with many commitments each: made-up news in which nearly everything is near something else.
const told = [...news(260, 5)].slice(0, 170);

function sourceOf({ id, externalId, outlet, url, title, published, sample }: Article, recorded: string) {
  return { article: id, externalId, outlet, url, title, published, recorded, sample };
}

/** What an editor says somewhere along the way; each is about what stands then. */
async function decideSomething(store: Store, at: number): Promise<void> {
  const pledges = await Array.fromAsync(store.allPledges());
  const [one, other] = [pledges[at % pledges.length], pledges[(at * 7 + 3) % pledges.length]];
  if (!one || !other || one.id === other.id) return;
  const by = { by: 'Ada', reason: 'read both' };
  const last = one.claims.at(-1)?.id ?? '';
  if (at % 5 === 0) await store.decide({ ...by, body: { kind: 'merge', target: one.id, other: other.id } });
  if (at % 5 === 1) await store.decide({ ...by, body: { kind: 'reject', target: last } });
  if (at % 5 === 2) await store.decide({ ...by, body: { kind: 'part', target: one.id, whole: other.id } });
  if (at % 5 === 3 && one.claims.length > 1)
    await store.decide({ ...by, body: { kind: 'split', target: last, other: one.id } });
  if (at % 5 === 4) {
    const article = one.claims[0]?.article ?? '';
    const { id } = await store.decide({ ...by, body: { kind: 'withdraw', article, erase: false } });
    if (at % 2 === 0) await store.decide({ ...by, body: { kind: 'undo', decision: id } });
  }
}

describe('a register in which much is alike', { timeout: 400_000 }, () => {
  it('is the same added one by one with decisions in between, and rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(told, { minLength: told.length }), fc.nat(20), async (order, seed) => {
        const store = await openStore({ clock });
        try {
          for (const [at, { article, reading }] of order.entries()) {
            await store.add(article, reading);
            if (at % 17 === 16) await decideSomething(store, at + seed);
          }
          const before = await Array.fromAsync(store.allPledges());
          await store.rebuild();
          const after = await Array.fromAsync(store.allPledges());
          expect(before.length).toBeGreaterThan(20);
          expect(after).toEqual(before);
        } finally {
          await store.close();
        }
      }),
      { numRuns: 2 },
    );
  });

  it('is what folding all claims at once in memory gives, now and as of a day', async () => {
    const store = await openStore({ clock });
    try {
      for (const { article, reading } of told) await store.add(article, reading);
      const recorded = clock().toISOString();
      const claims = told.flatMap(({ article, reading }) => sourcedClaims([reading], sourceOf(article, recorded)));
      const plain = (pledges: readonly Pledge[]) => JSON.parse(JSON.stringify(pledges)) as Pledge[];
      const folded = fold(claims, [], { today: '2026-06-01', rateOf: rates }).pledges;
      expect(await Array.fromAsync(store.allPledges())).toEqual(plain(folded));
      const reported = '2021-12-31';
      const early = claims.filter(({ published }) => published !== null && published <= reported);
      const then = fold(early, [], { today: reported, rateOf: rates }).pledges;
      expect(then.length).toBeGreaterThan(5);
      expect(await Array.fromAsync(store.allPledges({ reported, recorded: null }))).toEqual(plain(then));
    } finally {
      await store.close();
    }
  });
});
