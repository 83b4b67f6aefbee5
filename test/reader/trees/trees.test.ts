import { describe, expect, it } from 'vitest';
import { chancesOf, forestText, GROW, grow, type Row, reasonsOf } from '../../../src/reader/trees/index.ts';

/** Rows whose label hangs on two numbers together, which no sum of both can tell. */
const rows: Row[] = Array.from({ length: 400 }, (_, i) => {
  const [x, y] = [(i * 7) % 20, (i * 13) % 20];
  return { values: Float64Array.of(x, y, i % 3), label: x > 9 === y > 9 ? 'same' : 'apart', weight: 1 };
});
const forest = grow('test', ['x', 'y', 'noise'], rows, { ...GROW, columns: 1 });

describe('boosted trees', () => {
  it('learn what hangs on two numbers together', () => {
    const right = rows.filter(row => {
      const chances = chancesOf(forest, row.values);
      return forest.classes[(chances[0] as number) > 0.5 ? 0 : 1] === row.label;
    });
    expect(right.length / rows.length).toBeGreaterThan(0.95);
  });

  it('give chances that sum to one, and reasons that name what decided', () => {
    const values = Float64Array.of(2, 3, 1);
    expect(chancesOf(forest, values).reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(reasonsOf(forest, values, 'same').join(' ')).toMatch(/x = 2|y = 3/);
  });

  it('are the same when grown again, and when written and read', () => {
    expect(grow('test', ['x', 'y', 'noise'], rows, { ...GROW, columns: 1 })).toEqual(forest);
    expect(JSON.parse(forestText(forest))).toEqual(forest);
  });
});
