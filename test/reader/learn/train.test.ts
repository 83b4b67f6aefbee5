import { describe, expect, it } from 'vitest';
import { compile, type Example, train, weightsText } from '../../../src/reader/learn/index.ts';

const NAME = { model: 'fruit', version: '1', corpus: 'none' };

function examples(): Example[] {
  const make = (label: string, ...features: string[]): Example => ({ features, label });
  return Array.from({ length: 20 }, (_, i) => [
    make('apple', 'round', 'red', `n${i}`),
    make('banana', 'long', 'yellow', `n${i}`),
    make('lemon', 'round', 'yellow', `n${i}`),
  ]).flat();
}

describe('a log-linear model', () => {
  it('tells apart what its features tell apart', () => {
    const model = compile(train(NAME, examples()));
    expect(model.predict(['round', 'red']).label).toBe('apple');
    expect(model.predict(['long', 'yellow']).label).toBe('banana');
    expect(model.predict(['round', 'yellow']).label).toBe('lemon');
  });

  it('gives probabilities that sum to one and reasons that name the features', () => {
    const model = compile(train(NAME, examples()));
    const { probabilities, probability } = model.predict(['round', 'red', 'never seen']);
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(probability).toBeGreaterThan(0.8);
    expect(model.reasons(['round', 'red', 'never seen'], 'apple')[0]).toMatch(/^red \+\d/);
    expect(model.reasons(['round'], 'pear')).toEqual([]);
  });

  it('is the same to the last digit when trained again', () => {
    expect(weightsText(train(NAME, examples()))).toBe(weightsText(train(NAME, examples())));
  });

  it('leaves out features that are too rare or say nothing', () => {
    const weights = train(NAME, [...examples(), { features: ['once'], label: 'apple' }]);
    expect(weights.features).not.toHaveProperty('once');
    expect(weights.features).toHaveProperty('red');
  });

  it('reaches the known optimum of a two-coin likelihood', () => {
    // 30 heads to 10 tails under one feature and no penalty to speak of: the odds are 3 to 1.
    const coins = Array.from({ length: 40 }, (_, i) => ({ features: ['coin'], label: i < 30 ? 'heads' : 'tails' }));
    const model = compile(train(NAME, coins, { l2: 1e-6 }));
    expect(model.probability(['coin'], 'heads')).toBeCloseTo(0.75, 2);
  });

  it('writes weights that read back as the same model', () => {
    const weights = train(NAME, examples());
    const back = compile(JSON.parse(weightsText(weights)));
    expect(back.predict(['long']).probabilities).toEqual(compile(weights).predict(['long']).probabilities);
  });

  it('has no opinion when it was shown nothing', () => {
    const model = compile(train(NAME, []));
    expect(model.predict(['red'])).toMatchObject({ label: '(none)', probability: 1 });
  });

  it('counts a weighty example more than a light one', () => {
    const twice: Example[] = [
      { features: ['x'], label: 'yes', weight: 5 },
      { features: ['x'], label: 'no' },
    ];
    expect(compile(train(NAME, twice)).predict(['x']).label).toBe('yes');
  });
});
