import { describe, expect, it } from 'vitest';
import { type ChoiceExample, compile, reasonsOf, trainChoice, weightsText } from '../../../src/reader/learn/index.ts';

const NAME = { model: 'door', version: '1', corpus: 'none' };

/** Behind the nearer of two doors, unless the farther one is open. */
function examples(): ChoiceExample[] {
  const door = (label: string, ...features: string[]) => ({ label, features });
  return Array.from({ length: 30 }, (_, i) => {
    const open = i % 3 === 0;
    const far = open ? door('far', 'far', 'open') : door('far', 'far');
    return {
      label: open ? 'far' : 'near',
      candidates: i % 2 ? [door('near', 'near'), far] : [far, door('near', 'near')],
    };
  });
}

describe('a choice among candidates', () => {
  const model = compile(trainChoice(NAME, examples(), { l2: 0.1 }));

  it('goes by what the candidates are, not by their order or number', () => {
    expect(model.choose([['far'], ['near']]).index).toBe(1);
    expect(model.choose([['near'], ['far']]).index).toBe(0);
    expect(model.choose([['far'], ['near'], ['far', 'open'], ['far']]).index).toBe(2);
  });

  it('gives probabilities that sum to one, and none where there is nothing to choose', () => {
    const { probabilities } = model.choose([['far'], ['near'], ['unheard of']]);
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(model.choose([]).index).toBe(-1);
  });

  it('counts several right candidates as one answer', () => {
    const twins: ChoiceExample[] = Array.from({ length: 10 }, () => ({
      label: 'yes',
      candidates: [
        { label: 'yes', features: ['a'] },
        { label: 'yes', features: ['b'] },
        { label: 'no', features: ['c'] },
      ],
    }));
    const { probabilities } = compile(trainChoice(NAME, twins, { l2: 0.01 })).choose([['a'], ['b'], ['c']]);
    expect(probabilities[0]).toBeCloseTo(probabilities[1] ?? 0, 3);
    expect(probabilities[2]).toBeLessThan(0.1);
  });

  it('leaves examples without a right candidate out, and learns the same each time', () => {
    const hopeless: ChoiceExample = { label: 'window', candidates: [{ label: 'near', features: ['near'] }] };
    const weights = trainChoice(NAME, [...examples(), hopeless]);
    expect(weights.examples).toBe(30);
    expect(weightsText(weights)).toBe(weightsText(trainChoice(NAME, examples())));
  });

  it('pulls free features less than the others', () => {
    const held = trainChoice(NAME, examples(), { l2: 20 }).features.open?.[0] ?? 0;
    const free = trainChoice(NAME, examples(), { l2: 20, free: /^open$/ }).features.open?.[0] ?? 0;
    expect(free).toBeGreaterThan(2 * held);
  });

  it('gives the same answer when what candidates share is looked up once', () => {
    const shared: ChoiceExample[] = examples().map(({ label, candidates }) => ({
      label,
      candidates: ['near', 'far'].map(side => ({
        label: side,
        features: [`${side}|bias`, ...(candidates.some(one => one.features.includes('open')) ? [`${side}|open`] : [])],
      })),
    }));
    const joint = compile(trainChoice(NAME, shared, { l2: 0.1 }));
    const rows = joint.rows(['near|', 'far|']);
    const scores = new Float64Array(2);
    for (const feature of ['bias', 'open']) {
      for (const i of [0, 1]) scores[i] = (scores[i] ?? 0) + (rows.get(feature)?.[i] ?? 0);
    }
    const once = joint.decide(scores);
    const spelt = joint.choose([
      ['near|bias', 'near|open'],
      ['far|bias', 'far|open'],
    ]);
    expect(once.index).toBe(spelt.index);
    expect(once.probability).toBeCloseTo(spelt.probability, 12);
    expect(joint.weight('near|never')).toBe(0);
  });

  it('names what weighed most, strongest first, and nothing that did not', () => {
    expect(
      reasonsOf([
        ['a', 0.2],
        ['b', 1.234],
        ['c', -3],
        ['d', 0.01],
      ]),
    ).toEqual(['b +1.2', 'a +0.2']);
  });
});
