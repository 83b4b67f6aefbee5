import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../src/model/index.ts';
import type { Store } from '../../src/store/index.ts';
import { told } from './told.ts';

/** A clock that moves a second with every look, from noon on the first of June 2026. */
export function ticking(): () => Date {
  let at = Date.parse('2026-06-01T12:00:00Z');
  return () => {
    at += 1000;
    return new Date(at);
  };
}

const FIRST = 'Norvik Cables will build a factory in Dunkirk for €400 million, the group said on Monday.';
const SECOND = 'A year on: the €400 million that Norvik Cables promised for Dunkirk is being spent, the mayor says.';

/** What every store does, whatever it stands on. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`a register ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store?.close();
    });

    it('takes an article once, however often it is told', async () => {
      const [article, reading] = told(FIRST);
      expect((await store.add(article, reading)).outcome).toBe('new');
      const again = await store.add(article, reading);
      expect(again.outcome).toBe('known');
      expect(again.pledges).toHaveLength(1);
      expect((await store.queries.articles({})).count).toBe(1);
    });

    it('keeps a second appearance of the same words without counting them twice', async () => {
      const [article, reading] = told(`${FIRST}\n`, { outlet: 'Le Phare du Nord', url: 'https://phare.example/1' });
      expect((await store.add(article, reading)).outcome).toBe('appearance');
      const page = await store.queries.article(article.id);
      expect(page?.appearances.map(seen => seen.outlet).toSorted()).toEqual([
        'Le Phare du Nord',
        'The Harbour Courier',
      ]);
      expect((await store.queries.pledges({})).count).toBe(1);
    });

    it('puts a later report of the same commitment under the same pledge and address', async () => {
      const before = (await store.queries.pledges({})).rows[0];
      const [article, reading] = told(SECOND, { published: '2025-05-13', outlet: 'Dunkirk Daily' }, [
        { stage: 'underway', previously: true },
      ]);
      await store.add(article, reading);
      const { rows } = await store.queries.pledges({});
      expect(rows.map(row => [row.id, row.articles, row.stage])).toEqual([[before?.id, 2, 'underway']]);
    });

    it('shows an article as it was read, each claim with its pledge', async () => {
      const page = await store.queries.article(articleId(SECOND));
      expect(page?.document).toBe(SECOND);
      expect(page?.pledges[0]?.pledge).toBe((await store.queries.pledges({})).rows[0]?.id);
    });

    it('answers null for what is not there', async () => {
      expect(await store.queries.pledge('p000000000000')).toBeNull();
      expect(await store.queries.article('f'.repeat(64))).toBeNull();
      expect(await store.article('f'.repeat(64))).toBeNull();
    });

    it('tells the past apart: as reported and as recorded', async () => {
      const early = await store.queries.pledges({ asOf: { reported: '2024-12-31', recorded: null } });
      expect(early.rows.map(row => row.stage)).toEqual(['announced']);
      const unheld = await store.queries.pledges({ asOf: { reported: null, recorded: '2020-01-01' } });
      expect(unheld.count).toBe(0);
    });

    it('shows what an article would change and changes nothing', async () => {
      const [article, reading] = told('Norvik Cables drops Dunkirk: no €400 million.', { published: '2026-01-10' }, [
        { stage: 'cancelled' },
      ]);
      const changes = await store.wouldChange(article, reading);
      expect(changes.map(change => [change.before?.stage, change.after?.stage])).toEqual([['underway', 'cancelled']]);
      expect((await store.queries.articles({})).count).toBe(2);
    });

    it('records decisions, keeps the law of undo, and finds nothing wrong with itself', async () => {
      const id = (await store.queries.pledges({})).rows[0]?.id ?? '';
      const merged = await store.queries.pledge(id);
      const [a, b] = merged?.pledge.claims.map(claim => claim.id) ?? [];
      const split = await store.decide({
        by: 'Ada',
        reason: 'two plants',
        body: { kind: 'split', target: a ?? '', other: b ?? '' },
      });
      expect((await store.queries.pledges({})).count).toBe(2);
      await store.decide({ by: 'Ada', reason: 'was one after all', body: { kind: 'undo', decision: split.id } });
      const after = await store.queries.pledges({});
      expect(after.rows.map(row => row.id)).toEqual([id]);
      expect(await store.check()).toEqual([]);
    });

    it('withdraws an article and gives it back', async () => {
      const said = await store.decide({
        by: 'Ada',
        reason: 'printed in error',
        body: { kind: 'withdraw', article: articleId(SECOND), erase: false },
      });
      expect((await store.queries.pledges({})).rows[0]?.articles).toBe(1);
      expect((await store.queries.article(articleId(SECOND)))?.withdrawn?.reason).toBe('printed in error');
      await store.decide({ by: 'Ada', reason: 'was right', body: { kind: 'undo', decision: said.id } });
      expect((await store.queries.pledges({})).rows[0]?.articles).toBe(2);
    });

    it('destroys an erased text, keeps hash and reason, and does not take it again', async () => {
      const [article, reading] = told('Somebody wrote that Norvik Cables gives Dunkirk €400 million. Private.');
      await store.add(article, reading);
      await store.decide({
        by: 'Ada',
        reason: 'asked for',
        body: { kind: 'withdraw', article: article.id, erase: true },
      });
      const page = await store.queries.article(article.id);
      expect([page?.document, page?.reading, page?.withdrawn?.erased]).toEqual([null, null, true]);
      await expect(store.add(article, reading)).rejects.toMatchObject({ code: 'conflict' });
    });

    it('refuses decisions about what is not there', async () => {
      const body = { kind: 'accept', target: 'p000000000000' } as const;
      await expect(store.decide({ by: 'Ada', reason: 'x', body })).rejects.toMatchObject({ code: 'not-found' });
    });

    it('takes a correction with its evidence, and refuses a value of the wrong shape', async () => {
      const row = (await store.queries.pledges({})).rows[0];
      const claim = (await store.queries.pledge(row?.id ?? ''))?.pledge.claims[0]?.id ?? '';
      const evidence = { quote: '450 million', url: 'https://norvik.example/report', article: null };
      const correct = (slot: 'amount' | 'investors', value: unknown) =>
        store.decide({
          by: 'Ada',
          reason: 'annual report',
          body: { kind: 'correct', target: claim, slot, value, evidence },
        });
      await expect(correct('amount', { low: 'much' })).rejects.toMatchObject({ code: 'usage' });
      await expect(correct('investors', ['Norvik'])).rejects.toMatchObject({ code: 'usage' });
      const named = await correct('investors', [{ name: 'Norvik Cables SA' }]);
      const said = await correct('amount', { low: 4.5e8, high: 4.5e8, currency: 'EUR', qualifier: 'exact' });
      const after = await store.queries.pledge(row?.id ?? '');
      expect(after?.pledge.claims.find(({ id }) => id === claim)?.claim.amount).toMatchObject({
        low: 4.5e8,
        quote: '450 million',
      });
      expect(after?.decisions.map(({ id }) => id)).toContain(said.id);
      for (const { id } of [said, named])
        await store.decide({ by: 'Ada', reason: 'misread', body: { kind: 'undo', decision: id } });
      expect((await store.queries.pledge(row?.id ?? ''))?.pledge.amount?.low).toBe(4e8);
    });

    it('answers every question of every page on what it holds', async () => {
      const { queries } = store;
      expect((await queries.home()).pledges).toBe(1);
      expect((await queries.entity('country', 'FR'))?.sums.money).toMatchObject({ low: 4e8, high: 4e8 });
      expect((await queries.entities('company')).rows[0]?.name).toBe('Norvik Cables');
      expect((await queries.breakdown('activity')).lines[0]?.key).toBe('machinery');
      expect(await queries.occasion('no-summit-2024')).toBeNull();
      expect((await queries.delivery()).noDate).toBe(1);
      expect((await queries.due()).rows).toEqual([]);
      expect((await queries.incidence()).points).toEqual([]);
      expect((await queries.decisions({})).rows.length).toBeGreaterThan(3);
      const listed = await queries.pledges({ filter: { text: 'norvik dunk', country: ['FR'] }, facets: true });
      expect(listed.facets?.company[0]).toMatchObject({ label: 'Norvik Cables', count: 1 });
    });

    it('is the same after everything derived was dropped', async () => {
      const before = await Array.fromAsync(store.allPledges());
      await store.rebuild();
      expect(await Array.fromAsync(store.allPledges())).toEqual(before);
    });
  });
}
