import { describe, expect, it } from 'vitest';
import { familyOf, type GoldDocument, goldFiles, makeFolds, readGold } from '../../../src/reader/learn/index.ts';

const corpus = readGold(goldFiles(new URL('../../../corpus', import.meta.url).pathname));

describe('folds', () => {
  it('keep all articles about one pledge together', () => {
    const { of } = makeFolds(corpus);
    const seen = new Map<string, number>();
    for (const document of corpus) {
      for (const { pledge } of document.claims) {
        const fold = of[document.id] as number;
        expect(seen.get(pledge) ?? fold).toBe(fold);
        seen.set(pledge, fold);
      }
    }
  });

  it('are all of a size that can be held out', () => {
    const { of, count } = makeFolds(corpus);
    const sizes = new Array<number>(count).fill(0);
    for (const fold of Object.values(of)) sizes[fold] = (sizes[fold] ?? 0) + 1;
    expect(Math.max(...sizes)).toBeLessThan(corpus.length / 5);
    expect(Math.min(...sizes)).toBeGreaterThan(corpus.length / 20);
  });

  it('name every investor family that they could not keep together', () => {
    const { of, straddling } = makeFolds(corpus);
    const folds = new Map<string, Set<number>>();
    for (const document of corpus) {
      for (const investor of document.claims.flatMap(claim => claim.investors)) {
        const family = familyOf(investor.name);
        folds.set(family, (folds.get(family) ?? new Set()).add(of[document.id] as number));
      }
    }
    const apart = [...folds].filter(([, set]) => set.size > 1).map(([family]) => family);
    expect(straddling).toEqual(apart.sort());
  });

  it('do not hang on the order in which articles are given', () => {
    const backwards: GoldDocument[] = corpus.toReversed();
    expect(makeFolds(backwards).of).toEqual(makeFolds(corpus).of);
  });
});
