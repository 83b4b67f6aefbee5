import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/reader/detect.ts';
import { goldFiles, readGold } from '../../src/reader/learn/index.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The company will build a plant in the north of the country'],
    ['fr', 'Le groupe va construire une usine dans le nord du pays'],
    ['pt', 'A empresa vai construir uma fábrica no norte do país com 300 milhões'],
    ['nl', 'Het bedrijf bouwt een fabriek in het noorden van het land'],
    ['zh', '公司将在北方建厂'],
    ['ja', '北部に工場を建てる'],
    ['ko', '북부에 공장을 짓는다'],
    ['ar', 'ستبني الشركة مصنعا في الشمال'],
  ])('%s', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it('is unknown where no word speaks for any', () => {
    expect(detectLanguage('12 345 ---')).toBeNull();
  });

  it('is right for every article of the corpus', () => {
    const wrong = readGold(goldFiles('corpus')).filter(gold => detectLanguage(gold.document) !== gold.lang);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
