import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/reader/mentions/index.ts';
import { countryOfOutlet } from '../../../src/reader/mentions/outlet-country.ts';
import { findFigures } from '../../../src/reader/mentions/scan.ts';

const HINTS = { published: '2024-05-13' };

/** Every amount of a text as "low..high CURRENCY qualifier". */
function money(lang: string, text: string, hints: Parameters<typeof findFigures>[2] = HINTS): string[] {
  return findFigures(text, lang, hints).money.map(m => `${m.low}..${m.high} ${m.currency} ${m.qualifier}`);
}

describe('an amount of money', () => {
  it.each([
    // The silent wrong values of other readers (research/money-dates.md).
    ['en', 'a $1.5bn plant', '1500000000..1500000000 USD exact'],
    ['en', '€4bn', '4000000000..4000000000 EUR exact'],
    ['en', '£2m', '2000000..2000000 GBP exact'],
    ['en', 'a $1.5-billion plant', '1500000000..1500000000 USD exact'],
    ['fr', '4,2 milliards d’euros', '4200000000..4200000000 EUR exact'],
    ['fr', '4,2 Md€', '4200000000..4200000000 EUR exact'],
    ['fr', '1.500 M$', '1500000000..1500000000 USD exact'],
    ['en', 'SEK 1.5 billion', '1500000000..1500000000 SEK exact'],
    ['pt', '4,2 mil milhões de euros', '4200000000..4200000000 EUR exact'],
    ['pt', 'R$ 1,5 bi', '1500000000..1500000000 BRL exact'],
    ['en', 'Rs 4,500 crore', '45000000000..45000000000 INR exact'],
    ['fr', '1\u00a0500 euros', '1500..1500 EUR exact'],
    ['fr', 'un milliard et demi d’euros', '1500000000..1500000000 EUR exact'],
    ['de', "CHF 1'500", '1500..1500 CHF exact'],
    ['es', 'mil millones de dólares', '1000000000..1000000000 USD exact'],
    // Every language's own way.
    ['de', 'mehr als zehn Mrd. Euro', '10000000000..null EUR atLeast'],
    ['de', 'eine halbe Milliarde Euro', '500000000..500000000 EUR exact'],
    ['it', 'due miliardi e mezzo di euro', '2500000000..2500000000 EUR exact'],
    ['nl', 'anderhalf miljard euro', '1500000000..1500000000 EUR exact'],
    ['pl', 'półtora miliarda złotych', '1500000000..1500000000 PLN exact'],
    ['tr', '1,3 milyar avroluk yatırım', '1300000000..1300000000 EUR exact'],
    ['id', 'Rp11,7 triliun', '11700000000000..11700000000000 IDR exact'],
    ['ja', '約3兆2000億円', '3200000000000..3200000000000 JPY about'],
    ['zh', '人民币50亿元', '5000000000..5000000000 CNY exact'],
    ['ko', '38억7000만달러', '3870000000..3870000000 USD exact'],
    ['ar', 'أكثر من 5.3 مليار دولار', '5300000000..null USD atLeast'],
    ['es', '508 mdd', '508000000..508000000 USD exact'],
    ['sv', '30 miljoner kronor', '30000000..30000000 SEK exact'],
    ['hi', '$ 75 मिलियन', '75000000..75000000 USD exact'],
  ])('in %s is read from "%s"', (lang, text, wanted) => {
    expect(money(lang, text)).toEqual([wanted]);
  });

  it('knows what billion is in each language', () => {
    expect(money('en', '2 billion euros')).toEqual(['2000000000..2000000000 EUR exact']);
    expect(money('fr', '2 billions d’euros')).toEqual(['2000000000000..2000000000000 EUR exact']);
    expect(money('de', '2 Billionen Euro')).toEqual(['2000000000000..2000000000000 EUR exact']);
    expect(money('es', '2 billones de euros')).toEqual(['2000000000000..2000000000000 EUR exact']);
    expect(money('pt', '2 bilhões de reais')).toEqual(['2000000000..2000000000 BRL exact']);
  });

  it('groups or divides at a dot or comma as the language does, and as the document does where it is foreign', () => {
    expect(money('es', '4.200 millones de euros')).toEqual(['4200000000..4200000000 EUR exact']);
    expect(money('en', '$1.234 billion')).toEqual(['1234000000..1234000000 USD exact']);
    expect(money('es', 'Invertirá 6,500 millones de dólares, 38.5% más.')).toEqual([
      '6500000000..6500000000 USD exact',
    ]);
  });

  it('keeps a plain space inside a number only before three digits', () => {
    expect(money('en', 'In 2015 12 million euros came.')).toEqual(['12000000..12000000 EUR exact']);
  });

  it('reads both ends of a range and shares scale and currency', () => {
    expect(money('en', 'between 5 and 7 billion euros')).toEqual(['5000000000..7000000000 EUR between']);
    expect(money('fr', '1,2 à 1,5 milliard d’euros')).toEqual(['1200000000..1500000000 EUR between']);
    expect(money('en', '10 to 12 million dollars')).toEqual(['10000000..12000000 USD between']);
    expect(money('de', '91 bis 93 Milliarden US-Dollar')).toEqual(['91000000000..93000000000 USD between']);
    expect(money('es', 'entre 4 mil y 5 mil millones de dólares')).toEqual(['4000000000..5000000000 USD between']);
    expect(money('pl', 'od 45 do 51 mld zł')).toEqual(['45000000000..51000000000 PLN between']);
  });

  it('is two amounts where the text lists or raises', () => {
    expect(money('fr', '150 et 60 millions d’euros')).toEqual([
      '150000000..150000000 EUR exact',
      '60000000..60000000 EUR exact',
    ]);
    expect(money('en', 'raised from $1.3 billion to $3.8 billion')).toEqual([
      '1300000000..1300000000 USD exact',
      '3800000000..3800000000 USD exact',
    ]);
    expect(money('en', '$ 20 $ 37')).toEqual(['20..20 USD exact', '37..37 USD exact']);
  });

  it('takes the dollar of the outlet, else of the country that the text is about, else the American one', () => {
    expect(money('en', 'a $300 million plant')).toEqual(['300000000..300000000 USD exact']);
    expect(money('en', 'a $300 million plant', { ...HINTS, outletCountry: 'CA' })).toEqual([
      '300000000..300000000 CAD exact',
    ]);
    expect(money('en', 'a $300 million plant', { ...HINTS, countries: ['AU'] })).toEqual([
      '300000000..300000000 AUD exact',
    ]);
    expect(money('en', 'A$300 million, US$5bn, NT$2 billion, HK$10')).toEqual([
      '300000000..300000000 AUD exact',
      '5000000000..5000000000 USD exact',
      '2000000000..2000000000 TWD exact',
      '10..10 HKD exact',
    ]);
    expect(findFigures('$5', 'en', { ...HINTS, outletCountry: 'CA' }).money[0]?.reasons.join()).toContain('outlet');
  });

  it('leaves a currency open that nothing decides', () => {
    expect(money('en', '100 million kroner')).toEqual(['100000000..100000000 null exact']);
    expect(money('en', 'Sweden gave 100 million kronor')).toEqual(['100000000..100000000 SEK exact']);
  });

  it('does not take words for currency codes', () => {
    expect(money('en', 'ALL 5 solutions and the TOP 10 TRY 3 more')).toEqual([]);
    expect(money('fr', 'Le Mans compte 5 ponts')).toEqual([]);
  });

  it('does not read versions, addresses, telephone numbers, percentages and megawatts as money', () => {
    expect(money('en', 'v1.0.2 at 192.168.1.2, call 555-2034, up 5% to 300 MW')).toEqual([]);
    expect(money('zh', '五角大楼宣布了作战计划')).toEqual([]);
  });

  it('gives a figure without currency the one of the text, and says so', () => {
    const { money: found } = findFigures(
      'Amazon : 1,2 milliard d’euros. Dassault ajoute 300 millions, dit-on.',
      'fr',
      HINTS,
    );
    expect(found.map(m => [m.high, m.currency])).toEqual([
      [1.2e9, 'EUR'],
      [3e8, 'EUR'],
    ]);
    expect(found[1]?.reasons.join()).toContain('elsewhere in the text');
  });

  it('takes a bare $ in Spanish for pesos where the text or the paper says so, and leaves it open where nothing does', () => {
    const read = (text: string, outlet: string | null = null): (string | null)[] =>
      findMentions(text, 'es', { published: '2024-05-13', outlet }).money.map(({ currency }) => currency);
    expect(read('En México, la automotriz invertirá $500 millones en Puebla.')).toEqual([null]);
    expect(read('En México, la firma pondrá $500 millones de pesos y otros $20 millones.')).toEqual(['MXN', 'MXN']);
    expect(read('En México costará $500 millones de dólares, y $20 millones en obras.')).toEqual(['USD', 'USD']);
    expect(read('En Argentina invertirán US$500 millones, y $3 millones en sueldos.')).toEqual(['USD', 'ARS']);
    expect(read('La planta costará $500 millones.', 'El Norte de Monterrey')).toEqual(['MXN']);
    expect(read('La planta en Ohio, Estados Unidos, costará $500 millones.')).toEqual(['USD']);
    const [open] = findMentions('En México, $500 millones.', 'es', { published: null, outlet: null }).money;
    expect(open?.reasons.join()).toContain('MXN or USD');
  });

  it('shares the currency of the last of two sums with scales, and reads a dual with its vowel signs', () => {
    expect(money('zh', '公司将投资1.5亿和6000万欧元建厂。')).toEqual([
      '150000000..150000000 EUR exact',
      '60000000..60000000 EUR exact',
    ]);
    expect(money('ar', 'استثمرت الشركة مليارَي دولار')).toEqual(['2000000000..2000000000 USD exact']);
    expect(money('en', 'cost 50 million lei, or $11 million')).toEqual([
      '50000000..50000000 RON exact',
      '11000000..11000000 USD exact',
    ]);
  });

  it('takes the country of an outlet from its address or the well-known places in its name', () => {
    const country = (outlet: string): string | null => countryOfOutlet(outlet, 'en');
    expect(country('theaustralian.com.au')).toBe('AU');
    expect(country('bbc.co.uk')).toBe('GB');
    expect(country('Toronto Star')).toBe('CA');
    expect(country('techcrunch.io')).toBeNull();
    expect(country('Pearl Islands Business')).toBeNull();
    expect(country('Reuters')).toBeNull();
    const text = 'The plant will cost $500 million.';
    expect(findMentions(text, 'en', { published: null, outlet: 'Toronto Star' }).money[0]?.currency).toBe('CAD');
  });

  it('counts cents as cents, never as dollars', () => {
    expect(money('en', 'a dividend of 50 cents')).toEqual(['50..50 USX exact']);
    expect(money('en', '3 dollars and 50 cents')).toEqual(['3.5..3.5 USD exact']);
  });

  it('keeps qualifier words out of its quote', () => {
    const [found] = findFigures('Amazon investira plus de 1,2 milliard d’euros.', 'fr', HINTS).money;
    expect(found).toMatchObject({ quote: '1,2 milliard d’euros', low: 1.2e9, high: null, qualifier: 'atLeast' });
  });
});
