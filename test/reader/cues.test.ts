import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cues } from '../../src/reader/cues.ts';

function found(cues: Cues, text: string): string[] {
  const { count, starts, ends, classes } = cues.scan(text);
  return Array.from({ length: count }, (_, i) => `${classes[i]}:${text.slice(starts[i], ends[i])}`);
}

describe('cue words', () => {
  it('stand as whole words, beginnings or inside of words as their stars say', () => {
    const cues = new Cues([['sale'], ['invest*'], ['*umsatz*']], 'spaced');
    expect(found(cues, 'Sales, a sale; Investitionen, reinvest, Jahresumsatzes')).toEqual([
      '0:sale',
      '1:Invest',
      '2:umsatz',
    ]);
  });

  it('ignore capitals, accents and the kind of apostrophe', () => {
    const cues = new Cues([["chiffre d'affaires"], ['bénéfice*']], 'spaced');
    expect(found(cues, 'CHIFFRE D’AFFAIRES, benefices')).toEqual(['0:CHIFFRE D’AFFAIRES', '1:benefice']);
  });

  it('are met once for each class that a word belongs to', () => {
    expect(found(new Cues([['plan'], ['plan']], 'spaced'), 'the plan')).toEqual(['0:plan', '1:plan']);
  });

  it('are found behind Arabic prefixes and anywhere in unspaced scripts', () => {
    expect(found(new Cues([['مصنع*']], 'arabic'), 'والمصنع')).toHaveLength(1);
    expect(found(new Cues([['投資']], 'unspaced'), '設備投資額')).toEqual(['0:投資']);
  });

  it('never throw and never leave the text', () => {
    const cues = new Cues([['a*', '*b', 'c d']], 'spaced');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const { count, ends } = cues.scan(text);
        for (let i = 0; i < count; i++) expect(ends[i]).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
