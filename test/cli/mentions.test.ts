import { describe, expect, it } from 'vitest';
import { documentString, Mention } from '../../src/model/index.ts';
import { ndjson, pledgebook } from './terminal.ts';

const ARTICLE = {
  id: 'a1',
  lang: 'fr',
  published: '2024-05-13',
  title: 'Amazon à Dunkerque',
  text: 'Lundi, Amazon a annoncé plus de 1,2 milliard d’euros et 3\u202f000 emplois d’ici 2027 à Dunkerque, sur 20 hectares.',
};
interface Line {
  id: string;
  mentions: Mention[];
}

describe('pledgebook mentions', () => {
  it('prints the mentions of each line of NDJSON, with offsets into title, line break and text', async () => {
    const { code, out, err } = await pledgebook(['mentions', '--format', 'ndjson'], {
      stdin: `${JSON.stringify(ARTICLE)}\n${JSON.stringify({ id: 'a2', lang: 'en', text: '$4bn' })}\n`,
    });
    expect(err).toBe('');
    expect(code).toBe(0);
    const [first, second] = ndjson<Line>(out);
    expect(first?.id).toBe('a1');
    const text = documentString(ARTICLE);
    for (const mention of first?.mentions ?? []) {
      Mention.parse(mention);
      expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
      expect(Object.values(mention)).not.toContain(undefined);
    }
    const of = (kind: string) => first?.mentions.find(mention => mention.kind === kind);
    expect(of('money')).toMatchObject({ low: 1.2e9, high: null, currency: 'EUR', qualifier: 'atLeast' });
    expect(of('headcount')).toMatchObject({ low: 3000, high: 3000, qualifier: 'exact' });
    expect(of('number')).toMatchObject({ value: 20, unit: 'ha' });
    expect(of('date')).toMatchObject({ from: '2024-05-13', to: '2024-05-13', precision: 'day', implied: true });
    expect(of('place')).toMatchObject({ quote: 'Dunkerque', country: 'FR', level: 'city' });
    expect(of('organisation')).toMatchObject({ name: 'Amazon' });
    expect(second).toMatchObject({
      id: 'a2',
      mentions: [{ kind: 'money', start: 0, end: 4, low: 4e9, currency: 'USD' }],
    });
  });

  it('counts offsets in the text alone where there is no title, echoes the id and leaves no unknown value out', async () => {
    const text = 'Acme Widgets will put $2bn into eastern France and 300 kroner into Foo.';
    const { out } = await pledgebook(['mentions', '--format', 'ndjson', '-'], {
      stdin: `${JSON.stringify({ id: 'x-7', text, lang: 'en', published: '2025-11-19' })}\n`,
    });
    const [line] = ndjson<Line>(out);
    expect(Object.keys(line ?? {})).toEqual(['id', 'mentions']);
    expect(line?.id).toBe('x-7');
    const of = (kind: string) => line?.mentions.find(mention => mention.kind === kind);
    expect(of('money')).toMatchObject({ start: text.indexOf('$2bn'), end: text.indexOf('$2bn') + 4 });
    expect(of('place')).toMatchObject({
      country: 'FR',
      lat: null,
      lon: null,
      geonamesId: null,
      quote: 'eastern France',
    });
    expect(of('organisation')).toHaveProperty('id');
    expect(line?.mentions.find(({ quote }) => quote === '300 kroner')).toMatchObject({ currency: null });
  });

  it('leaves out names and numbers that are part of a figure, a place or a name', async () => {
    const stdin = JSON.stringify({ id: 'n', lang: 'en', text: 'NT$5 billion for the Paris region and the A350-1000.' });
    const { out } = await pledgebook(['mentions', '--format', 'ndjson'], { stdin });
    expect(ndjson<Line>(out)[0]?.mentions.map(({ kind, quote }) => `${kind} ${quote}`)).toEqual([
      'money NT$5 billion',
      'place Paris region',
      'organisation A350-1000',
    ]);
  });

  it('looks for the kinds that are asked for and no others', async () => {
    const { out } = await pledgebook(['mentions', '--format', 'ndjson', '--kinds', 'money,date'], {
      stdin: JSON.stringify(ARTICLE),
    });
    expect(new Set(ndjson<Line>(out)[0]?.mentions.map(({ kind }) => kind))).toEqual(new Set(['money', 'date']));
  });

  it('refuses a kind or format that it does not know, in one line', async () => {
    const kinds = await pledgebook(['mentions', '--kinds', 'animals'], { stdin: '{}' });
    expect(kinds.code).toBe(2);
    expect(kinds.err).toMatch(/^pledgebook: --kinds animals: must be of money, .*\n$/);
    const format = await pledgebook(['mentions', '--format', 'xml'], { stdin: '{}' });
    expect(format.code).toBe(2);
  });

  it('goes on after a bad line and says so in its exit code', async () => {
    const { code, out, err } = await pledgebook(['mentions', '--format', 'ndjson'], {
      stdin: `${JSON.stringify(ARTICLE)}\nnot json\n${JSON.stringify(ARTICLE)}\n`,
    });
    expect(code).toBe(1);
    expect(ndjson<Line>(out)).toHaveLength(2);
    expect(err.split('\n').filter(Boolean)).toHaveLength(1);
  });
});

describe('pledgebook explain', () => {
  it('says what each figure, date and name of a sentence is taken for, and why', async () => {
    const { code, out } = await pledgebook([
      'explain',
      '--lang',
      'en',
      'Siemens will invest between $5 and 7 billion in Bavaria by the end of next year',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('money: "$5 and 7 billion" = 5,000,000,000 to 7,000,000,000 USD');
    expect(out).toMatch(/because "\$" is USD/);
    expect(out).toContain('= by 2027');
    expect(out).toContain('Bavaria, DE');
  });

  it('counts relative dates from the day that is given', async () => {
    const { out } = await pledgebook(['explain', '--published', '2020-02-05', 'Il l’a dit lundi.', '--lang', 'fr']);
    expect(out).toContain('"lundi" = 2020-02-03');
  });

  it('refuses a day that is none', async () => {
    expect((await pledgebook(['explain', '--published', 'soon', 'x'])).code).toBe(2);
  });
});
