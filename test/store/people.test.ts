import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportRegister, openStore, type Store } from '../../src/store/index.ts';
import { ticking } from './contract.ts';
import { told } from './told.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgebook-people-'));
const MARK = 'zwölfpfündig';
const EMAIL = 'Odile.Zwoelfpfuend@example.org';

describe('people who write to the register', { timeout: 120_000 }, () => {
  let store: Store;
  let pledge: string;
  beforeAll(async () => {
    store = await openStore({ dataFolder: folder, clock: ticking() });
    const [article, reading] = told('Norvik Cables will build a factory in Dunkirk for €400 million.');
    pledge = (await store.add(article, reading)).pledges[0] ?? '';
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const comment = (over: object = {}) => ({
    pledge,
    slot: null,
    kind: 'comment' as const,
    name: `Odile ${MARK}`,
    email: EMAIL,
    text: `The site was ${MARK} empty last week.`,
    source: null,
    ...over,
  });

  it('are not heard before an editor has said so, and never with their address', async () => {
    const { id, state } = await store.people.contribute(comment());
    expect(state).toBe('pending');
    expect(await store.people.shown(pledge)).toEqual([]);
    const body = { kind: 'moderate' as const, contribution: id, state: 'shown' as const, led: null };
    const decision = await store.decide({ by: 'Ada', reason: 'a useful eye-witness', body });
    const [shown] = await store.people.shown(pledge);
    expect(shown).toMatchObject({ id, text: `The site was ${MARK} empty last week.`, outcome: 'a useful eye-witness' });
    expect(JSON.stringify(shown)).not.toContain('example.org');
    expect(JSON.stringify(decision)).not.toContain(MARK);
    expect((await store.people.contributions({ state: 'shown' })).rows.map(row => row.email)).toEqual([EMAIL]);

    const undone = await store.decide({ by: 'Ada', reason: 'slip', body: { kind: 'undo', decision: decision.id } });
    expect(await store.people.contribution(id)).toMatchObject({ state: 'pending', outcome: null, decided: null });
    await store.decide({ by: 'Ada', reason: 'no slip', body: { kind: 'undo', decision: undone.id } });
    expect((await store.people.contribution(id))?.state).toBe('shown');
  });

  it('are found under the pledge that theirs was merged into', async () => {
    const [article, reading] = told('Norvik Cables plans €90 million for Lyon.', { published: '2025-01-01' }, [
      {
        amount: { low: 9e7, high: 9e7, currency: 'EUR', qualifier: 'exact', quote: '€90 million', start: 20, end: 31 },
        places: [{ name: 'Lyon', country: 'FR', level: 'city', quote: 'Lyon', start: 36, end: 40 }],
        activity: 'food',
      },
    ]);
    const other = (await store.add(article, reading)).pledges[0] ?? '';
    expect(other).not.toBe(pledge);
    const { id } = await store.people.contribute(comment({ pledge: other, kind: 'correction', slot: 'amount' }));
    const merge = { kind: 'merge' as const, target: other, other: pledge };
    await store.decide({ by: 'Ada', reason: 'one programme', body: merge });
    const { rows } = await store.people.contributions({ pledge, state: 'pending' });
    expect(rows.map(row => row.id)).toEqual([id]);
  });

  it('are refused where there is nothing to write about', async () => {
    await expect(store.people.contribute(comment({ pledge: 'p000000000000' }))).rejects.toMatchObject({
      code: 'not-found',
    });
    const body = { kind: 'moderate' as const, contribution: 'knowhere', state: 'shown' as const, led: null };
    await expect(store.decide({ by: 'Ada', reason: 'x', body })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('subscribe once, confirm by a token, and are left alone after too many failures', async () => {
    const input = {
      kind: 'email' as const,
      email: EMAIL,
      url: null,
      selection: { country: ['FR'] },
      every: null,
      lang: 'fr',
    };
    const first = await store.people.subscribe(input);
    expect(first.state).toBe('pending');
    expect((await store.people.subscribe({ ...input, email: EMAIL.toUpperCase() })).id).toBe(first.id);
    expect(await store.people.confirm('guess')).toBeNull();
    expect((await store.people.confirm(first.confirmToken))?.state).toBe('active');
    expect((await store.people.confirm(first.confirmToken))?.state).toBe('active');
    await store.people.delivered(first.id, '2026-06-01T12:00:00.000Z');
    expect((await store.people.subscriptions({ state: 'active' })).rows.map(row => row.delivered)).toEqual([
      '2026-06-01T12:00:00.000Z',
    ]);
    expect((await store.people.failed(first.id, '550 no such box', 2))?.state).toBe('active');
    expect((await store.people.failed(first.id, '550 no such box', 2))?.state).toBe('stopped');
    const hook = { kind: 'webhook' as const, email: EMAIL, url: null, selection: {}, every: null, lang: 'en' };
    await expect(store.people.subscribe(hook)).rejects.toMatchObject({ code: 'usage' });
    const { stopToken } = await store.people.subscribe({ ...hook, url: 'https://desk.example/hook' });
    expect(await store.people.stop(stopToken)).toBe(true);
    expect(await store.people.stop(stopToken)).toBe(false);
  });

  it('are in no log, backup or export', async () => {
    const now = new Date('2026-06-02T00:00:00Z');
    for (const format of EXPORT_FORMATS) {
      const pieces = await Array.fromAsync(exportRegister(store, { format, now }));
      const bytes = Buffer.concat(pieces.map(piece => Buffer.from(piece)));
      expect(bytes.length, format).toBeGreaterThan(50);
      expect(bytes.includes('xample.org') || bytes.includes(MARK), format).toBe(false);
    }
  });

  it('are gone for good when they ask: no byte is left in any table or file', async () => {
    expect(filesWith(folder, EMAIL).length).toBeGreaterThan(0);
    expect(filesWith(folder, MARK).length).toBeGreaterThan(0);
    expect(await store.people.erase(` ${EMAIL.toLowerCase()}`)).toEqual({ contributions: 2, subscriptions: 1 });
    expect(await store.people.erase(EMAIL)).toEqual({ contributions: 0, subscriptions: 0 });
    expect((await store.people.contributions()).rows).toEqual([]);
    expect(await store.people.shown(pledge)).toEqual([]);
    expect(filesWith(folder, EMAIL)).toEqual([]);
    expect(filesWith(folder, MARK)).toEqual([]);
    await store.rebuild();
    expect(await store.check()).toEqual([]);
  });
});

/** Files under a folder that hold the words. */
function filesWith(root: string, words: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(name => join(root, name))
    .filter(path => statSync(path).isFile() && readFileSync(path).includes(words));
}
