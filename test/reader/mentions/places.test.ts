import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceMention } from '../../../src/model/index.ts';
import { findMentions } from '../../../src/reader/mentions/index.ts';
import { findPlaces } from '../../../src/reader/mentions/places.ts';
import { cpuTime } from '../../cpu-time.ts';

const quotes = (text: string, lang: string): string[] => findPlaces(text, lang).map(m => m.quote);
const first = (text: string, lang: string, quote: string) => findPlaces(text, lang).find(m => m.quote === quote);

describe('places in a text', () => {
  it('have exact offsets and the shape of a mention', () => {
    const text = 'Microsoft investit 4 milliards d’euros à Mulhouse, dans le Haut-Rhin.';
    const found = findPlaces(text, 'fr');
    expect(found.map(m => text.slice(m.start, m.end))).toEqual(found.map(m => m.quote));
    for (const mention of found) expect(() => PlaceMention.parse(mention)).not.toThrow();
    expect(first(text, 'fr', 'Mulhouse')).toMatchObject({
      country: 'FR',
      level: 'city',
      precision: 'city',
      region: 'Grand Est',
    });
  });
  it.each([
    ['pl', 'Fabryka powstanie w Warszawie, a nie we Wrocławiu.', 'Warszawie', 'PL'],
    ['pl', 'Fabryka powstanie w Warszawie, a nie we Wrocławiu.', 'Wrocławiu', 'PL'],
    ['tr', "İzmir'de yeni bir fabrika kurulacak.", 'İzmir', 'TR'],
    ['de', 'Im Süden Dresdens entsteht ein Werk.', 'Dresdens', 'DE'],
    ['ko', '삼성전자는 평택에 공장을 짓는다.', '평택', 'KR'],
    ['ja', '熊本県菊陽町に工場を建てる。', '菊陽町', 'JP'],
    ['zh', '公司将在安徽合肥建厂。', '合肥', 'CN'],
    ['ar', 'تعتزم الشركة بناء مصنع بالقاهرة.', 'القاهرة', 'EG'],
    ['id', 'Pabrik dibangun di Karawang, Jawa Barat.', 'Karawang', 'ID'],
  ])('are found in their inflected forms (%s)', (lang, text, quote, country) => {
    expect(first(text, lang, quote)).toMatchObject({ country });
  });
  it.each([
    ['fr', "L'usine dunkerquoise emploiera 250 personnes.", 'dunkerquoise', 'FR', 'city'],
    ['fr', 'Des serveurs franciliens seront ajoutés.', 'franciliens', 'FR', 'region'],
    ['en', 'The Bavarian carmaker will build it.', 'Bavarian', 'DE', 'region'],
    ['es', 'La provincia sanjuanina espera.', 'sanjuanina', 'AR', 'region'],
    ['de', 'Der Dresdner Standort wächst.', 'Dresdner', 'DE', 'city'],
  ])('are read from adjectives (%s: %s)', (lang, text, quote, country, level) => {
    expect(first(text, lang, quote)).toMatchObject({ country, level, via: 'adjective' });
  });
  it('leave open what the words leave open', () => {
    const east = findPlaces('Une usine ouvrira dans l’est de la France.', 'fr')[0];
    expect(east).toMatchObject({
      name: 'eastern France',
      country: 'FR',
      level: 'region',
      lat: null,
      lon: null,
      precision: null,
    });
    expect(findPlaces('A plant will open in northern Ohio.', 'en')[0]).toMatchObject({
      quote: 'northern Ohio',
      country: 'US',
      lat: null,
    });
  });
  it('are found outside of the lists where the words around show them', () => {
    const text = 'The company will build at Fennimore Gap Commerce Park in Smyth County, Virginia.';
    expect(quotes(text, 'en')).toContain('Fennimore Gap Commerce Park');
    expect(first(text, 'en', 'Smyth County')).toMatchObject({ country: 'US', level: 'region', lat: null });
    expect(
      first('Le groupe s’installe à Vaudreville-sur-Aube, dans la Marne.', 'fr', 'Vaudreville-sur-Aube'),
    ).toMatchObject({ country: 'FR' });
  });
});

describe('what bears the name of a place and is none', () => {
  it.each([
    ['en', 'Nice work, said Paris Hilton after reading the report.'],
    ['en', 'Bank of America raised its forecast.'],
    ['fr', 'Nancy Martin a tenu de nombreuses réunions, ce fut un tour de force.'],
    ['fr', 'Le Paris Saint-Germain a gagné deux tours plus tard.'],
    ['en', 'Asia and Europe will recover in March and August.'],
    ['de', 'Das Essen war gut, die Kosten hoch.'],
  ])('is left alone (%s: %s)', (lang, text) => {
    expect(quotes(text, lang)).toEqual([]);
  });
  it('is a place again where the words say so', () => {
    expect(first('The group will open a centre in Nice, France.', 'en', 'Nice')).toMatchObject({ country: 'FR' });
    expect(first('Das Werk in Essen wird erweitert.', 'de', 'Essen')).toMatchObject({ country: 'DE' });
    expect(first('The plant in Reading, Pennsylvania, will close.', 'en', 'Reading')).toMatchObject({
      country: 'US',
      region: 'Pennsylvania',
    });
  });
});

describe('which of several places of a name', () => {
  it.each([
    ['A plant in Columbus, Ohio, will hire 500.', 'Columbus', 'Ohio'],
    ['A plant in Columbus, Ga., will hire 500.', 'Columbus', 'Georgia'],
    ['SPRINGFIELD, Ill. — A plant will hire 500.', 'SPRINGFIELD', 'Illinois'],
    ['Officials in Missouri said the Springfield plant stays open.', 'Springfield', 'Missouri'],
  ])('is told by what is named: %s', (text, quote, region) => {
    expect(first(text, 'en', quote)).toMatchObject({ country: 'US', region });
  });
  it('is none of the listed ones where its region holds none of the name', () => {
    const stanton = first('Ford will build in Stanton, Tennessee, by 2025.', 'en', 'Stanton');
    expect(stanton).toMatchObject({ country: 'US', region: 'Tennessee', lat: null, lon: null, geonamesId: null });
  });
  it('is told by the other places of the text, and the reason is given', () => {
    const state = first('Hyundai will hire in Savannah and Atlanta, said officials in Georgia.', 'en', 'Georgia');
    expect(state).toMatchObject({ country: 'US', level: 'region' });
    const country = first('From Tbilisi to Batumi, Georgia hopes for investors.', 'en', 'Georgia');
    expect(country).toMatchObject({ country: 'GE', level: 'country' });
    expect(country?.reasons.length).toBeGreaterThan(0);
  });
});

describe('ugly texts', () => {
  it('never break it: offsets stay exact and in order', () => {
    const pieces = fc.constantFrom(
      'Paris',
      'à ',
      'New ',
      'York',
      '-sur-',
      'Saint-',
      "'",
      '’',
      '東京',
      '서울',
      'القاهرة',
      '\u200f',
      '\u00ad',
      ', ',
      'U.S.',
      '\n',
      'L',
      '・',
      '(',
      'İ',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.constantFrom('fr', 'en', 'de', 'ja', 'ko', 'ar', 'pl', 'xx'),
        (parts, lang) => {
          const text = parts.join('');
          let last = 0;
          for (const mention of findPlaces(text, lang)) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
            expect(mention.start).toBeGreaterThanOrEqual(last);
            last = mention.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it('take time in proportion to their length', () => {
    const time = (n: number): number => {
      const text = 'San José de la Saint-Paris-sur-New York, Ohio (Paris) '.repeat(n);
      return cpuTime(() => findPlaces(text, 'fr'));
    };
    time(100);
    const [small, large] = [time(200), time(1600)];
    expect(large).toBeLessThan(Math.max(40, small) * 40);
  });

  it('takes a row of regions for regions, the area around a town for an area, and no date for a place', () => {
    const read = (text: string, lang: string): string[] =>
      findMentions(text, lang, { published: '2024-05-13', outlet: null }).place.map(
        ({ quote, name, level }) => `${quote}: ${name}, ${level}`,
      );
    expect(read('Werke in Bayern, Sachsen und Thüringen.', 'de')).toEqual([
      'Bayern: Bavaria, region',
      'Sachsen: Saxony, region',
      'Thüringen: Thuringia, region',
    ]);
    expect(read('Une usine dans la région lyonnaise.', 'fr')).toEqual(['région lyonnaise: Lyon, region']);
    expect(read('Die Fabrik öffnet Mitte nächsten Jahres.', 'de')).toEqual([]);
    expect(read('Il cantiere parte nel II semestre 2026.', 'it')).toEqual([]);
    expect(read('قال إن إجمالي الاستثمارات ارتفع', 'ar')).toEqual([]);
    expect(read('افتتحت الشركة مصنعا في دبي.', 'ar')).toEqual(['دبي: Dubai, city']);
  });
});
