import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/reader/mentions/scan.ts';

function heads(lang: string, text: string): string[] {
  return findFigures(text, lang, { published: '2024-05-13' }).headcount.map(h => `${h.low}..${h.high} ${h.quote}`);
}

describe('a headcount', () => {
  it.each([
    ['fr', '3 000 emplois', '3000..3000 3 000 emplois'],
    ['fr', 'une centaine d’emplois', '100..100 une centaine d’emplois'],
    ['fr', 'dix-sept mille emplois', '17000..17000 dix-sept mille emplois'],
    ['en', 'a 1,500-strong workforce', '1500..1500 1,500-strong workforce'],
    ['en', '1,000 high-wage, permanent manufacturing jobs', '1000..1000 1,000 high-wage, permanent manufacturing jobs'],
    ['en', 'It employs 1,200 in Leipzig.', '1200..1200 1,200'],
    ['en', '2,015 jobs', '2015..2015 2,015 jobs'],
    ['de', 'zweitausend Arbeitsplätze', '2000..2000 zweitausend Arbeitsplätze'],
    ['de', '500 Industriearbeitsplätze', '500..500 500 Industriearbeitsplätze'],
    ['es', 'mil doscientos cincuenta empleos', '1250..1250 mil doscientos cincuenta empleos'],
    ['it', 'quindicimila addetti', '15000..15000 quindicimila addetti'],
    ['pt', '20 mil vagas', '20000..20000 20 mil vagas'],
    ['nl', 'vijfhonderd vaste banen', '500..500 vijfhonderd vaste banen'],
    ['pl', '2,5 tys. miejsc pracy', '2500..2500 2,5 tys. miejsc pracy'],
    ['tr', '5 bin istihdam', '5000..5000 5 bin istihdam'],
    ['id', '15 ribu tenaga kerja', '15000..15000 15 ribu tenaga kerja'],
    ['ja', '1500人', '1500..1500 1500人'],
    ['ja', '1万5千人', '15000..15000 1万5千人'],
    ['zh', '2000多个就业岗位', '2000..null 2000多个就业岗位'],
    ['ko', '6만명', '60000..60000 6만명'],
    ['ar', '25 ألف وظيفة', '25000..25000 25 ألف وظيفة'],
  ])('in %s is read from "%s"', (lang, text, wanted) => {
    expect(heads(lang, text)).toEqual([wanted]);
  });

  it('counts people only where the text speaks of work', () => {
    expect(heads('en', 'The plant will hire 700 people.')).toHaveLength(1);
    expect(heads('en', 'Some 700 people watched the match.')).toEqual([]);
  });

  it('takes neither years nor percentages nor things for people', () => {
    expect(heads('en', 'In 2025 jobs fell by 12 percent at 15 plants.')).toEqual([]);
    expect(heads('fr', 'En 2027, 56 projets et 300 mégawatts.')).toEqual([]);
  });

  it('reads ranges and open ends', () => {
    expect(heads('fr', 'entre 2000 et 2500 travailleurs')).toEqual(['2000..2500 2000 et 2500 travailleurs']);
    expect(heads('de', 'bis zu 850 Arbeitsplätze')).toEqual(['null..850 850 Arbeitsplätze']);
    expect(heads('id', '5.000 sampai 15 ribu pekerja')).toEqual(['5000..15000 5.000 sampai 15 ribu pekerja']);
  });

  it('reads a bare number in a sentence about jobs and says why', () => {
    const [, bare] = findFigures('It created 300 jobs at first and 500 more later.', 'en', {
      published: null,
    }).headcount;
    expect(bare).toMatchObject({ high: 500 });
    expect(bare?.reasons).not.toEqual([]);
  });
});
