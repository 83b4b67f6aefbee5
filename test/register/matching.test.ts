import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clustersOf, heldOut, matchCorpus, scoreClusters } from '../../scripts/match-training.ts';
import { goldFiles, makeFolds, readGold } from '../../src/reader/learn/index.ts';
import { fold, givenClaims, linkBetween } from '../../src/register/index.ts';
import { claimOf, decided, jobs, money, town } from './tell.ts';

// A ratchet: raised by hand when matching gets better, never lowered. (Set anew once, on 2026-11-23: the folds before let
// frequent investors stand in two folds, and the figures on them, 0.98 and 0.94, were not figures of held-out families.)
const FLOORS = { b3: 0.96, pairs: 0.87 };

describe('matching, out of fold on the corpus', () => {
  it('stays above its floors', { timeout: 120_000 }, () => {
    const files = goldFiles(new URL('../../corpus', import.meta.url).pathname).filter(
      file => basename(file) !== 'own.ndjson',
    );
    const documents = readGold(files);
    const folds = makeFolds(documents, 10, 1);
    const corpus = matchCorpus(documents, folds);
    const { b3, pairs } = scoreClusters(corpus.slugOf, clustersOf(corpus, heldOut(corpus, folds.count)));
    expect(b3.f).toBeGreaterThanOrEqual(FLOORS.b3);
    expect(pairs.f).toBeGreaterThanOrEqual(FLOORS.pairs);
  });
});

describe('a link', () => {
  it('ties a repeat in another language and script, and says why', () => {
    const french = claimOf('a', {
      by: 'Microsoft',
      amount: money(4e9),
      places: [town('Marseille')],
      activity: 'data-centre',
    });
    const japanese = claimOf('b', {
      by: 'マイクロソフト',
      amount: money(4e9),
      places: [town('マルセイユ', 'FR', { lat: 43.3, lon: 5.4 })],
      activity: 'data-centre',
      published: '2024-05-15',
    });
    const link = linkBetween(french, japanese);
    expect(link?.probability).toBeGreaterThan(0.8);
    expect(link?.reasons.join()).toMatch(/investor: same/);
  });

  it('keeps two plants of one company in two towns apart', () => {
    const one = claimOf('a', { places: [town('Lyon', 'FR', { lat: 45.8, lon: 4.8 })], amount: money(2e8) });
    const two = claimOf('b', {
      places: [town('Lille', 'FR', { lat: 50.6, lon: 3.1 })],
      amount: money(7e8),
      published: '2026-03-01',
    });
    expect(linkBetween(one, two)?.probability ?? 0).toBeLessThan(0.2);
  });

  it('is never certain where only the sector is shared', () => {
    const one = claimOf('a', { by: 'Alpha', amount: null, jobs: jobs(100), places: [town('Metz')] });
    const two = claimOf('b', { by: 'Beta', amount: null, jobs: jobs(300), places: [town('Metz')] });
    expect(linkBetween(one, two)?.certainty ?? 'none').not.toBe('certain');
  });
});

describe("editors' constraints", () => {
  const claims = [
    claimOf('a'),
    claimOf('b', { published: '2024-05-14' }),
    claimOf('c', { by: 'Another Ltd', places: [town('Metz')], activity: 'food' }),
  ];
  const count = (decisions: Parameters<typeof fold>[1]) =>
    fold(claims, decisions, { today: '2026-01-01' }).pledges.length;
  const merge = decided({ kind: 'merge', target: 'a#c1', other: 'c#c1' }, ['a#c1'], ['c#c1']);
  const split = decided({ kind: 'split', target: 'a#c1', other: 'b#c1' }, ['a#c1'], ['b#c1']);

  it('merge what the machine would not, and split what it would', () => {
    expect(count([])).toBe(2);
    expect(count([merge])).toBe(1);
    expect(count([split])).toBe(3);
  });

  it('are taken back by an undo, and the undo by another', () => {
    const undo = decided({ kind: 'undo', decision: merge.id }, ['a#c1'], ['c#c1']);
    const redo = decided({ kind: 'undo', decision: undo.id }, ['a#c1'], ['c#c1']);
    expect([count([merge, undo]), count([merge, undo, redo])]).toEqual([2, 1]);
  });

  it('give way to what the same editor says later of the same pair', () => {
    const back = decided({ kind: 'merge', target: 'a#c1', other: 'b#c1' }, ['a#c1'], ['b#c1']);
    expect(count([split, back])).toBe(2);
  });
});

describe('given claims', () => {
  it('fill in what a document leaves out', () => {
    const [claim] = givenClaims(
      { id: 7, claims: [{ investors: [{ name: 'Norvik' }], amount: { low: 1e6, high: 1e6, currency: 'EUR' } }] },
      'x line 1',
    );
    expect(claim?.claim).toMatchObject({ type: 'pledge', stage: 'announced', activity: 'other', places: [] });
  });

  it('are refused with the key that is wrong', () => {
    const bad = { id: 'a', claims: [{ amount: { low: '4', high: null, currency: 'EUR' } }] };
    expect(() => givenClaims(bad, 'x line 1')).toThrow(/x line 1: claims\.0\.amount\.low/);
  });
});
