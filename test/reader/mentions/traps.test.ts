import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/reader/mentions/scan.ts';

const HINTS = { published: '2025-11-19' };

/** Every amount as "low..high CURRENCY" (one value where both are equal). */
function money(lang: string, text: string): string[] {
  return findFigures(text, lang, HINTS).money.map(({ low, high, currency }) =>
    low === high ? `${low} ${currency}` : `${low}..${high} ${currency}`,
  );
}

function heads(lang: string, text: string): (number | null)[] {
  return findFigures(text, lang, HINTS).headcount.map(({ high, low }) => high ?? low);
}

/** The twelve traps of the survey of money and dates, in its order and numbering; the timing of the twelfth is in scan.test.ts. */
describe('the traps', () => {
  it.each([
    ['en', '2 billion euros', '2000000000 EUR'],
    ['de', '2 Billionen Euro', '2000000000000 EUR'],
    ['es', '1 billón de euros', '1000000000000 EUR'],
    ['pt', '2 mil milhões de euros', '2000000000 EUR'],
    ['es', '1,5 mil M€', '1500000000 EUR'],
    ['es', '3 mil M de euros', '3000000000 EUR'],
    ['id', 'Rp 5 M', '5000000000 IDR'],
    ['id', 'Rp 3 T', '3000000000000 IDR'],
    ['en', 'US$3MM', '3000000 USD'],
    ['fr', '3 Mds €', '3000000000 EUR'],
    ['de', '1,5 Mrd. Euro', '1500000000 EUR'],
    ['da', '5 mia. kr.', '5000000000 DKK'],
    ['sv', '5 mdr kronor', '5000000000 SEK'],
    ['vi', '5.000 tỷ đồng', '5000000000000 VND'],
    ['cs', '300 mil. Kč', '300000000 CZK'],
  ])('1: the scale words of %s are its own in "%s"', (lang, text, wanted) => {
    expect(money(lang, text)).toEqual([wanted]);
  });

  it('2: a dot or comma groups or divides by its place, the language, and the rest of the document', () => {
    expect(money('es', '4.200 millones de euros')).toEqual(['4200000000 EUR']);
    expect(money('en', '1.234 billion dollars')).toEqual(['1234000000 USD']);
    expect(money('es', 'Gastará 6,500 millones de dólares, 38.5% más.')).toEqual(['6500000000 USD']);
    expect(heads('de', '1.500 Stellen')).toEqual([1500]);
  });

  it('3: no-break and thin spaces group digits, a plain space only before three; both apostrophes are one', () => {
    expect(money('fr', '1\u202f500\u00a0M€ et 2\u2009000\u00a0euros')).toEqual(['1500000000 EUR', '2000 EUR']);
    expect(money('en', 'In 2015 12 million euros came.')).toEqual(['12000000 EUR']);
    expect(money('de', "CHF 1’500’000 oder CHF 1'500")).toEqual(['1500000 CHF', '1500 CHF']);
    expect(money('fr', '4 milliards d’euros')).toEqual(money('fr', "4 milliards d'euros"));
  });

  it('4: a shared sign is settled by what is known of the article, and is no regional dollar by itself', () => {
    expect(money('fr', '300 millions de $ et 5 $')).toEqual(['300000000 USD', '5 USD']);
    expect(money('es', '$500 millones')).toEqual(['500000000 USD']);
    expect(money('en', 'C$5 million')).toEqual(['5000000 CAD']);
    const { money: told } = findFigures('a $5 million plant', 'en', { ...HINTS, outletCountry: 'CA' });
    expect(told[0]).toMatchObject({ currency: 'CAD' });
    expect(money('en', '5 million kronor')).toEqual(['5000000 null']);
  });

  it('5: codes that are words, letters that are names, and small words of other languages are no currencies', () => {
    expect(money('en', 'ALL 5 solutions; TOP 10; PEN 15; CUP 2026; BOB 3; K 5; L 3; the R2 robot; N95 masks')).toEqual(
      [],
    );
    expect(money('fr', 'de 5 à 7 et des 12')).toEqual([]);
    expect(money('ro', '1.500 de locuri')).toEqual([]);
    expect(money('en', 'TRY 200 million, R2bn and R1,500')).toEqual(['200000000 TRY', '2000000000 ZAR', '1500 ZAR']);
  });

  it('6: case does not matter and moves no offset', () => {
    expect(money('tr', "İstanbul'a 1,5 MİLYAR DOLAR")).toEqual(['1500000000 USD']);
    const text = 'İİİ: 300 MİLYON AVRO';
    const [found] = findFigures(text, 'tr', HINTS).money;
    expect(found).toMatchObject({ start: 5, end: text.length, quote: '300 MİLYON AVRO' });
  });

  it('7: amounts hold their dots and signs together, and so do dates', () => {
    expect(money('fr', 'Elle investit 4,2 Md€.')).toEqual(['4200000000 EUR']);
    const figures = findFigures('33 Mrd. Dollar am 13. Mai', 'de', HINTS);
    expect(figures.money.map(({ quote }) => quote)).toEqual(['33 Mrd. Dollar']);
    expect(figures.date.map(({ quote }) => quote)).toEqual(['13. Mai']);
  });

  it('8: composed signs are one sign, an article is no part of one, and a doubled currency is one amount', () => {
    expect(money('en', 'US$5m, U$S 5 million, HK $10 million')).toEqual(['5000000 USD', '5000000 USD', '10000000 HKD']);
    expect(money('pt', 'R$ 5 milhões')).toEqual(['5000000 BRL']);
    expect(money('fr', '16 millions de $ c, 5 millions $US, $CAD 5 millions')).toEqual([
      '16000000 CAD',
      '5000000 USD',
      '5000000 CAD',
    ]);
    expect(money('en', 'a $300 million plant')).toEqual(['300000000 USD']);
    expect(money('en', '$ 20 $ 37')).toEqual(['20 USD', '37 USD']);
    expect(money('en', '$10 dollars')).toEqual(['10 USD']);
  });

  it('9: a unit ends with its word, but for endings; versions, addresses, telephone numbers and the Pentagon are no sums', () => {
    expect(money('tr', '5 milyar liralık, 300 milyon avroya')).toEqual(['5000000000 TRY', '300000000 EUR']);
    expect(money('ko', '5억달러를 투자')).toEqual(['500000000 USD']);
    expect(money('zh', '五角大楼')).toEqual([]);
    const text = 'version 1.0.2 at 192.168.1.2; $1e40 and 1e40 dollars';
    expect(findFigures(text, 'en', HINTS)).toEqual({ money: [], headcount: [], number: [], date: [] });
    expect(findFigures('au 01.02.03.04.05', 'fr', HINTS)).toMatchObject({ money: [], headcount: [], date: [] });
  });

  it.each([
    ['fr', 'un milliard et demi d’euros', '1500000000 EUR'],
    ['en', 'half a billion euros', '500000000 EUR'],
    ['en', '5 and a half billion euros', '5500000000 EUR'],
    ['de', 'anderthalb Milliarden Euro', '1500000000 EUR'],
    ['pl', 'półtora miliarda euro', '1500000000 EUR'],
    ['tr', '1 buçuk milyar TL', '1500000000 TRY'],
    ['ar', 'ملياري دولار', '2000000000 USD'],
  ])('10: the half-words of %s count in "%s"', (lang, text, wanted) => {
    expect(money(lang, text)).toEqual([wanted]);
  });

  it('11: the noun decides what is a headcount, beside years and percentages', () => {
    expect(heads('en', 'a 1,500-strong workforce in 2015, 5 percent of jobs')).toEqual([1500]);
    expect(heads('fr', 'une centaine d’emplois')).toEqual([100]);
    expect(heads('ja', '1500人、1万5千人')).toEqual([1500, 15000]);
    expect(heads('en', 'hundreds of jobs')).toEqual([]);
    expect(money('ja', '数百億円')).toEqual([]);
  });

  it('shares all the scale words of a range or list', () => {
    expect(money('es', 'entre 5 y 7 mil millones de dólares')).toEqual(['5000000000..7000000000 USD']);
    expect(money('pt', 'entre 5 e 7 mil milhões de euros')).toEqual(['5000000000..7000000000 EUR']);
    expect(money('es', 'de 500 a 1,2 mil millones de euros')).toEqual(['500000000..1200000000 EUR']);
    expect(money('es', '5 y 7 mil millones de euros')).toEqual(['5000000000 EUR', '7000000000 EUR']);
    expect(money('es', '800 y 2 mil millones de euros')).toEqual(['800000000 EUR', '2000000000 EUR']);
  });
});
