import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companies, matchCompany, sameCompany, sameFamily } from '../../../src/world/index.ts';

const pairs = readFileSync(new URL('./pairs.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => {
    const [verdict = '', category = '', a = '', b = ''] = line.split('\t');
    return { same: verdict === 'same', category, a, b };
  });

describe('matching company names', () => {
  it('is tuned on at least 400 labelled pairs, true and false', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(400);
    expect(pairs.filter(pair => pair.same).length).toBeGreaterThan(150);
    expect(pairs.filter(pair => !pair.same).length).toBeGreaterThan(150);
  });

  it('keeps precision at 99 % and recall at 97 % on them', () => {
    const merged = pairs.filter(pair => sameCompany(pair.a, pair.b));
    const right = merged.filter(pair => pair.same).length;
    expect(right / merged.length).toBeGreaterThanOrEqual(0.99);
    expect(right / pairs.filter(pair => pair.same).length).toBeGreaterThanOrEqual(0.97);
  });

  it('never merges two firms because they share a word', () => {
    const merged = pairs.filter(pair => pair.category === 'shared' && sameCompany(pair.a, pair.b));
    expect(merged).toEqual([]);
  });

  it('keeps a subsidiary apart from its parent, and knows that they are one family', () => {
    expect(sameCompany('Kia', 'Hyundai')).toBe(false);
    expect(sameFamily('Kia', 'Hyundai')).toBe(true);
    expect(sameFamily('Delta Air Lines', 'Delta Electronics')).toBe(false);
  });

  it('answers with the usual name, a score and a reason, or with nothing', () => {
    expect(matchCompany('トヨタ自動車')).toMatchObject({ id: 'toyota', name: 'Toyota', score: 1 });
    expect(matchCompany('Siemens Canada Ltd')).toMatchObject({ id: 'siemens', score: 0.8 });
    expect(matchCompany('Siemens Canada Ltd')?.reasons).toHaveLength(1);
    expect(matchCompany('Blackwater Creek Bakery')).toBeNull();
    expect(matchCompany('')).toBeNull();
  });

  it('finds every company by its own name and aliases', () => {
    const lost = companies().flatMap(({ id, name, aliases }) =>
      [name, ...aliases].filter(one => matchCompany(one)?.id !== id),
    );
    expect(lost).toEqual([]);
  });

  it('takes a and b in either order, and any text without falling over', () => {
    const name = fc.oneof(fc.constantFrom(...pairs.flatMap(pair => [pair.a, pair.b])), fc.string());
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sameCompany(a, b)).toBe(sameCompany(b, a));
      }),
      { numRuns: 150 },
    );
  });
});
