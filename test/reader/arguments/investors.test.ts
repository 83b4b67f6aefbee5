import { describe, expect, it } from 'vitest';
import { investorsOf } from '../../../src/reader/arguments/investors.ts';
import { speakersOf } from '../../../src/reader/arguments/speakers.ts';
import { compile, type Model, withModels } from '../../../src/reader/learn/index.ts';
import { draftAt, readText } from './names-scene.ts';

const model = (name: string, classes: string[], features: Record<string, number[]>) =>
  compile({ model: name, version: '1', corpus: '', examples: 1, classes, features });

/** Weights a person would set: who stands before the figure in its sentence invests, joined names share, who says it is its source. */
const MODELS: ReadonlyMap<string, Model> = new Map([
  [
    'investor',
    model('investor', ['score'], {
      'own-before:clear': [3],
      acts: [1],
      'type:government': [-6],
      'before:1:none-here': [2],
      nobody: [-1],
    }),
  ],
  [
    'investor-partner',
    model('investor-partner', ['no', 'yes'], { '(bias)': [1, -1], joined: [-2, 2], 'both-before-figure': [-1, 1] }),
  ],
]);
const investors = (text: string, lang: string, quote: string, type?: 'total') => {
  const document = readText(text, lang);
  const draft = draftAt(document, quote, type);
  return withModels(MODELS, () => investorsOf(document, draft, [draft])).map(({ value }) => value);
};

describe('investors', () => {
  it('are named as the company list has them, quoted as the text has them, with exact offsets', () => {
    const text = '宁德时代将在匈牙利投资73亿欧元建设电池工厂。';
    expect(investors(text, 'zh', '73亿欧元')).toEqual([
      { name: 'CATL', id: 'catl', quote: '宁德时代', start: 0, end: 4 },
    ]);
  });

  it('are given by name where the sentence of the figure only describes them', () => {
    const text = 'Quenby Tidewater opened its first mill in Ohio. The company will spend $2 billion there.';
    expect(investors(text, 'en', '$2 billion')).toMatchObject([
      { name: 'Quenby Tidewater', quote: 'Quenby Tidewater' },
    ]);
  });

  it('are several where partners are joined', () => {
    const text = 'Sanofi et BASF investiront 300 millions d’euros en Alsace.';
    expect(investors(text, 'fr', '300 millions d’euros').map(one => one.id)).toEqual(['sanofi', 'basf']);
  });

  it('are nobody for a total, and where no name is found', () => {
    expect(
      investors('Sanofi et BASF investiront 300 millions d’euros.', 'fr', '300 millions d’euros', 'total'),
    ).toEqual([]);
    expect(investors('on attend 300 millions d’euros.', 'fr', '300 millions d’euros')).toEqual([]);
  });

  it('carry a confidence between 0 and 1, evidence and reasons', () => {
    const document = readText('Sanofi investira 300 millions d’euros en Alsace.', 'fr');
    const draft = draftAt(document, '300 millions d’euros');
    const [found] = withModels(MODELS, () => investorsOf(document, draft));
    expect(found?.confidence).toBeGreaterThan(0.5);
    expect(found?.confidence).toBeLessThanOrEqual(1);
    expect(found?.evidence).toEqual([{ start: 0, end: 6 }]);
    expect(found?.reasons[0]).toMatch(/own-before:clear/);
  });

  it('are unknown while there are no weights', () => {
    const document = readText('Sanofi investira 300 millions d’euros en Alsace.', 'fr');
    expect(withModels(new Map(), () => investorsOf(document, draftAt(document, '300 millions d’euros')))).toEqual([]);
  });
});

describe('speakers', () => {
  it('are whoever says it: people, offices, the firm; not who is only named', () => {
    const text = 'Sanofi investira 300 millions d’euros à Lyon, a annoncé le ministre Roland Lescure. BASF attend.';
    const document = readText(text, 'fr');
    const draft = draftAt(document, '300 millions d’euros');
    const model2 = new Map(MODELS).set('speaker', model('speaker', ['score'], { 'loudest:said-by': [4], nobody: [1] }));
    const found = withModels(model2, () => speakersOf(document, draft, [draft])).map(({ value }) => value.name);
    expect(found).toEqual(['Roland Lescure']);
  });
});
