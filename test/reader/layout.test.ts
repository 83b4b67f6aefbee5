import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/reader/layout.ts';

function split(text: string, lang = 'en', whole: { start: number; end: number }[] = []): string[] {
  return sentencesOf(text, paragraphsOf(text), whole, lang, 0).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['en', 'Acme Inc. plans a plant. It opens in 2027.', ['Acme Inc. plans a plant.', 'It opens in 2027.']],
    ['en', 'The U.S. government agreed. “Good,” he said.', ['The U.S. government agreed.', '“Good,” he said.']],
    ['en', 'Mr. J. Smith spoke. No one asked.', ['Mr. J. Smith spoke.', 'No one asked.']],
    ['de', 'Am 13. Mai beginnt der Bau. Er dauert.', ['Am 13. Mai beginnt der Bau.', 'Er dauert.']],
    ['ja', '工場を建てる。500人を雇う。', ['工場を建てる。', '500人を雇う。']],
    ['fr', 'Est-ce sûr ? Oui. Le groupe paie.', ['Est-ce sûr ?', 'Oui.', 'Le groupe paie.']],
    ['zh', '公司投资5亿元！真的？是的。', ['公司投资5亿元！', '真的？', '是的。']],
  ])('%s: %s', (lang, text, expected) => {
    expect(split(text, lang)).toEqual(expected);
  });

  it('never end inside an amount: "3 Mrd. Dollar"', () => {
    const text = 'Es kostet 3 Mrd. Dollar im Jahr. Das ist viel.';
    const start = text.indexOf('3 Mrd.');
    expect(split(text, 'de', [{ start, end: start + '3 Mrd. Dollar'.length }])).toHaveLength(2);
  });

  it('cover every letter of a text once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const spans = sentencesOf(text, paragraphsOf(text), [], 'en', 0);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
