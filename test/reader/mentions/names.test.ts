import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/reader/mentions/names.ts';
import { cpuTime } from '../../cpu-time.ts';

const organisations = (text: string, lang: string, options = {}) =>
  findNames(text, lang, options).organisation.map(one => one.quote);
const people = (text: string, lang: string, options = {}) =>
  findNames(text, lang, options).person.map(one => one.quote);

describe('names of organisations', () => {
  it('are found by the list, in any script, with the usual name and id', () => {
    for (const [lang, text, quote, id] of [
      ['fr', 'Hier, Sanofi a promis 500 millions.', 'Sanofi', 'sanofi'],
      ['ja', 'トヨタ自動車は福岡県に工場を建設する。', 'トヨタ自動車', 'toyota'],
      ['zh', '宁德时代将在匈牙利投资73亿欧元。', '宁德时代', 'catl'],
      ['ko', '현대제철은 루이지애나에 제철소를 세운다.', '현대제철', 'hyundai-steel'],
      ['ar', 'أعلنت شركة مايكروسوفت استثمارات جديدة.', 'مايكروسوفت', 'microsoft'],
      ['pl', 'Według Orlenu budowa ruszy wiosną.', 'Orlenu', null],
    ] as const) {
      const found = findNames(text, lang).organisation.find(one => one.quote === quote);
      expect(found, `${quote} in ${text}`).toBeDefined();
      expect(found?.id).toBe(id);
    }
  });

  it('are found without the list by descriptions, titles, verbs and legal forms beside them', () => {
    const bare = { list: false };
    expect(organisations('Le groupe Kervadec construira une usine.', 'fr', bare)).toContain('Kervadec');
    expect(organisations('Selon la direction, l’allemand Wurzelbacher investira 20 millions.', 'fr', bare)).toContain(
      'Wurzelbacher',
    );
    expect(organisations('Shares of Tallgrass Foods Inc. rose as Quenby said it would hire 40.', 'en', bare)).toEqual(
      expect.arrayContaining(['Tallgrass Foods Inc.', 'Quenby']),
    );
    expect(organisations('Brunnthaler-Chef Uwe Kern will 300 Stellen schaffen.', 'de', bare)).toContain('Brunnthaler');
    expect(organisations('La empresa Aguaverde invertirá 12 millones.', 'es', bare)).toContain('Aguaverde');
    expect(organisations('株式会社ミナトフーズは新工場を建てる。', 'ja', bare)).toContain('ミナトフーズ');
  });

  it('include offices, agencies, unions, papers and schools, each told as what it is', () => {
    const type = (text: string, lang: string) => findNames(text, lang).organisation.map(one => [one.quote, one.type]);
    expect(type('She spoke at the Ministry of Commerce yesterday.', 'en')).toContainEqual([
      'Ministry of Commerce',
      'government',
    ]);
    expect(type('Die IG Metall kritisiert den Plan.', 'de')).toContainEqual(['IG Metall', 'union']);
    expect(type('経済産業省は助成を決めた。', 'ja')).toContainEqual(['経済産業省', 'government']);
    expect(findNames('She spoke at the Ministry of Commerce yesterday.', 'en').organisation[0]?.id).toBeNull();
  });

  it('are not the words of an English headline, a dateline or a German noun', () => {
    expect(
      organisations('New Battery Plant Will Bring Thousands Of Good Jobs Here\nThe plant will open in May.', 'en'),
    ).toEqual([]);
    expect(organisations('PARIS – Le conseil a voté le budget.', 'fr')).toEqual([]);
    expect(organisations('Die neue Fabrik schafft Arbeitsplätze, und der Betrieb wächst.', 'de')).toEqual([]);
    expect(organisations('The plant opens on Monday. Construction starts in April.', 'en')).toEqual([]);
  });

  it('are read in a headline where the text names them too', () => {
    expect(
      organisations('Quenby Will Build Big New Plant In Ohio\nOn Monday Quenby said it would hire 40.', 'en', {
        list: false,
      }),
    ).toEqual(['Quenby', 'Quenby']);
  });

  it('leave a name to the places where the gazetteer says that it is nothing else', () => {
    const text = 'The works at Brunnthal will close.';
    expect(organisations(text, 'en', { places: [{ start: 13, end: 21 }] })).toEqual([]);
  });

  it('are not cut out of longer words in scripts without capitals', () => {
    expect(organisations('インテルメッツォが流れた。', 'ja')).toEqual([]);
    expect(organisations('한화폐를 발행했다.', 'ko')).not.toContain('한화');
  });
});

describe('names of people', () => {
  it('are found by titles, given names and what is said of them', () => {
    expect(people('«C’est un signal», a dit le ministre Roland Lescure.', 'fr')).toEqual(['Roland Lescure']);
    expect(people('Toyota CEO Koji Sato said so on Friday.', 'en')).toEqual(['Koji Sato']);
    expect(people('木村敬知事は歓迎した。', 'ja')).toEqual(['木村敬']);
    expect(people('정의선 회장이 밝혔다.', 'ko')).toEqual(['정의선']);
    expect(people('董事长刘扬伟表示，项目将扩大。', 'zh')).toEqual(['刘扬伟']);
  });

  it('keep a title-like surname whole and find the last name again', () => {
    expect(
      people('Bruno Le Maire a signé. Plus tard, Emmanuel Macron a parlé ; Macron était satisfait.', 'fr'),
    ).toEqual(['Bruno Le Maire', 'Emmanuel Macron', 'Macron']);
  });
});

describe('finding names', () => {
  it('gives exact offsets that never overlap, in any text of any language', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Sanofi',
        'le groupe',
        'Ford Motor Co.',
        'CEO',
        'l’allemand ',
        'トヨタ',
        '社長',
        '삼성전자는',
        'شركة أرامكو',
        '台積電',
        "BYD'nin",
        '\n',
        '. ',
        '«',
        ')',
        'U.S.',
        '-',
        '·',
        '𠮷',
        '\u00ad',
        '\u200f',
        'O’Neil',
        'S.p.A.',
        'ÀÉÎ',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('fr', 'en', 'de', 'tr', 'ja', 'zh', 'ko', 'ar', 'xx'),
        (pieces, lang) => {
          const text = pieces.join(' ');
          const { organisation, person } = findNames(text, lang);
          const all = [...organisation, ...person].sort((a, b) => a.start - b.start);
          for (const [i, name] of all.entries()) {
            expect(text.slice(name.start, name.end)).toBe(name.quote);
            expect(name.start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length, also where everything is written with capitals', () => {
    const seconds = (text: string) => cpuTime(() => findNames(text, 'en'));
    const one = 'General Electric and Bank of America OF THE UNITED STATES J. P. Q. R. (ABC) ';
    seconds(one.repeat(200));
    const short = Math.max(4, seconds(one.repeat(400)));
    expect(seconds(one.repeat(3200))).toBeLessThan(short * 8 * 6);
  });
});

describe('a nationality before a name', () => {
  it('is no part of it, where a language calls firms so', () => {
    const text = "L'Américain Circ investira 450 millions d'euros, et l'Espagnol CAF 50 millions.";
    expect(findNames(text, 'fr').organisation.map(({ name, quote }) => [name, quote])).toEqual([
      ['Circ', 'Circ'],
      ['CAF', 'CAF'],
    ]);
  });

  it('takes the foundation of a firm for another body than the firm', () => {
    const { organisation } = findNames('The Ford Foundation gave $20 million. Ford will invest $2 billion.', 'en');
    expect(organisation.map(({ quote, id }) => [quote, id])).toEqual([
      ['Ford Foundation', null],
      ['Ford', 'ford'],
    ]);
  });
});
