import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../src/reader/arguments/coreference.ts';
import { descriptionsOf } from '../../../src/reader/arguments/coreference-descriptions.ts';
import { readText } from './names-scene.ts';

const described = (text: string, lang: string) =>
  descriptionsOf(text, lang).map(({ start, end }) => text.slice(start, end));
const spokenOf = (text: string, lang: string, name: string) => {
  const document = readText(text, lang);
  const entity = entitiesOf(document).find(one => one.name === name);
  return entity?.references.map(({ start, end }) => document.text.slice(start, end));
};

describe('descriptions', () => {
  it('are nouns that stand for firms, with their determiner and nationality', () => {
    expect(described('Lundi, le géant américain a promis de recruter.', 'fr')).toEqual(['le géant américain']);
    expect(described('In May the Dearborn automaker cut the plan.', 'en')).toEqual(['the Dearborn automaker']);
    expect(described('Im Mai kündigte der Münchner Halbleiterhersteller Stellen an.', 'de')).toEqual([
      'der Münchner Halbleiterhersteller',
    ]);
    expect(described('El gigante estadounidense instalará tres fábricas.', 'es')).toEqual([
      'El gigante estadounidense',
    ]);
    expect(described('同社は工場を建てる。', 'ja')).toEqual(['同社']);
  });

  it('are left to the name where one follows at once, and to nobody where somebody new comes in', () => {
    expect(described('le groupe Kervadec investira', 'fr')).toEqual([]);
    expect(described('A company may apply for aid.', 'en')).toEqual([]);
  });
});

describe('entities', () => {
  it('join the short form, the short form in brackets and the description with the name', () => {
    const text =
      'Quenby Tidewater Corp. will spend $2 billion in Ohio. Quenby said on Monday that work starts in May. The company employs 900 people.';
    expect(spokenOf(text, 'en', 'Quenby Tidewater Corp.')).toEqual(['Quenby Tidewater Corp.', 'Quenby', 'The company']);
  });

  it('keep people apart from firms and join last names with full names', () => {
    const text = 'Le ministre Roland Lescure a salué le projet de Sanofi. Plus tard, Lescure a visité le site.';
    expect(spokenOf(text, 'fr', 'Roland Lescure')).toEqual(['Roland Lescure', 'Lescure']);
  });

  it('give names of one firm in two scripts to one entity', () => {
    const text = '台積電將在亞利桑那州投資1000億美元。TSMC表示，工程將於今年開始。';
    expect(spokenOf(text, 'zh', 'TSMC')).toEqual(['台積電', 'TSMC']);
  });

  it('let offices that nobody names stand for themselves', () => {
    const document = readText('The firm will hire 300 people, according to the state.', 'en');
    expect(entitiesOf(document).map(({ name, type }) => [name, type])).toContainEqual(['the state', 'government']);
  });
});
