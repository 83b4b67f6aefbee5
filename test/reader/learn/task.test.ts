import { describe, expect, it } from 'vitest';
import {
  type GoldDocument,
  type ModelTask,
  modelOf,
  scoreHeldOut,
  trainAll,
  withModels,
} from '../../../src/reader/learn/index.ts';

const documents = Array.from({ length: 12 }, (_, i) => ({ id: `d${i}`, claims: [] }) as unknown as GoldDocument);
const folds = { count: 3, seed: 1, of: Object.fromEntries(documents.map((d, i) => [d.id, i % 3])) };
const input = { documents, folds, corpus: 'none', prepare: () => ({}) as never };

const parity: ModelTask = {
  name: 'parity',
  version: '1',
  options: { l2: 0.01, minCount: 1 },
  examples: ({ gold }) => {
    const n = Number(gold.id.slice(1));
    return [{ features: [`mod2:${n % 2}`, `own:${gold.id}`], label: n % 2 ? 'odd' : 'even' }];
  },
};

describe('training', () => {
  it('predicts each document by a model that never saw it', () => {
    const { heldOut, folds: sets } = trainAll([parity], input);
    const guesses = heldOut.get('parity') ?? [];
    expect(guesses.map(guess => guess.document).sort()).toEqual(documents.map(d => d.id).sort());
    expect(scoreHeldOut(guesses).accuracy).toBe(1);
    const first = sets[0]?.get('parity');
    expect(first?.reasons(['own:d0', 'own:d1'], 'even')).toEqual([]);
    expect(first?.reasons(['own:d1'], 'odd')).toHaveLength(1);
  });

  it('shows a later task what an earlier one says out of fold', () => {
    const seen: string[] = [];
    const later: ModelTask = {
      name: 'later',
      version: '1',
      examples: ({ gold }) => {
        seen.push(
          ...modelOf('parity').reasons([`own:${gold.id}`], 'odd'),
          ...modelOf('parity').reasons([`own:${gold.id}`], 'even'),
        );
        return [{ features: [modelOf('parity').predict([`mod2:1`]).label], label: 'x' }];
      },
    };
    const { weights } = trainAll([parity, later], input);
    expect(weights.map(w => w.model)).toEqual(['parity', 'later']);
    expect(seen).toEqual([]);
  });

  it('lets the reader run with the models of a fold, and puts things back', () => {
    const { folds: sets } = trainAll([parity], input);
    expect(withModels(sets[1] as never, () => modelOf('parity').predict(['mod2:1']).label)).toBe('odd');
    expect(() => withModels(new Map(), () => modelOf('parity'))).toThrow(/npm run train/);
    expect(() => modelOf('parity')).toThrow(/npm run train/);
  });
});
