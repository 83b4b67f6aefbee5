import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, lexiconOf } from '../../../src/language/index.ts';
import { readDigits } from '../../../src/reader/mentions/number-digits.ts';
import { readGluedWord } from '../../../src/reader/mentions/number-glued.ts';
import { decimalOf } from '../../../src/reader/mentions/number-separators.ts';
import { findFigures } from '../../../src/reader/mentions/scan.ts';

const value = (text: string, decimal: string): number | null => readDigits(text, 0, { decimal })?.value ?? null;
const numbers = (lang: string, text: string): (number | string | null)[][] =>
  findFigures(text, lang, { published: null }).number.map(n => [n.value, n.unit]);

describe('a number in digits', () => {
  it('is grouped or divided by the language’s signs', () => {
    expect(value('1.500', ',')).toBe(1500);
    expect(value('1.500', '.')).toBe(1.5);
    expect(value('1,500', '.')).toBe(1500);
    expect(value('1.234.567,89', ',')).toBe(1234567.89);
    expect(value('4,99,321', '.')).toBe(499321);
    expect(value("12'000", ',')).toBe(12000);
    expect(value('1 500 000', ',')).toBe(1500000);
    expect(value('2015 12', ',')).toBe(2015);
    expect(value('59 . 2', '.')).toBe(59.2);
  });

  it('is none where it is an address, a version or a key', () => {
    expect(value('192.168.1.2', '.')).toBeNull();
    expect(value('1.0.2', '.')).toBeNull();
    expect(value('1'.repeat(40), '.')).toBeNull();
  });

  it('comes back as it was formatted, in every language', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom(...LANGUAGES), (number, lang) => {
        const text = new Intl.NumberFormat(lang, { numberingSystem: 'latn', useGrouping: 'min2' })
          .format(number)
          .replace(/\s/g, ' ');
        const { decimal } = lexiconOf(lang).numbers;
        const grouped = text.includes('.') ? ',' : text.includes(',') ? '.' : decimal;
        expect(readDigits(text, 0, { decimal: grouped })?.value).toBe(number);
      }),
    );
  });
});

describe('a number in words', () => {
  it('is read from one word in the languages that write it so', () => {
    expect(readGluedWord(lexiconOf('de'), 'zweihundertfünfundfünfzigtausend')).toBe(255_000);
    expect(readGluedWord(lexiconOf('it'), 'duemilacinquecento')).toBe(2500);
    expect(readGluedWord(lexiconOf('nl'), 'driehonderdvijftig')).toBe(350);
    expect(readGluedWord(lexiconOf('de'), 'zweifelhaft')).toBeNull();
  });

  it.each([
    ['fr', 'quatre-vingt-onze mille tonnes', 91_000],
    ['en', 'two hundred and fifty thousand tonnes', 250_000],
    ['es', 'tres mil quinientas toneladas', 3500],
    ['pt', 'vinte e cinco mil toneladas', 25_000],
    ['it', 'tremila tonnellate', 3000],
    ['pl', 'dwa tysiące ton', 2000],
    ['en', 'one point five million tonnes', 1_500_000],
  ])('in %s is read from "%s"', (lang, text, wanted) => {
    expect(numbers(lang, text)).toEqual([[wanted, 't']]);
  });
});

describe('the unit of a number', () => {
  it('is told where it is known', () => {
    expect(numbers('en', 'up 5% to 300 MW on 20 acres for 3 projects')).toEqual([
      [5, '%'],
      [300, 'MW'],
      [20, 'acres'],
      [3, 'projects'],
    ]);
  });
});

describe('the decimal sign of a document', () => {
  it('is the language’s own unless every clear number speaks against it', () => {
    expect(decimalOf('6,500 y 38.5 y 3.4', ',')).toBe('.');
    expect(decimalOf('6,500 y 38,5', ',')).toBe(',');
    expect(decimalOf('am 13.05. 4,2', ',')).toBe(',');
    expect(decimalOf('nothing', '.')).toBe('.');
  });
});
