import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/reader/mentions/scan.ts';

/** Every date of a text read on Monday 13 May 2024, as "from..to precision". */
function dates(lang: string, text: string, published: string | null = '2024-05-13'): string[] {
  return findFigures(text, lang, { published }).date.map(d => `${d.from}..${d.to} ${d.precision}`);
}

describe('a date', () => {
  it.each([
    ['en', 'on May 6, 2024', '2024-05-06..2024-05-06 day'],
    ['en', '2024-05-06', '2024-05-06..2024-05-06 day'],
    ['de', 'am 6.5.2024', '2024-05-06..2024-05-06 day'],
    ['fr', 'le 1er mars 2024', '2024-03-01..2024-03-01 day'],
    ['es', 'el 31 de diciembre de 2025', '2025-12-31..2025-12-31 day'],
    ['ja', '2024年5月6日', '2024-05-06..2024-05-06 day'],
    ['ko', '2023년 3월', '2023-03..2023-03 month'],
    ['zh', '2015年10月', '2015-10..2015-10 month'],
    ['de', 'im Oktober 2015', '2015-10..2015-10 month'],
    ['pl', 'w grudniu 2020 r.', '2020-12..2020-12 month'],
    ['en', 'H2 2026', '2026-07..2026-12 half'],
    ['en', 'Q3 2025', '2025-07..2025-09 quarter'],
    ['fr', 'au premier semestre 2025', '2025-01..2025-06 half'],
    ['de', 'im dritten Quartal 2025', '2025-07..2025-09 quarter'],
    ['ko', '2028년 하반기', '2028-07..2028-12 half'],
    ['tr', "2026'nın üçüncü çeyreğinde", '2026-07..2026-09 quarter'],
    ['fr', 'fin 2027', '2027..2027 year'],
    ['zh', '2027年底', '2027..2027 year'],
    ['id', 'kuartal III 2025', '2025-07..2025-09 quarter'],
    ['it', 'II semestre 2026', '2026-07..2026-12 half'],
    ['de', 'Quartal 3 2025', '2025-07..2025-09 quarter'],
    ['ar', 'الربع الثالث من 2025', '2025-07..2025-09 quarter'],
    ['pl', 'w III kwartale 2025', '2025-07..2025-09 quarter'],
    ['pl', 'w drugiej połowie 2026 r.', '2026-07..2026-12 half'],
    ['nl', 'op 13-05-2024', '2024-05-13..2024-05-13 day'],
    ['it', 'il 4/22', '2024-04-22..2024-04-22 day'],
    ['es', 'el día 7', '2024-05-07..2024-05-07 day'],
    ['ar', 'قبل شهرين', '2024-03..2024-03 month'],
    ['ar', 'منذ عام', '2023-05..2023-05 month'],
    ['it', 'tra due anni', '2024..2026 span'],
    ['zh', '前三季度', '2024-01..2024-09 span'],
  ])('in %s is read from "%s" as it stands', (lang, text, wanted) => {
    expect(dates(lang, text)).toEqual([wanted]);
  });

  it.each([
    ['en', 'by 2027', 'null..2027 year'],
    ['fr', 'd’ici à 2030', 'null..2030 year'],
    ['de', 'bis 2030', 'null..2030 year'],
    ['it', 'entro il 2029', 'null..2029 year'],
    ['en', 'from 2026', '2026..null year'],
    ['en', 'between 2026 and 2030', '2026..2030 span'],
    ['pt', 'de 2025 a 2030', '2025..2030 span'],
    ['en', 'over the next four years', '2024..2028 span'],
    ['fr', 'sur cinq ans', '2024..2029 span'],
    ['de', 'in den nächsten fünf Jahren', '2024..2029 span'],
    ['en', 'by the end of next year', 'null..2025 year'],
    ['ja', '2027年末までに', 'null..2027 year'],
    ['ko', '2027년 말까지', 'null..2027 year'],
    ['tr', '2027 sonuna kadar', 'null..2027 year'],
    ['zh', '2027年底前建成', 'null..2027 year'],
    ['ar', 'بحلول نهاية 2027', 'null..2027 year'],
  ])('in %s opens or spans time in "%s"', (lang, text, wanted) => {
    expect(dates(lang, text)).toEqual([wanted]);
  });

  it.each([
    ['en', 'last Monday', '2024-05-06..2024-05-06 day'],
    ['fr', 'lundi', '2024-05-13..2024-05-13 day'],
    ['en', 'on Friday', '2024-05-10..2024-05-10 day'],
    ['en', 'yesterday', '2024-05-12..2024-05-12 day'],
    ['de', 'im vergangenen Herbst', '2023-09..2023-11 season'],
    ['de', 'im Februar', '2024-02..2024-02 month'],
    ['en', 'two years ago', '2022-05..2022-05 month'],
    ['de', 'vor zwei Wochen', '2024-04-29..2024-04-29 day'],
    ['es', 'el año que viene', '2025..2025 year'],
    ['id', 'akhir tahun depan', '2025..2025 year'],
    ['ja', '来年末', '2025..2025 year'],
    ['id', 'akhir tahun lalu', '2023..2023 year'],
    ['ja', '6日', '2024-05-06..2024-05-06 day'],
    ['ko', '지난해 7월', '2023-07..2023-07 month'],
    ['ar', 'يوم الجمعة', '2024-05-10..2024-05-10 day'],
  ])('in %s is counted from the article’s day in "%s"', (lang, text, wanted) => {
    expect(dates(lang, text)).toEqual([wanted]);
    expect(findFigures(text, lang, { published: '2024-05-13' }).date[0]?.implied).toBe(true);
  });

  it('is one of several in a list', () => {
    expect(dates('en', 'H2 2026, Q3 2025')).toEqual(['2026-07..2026-12 half', '2025-07..2025-09 quarter']);
    expect(dates('nl', 'in het tweede kwartaal van 2026, tweede helft van 2027')).toEqual([
      '2026-04..2026-06 quarter',
      '2027-07..2027-12 half',
    ]);
    expect(dates('de', 'im 3. Quartal 2025 am Montag')).toEqual([
      '2025-07..2025-09 quarter',
      '2024-05-13..2024-05-13 day',
    ]);
    expect(dates('ja', '3日、2023年から29年末')).toEqual(['2024-05-03..2024-05-03 day', '2023..2029 span']);
    expect(dates('pl', 'w maju i czerwcu 2025')).toEqual(['2024-05..2024-05 month', '2025-06..2025-06 month']);
  });

  it('is not guessed where the article’s day is unknown', () => {
    expect(dates('en', 'last Monday, yesterday, next year', null)).toEqual([]);
    expect(dates('en', 'in March 2025', null)).toEqual(['2025-03..2025-03 month']);
  });

  it('leaves words alone that are months only at times', () => {
    expect(dates('en', 'It may march on.')).toEqual([]);
    expect(dates('fr', 'sept usines')).toEqual([]);
  });

  it('keeps two dates apart where the month has a year of its own, and takes no telephone number for one', () => {
    expect(dates('en', 'It opens next year, October 2015 saw the start.')).toEqual([
      '2025..2025 year',
      '2015-10..2015-10 month',
    ]);
    expect(dates('fr', 'Tél. 06-12-34-56-78, dossier A-12-05-2024')).toEqual([]);
  });
});
