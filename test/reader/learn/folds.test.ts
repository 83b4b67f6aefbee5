import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Folds,
  familyOf,
  type GoldDocument,
  goldFiles,
  makeFolds,
  readGold,
} from '../../../src/reader/learn/index.ts';

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

  it('keep all articles of one investor family together', () => {
    const { of } = makeFolds(corpus);
    const seen = new Map<string, number>();
    for (const document of corpus) {
      for (const investor of document.claims.flatMap(claim => claim.investors)) {
        const family = familyOf(investor.name);
        if (!family) continue;
        const fold = of[document.id] as number;
        expect([family, seen.get(family) ?? fold]).toEqual([family, fold]);
        seen.set(family, fold);
      }
    }
  });

  it('are all worth holding out, and leave something to train on', () => {
    const { of, count } = makeFolds(corpus);
    const sizes = new Array<number>(count).fill(0);
    for (const fold of Object.values(of)) sizes[fold] = (sizes[fold] ?? 0) + 1;
    expect(Math.min(...sizes)).toBeGreaterThan(15);
    expect(Math.max(...sizes)).toBeLessThan(corpus.length * 0.65);
  });

  it('are what the file of folds holds', () => {
    const written = JSON.parse(
      readFileSync(new URL('../../../src/reader/weights/folds.json', import.meta.url), 'utf8'),
    ) as Folds;
    expect(written).toEqual(makeFolds(corpus, written.count, written.seed));
  });

  it('do not hang on the order in which articles are given', () => {
    const backwards: GoldDocument[] = corpus.toReversed();
    expect(makeFolds(backwards).of).toEqual(makeFolds(corpus).of);
  });
});
