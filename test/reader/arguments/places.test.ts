import { describe, expect, it } from 'vitest';
import { articleId } from '../../../src/model/index.ts';
import { placesOf } from '../../../src/reader/arguments/places.ts';
import { placeEntities } from '../../../src/reader/arguments/places-entities.ts';
import type { ClaimDraft, ReadDocument } from '../../../src/reader/document.ts';
import { open, prepare } from '../../../src/reader/prepare.ts';

function documentOf(title: string, text: string, lang: string): ReadDocument {
  const article = {
    id: articleId(text),
    externalId: null,
    title,
    text,
    lang,
    outlet: null,
    url: null,
    published: '2024-05-14',
    publishedInferred: false,
    sample: true,
  };
  return prepare(open(article));
}

/** The draft of the claim whose amount reads like this. */
function draftOf(document: ReadDocument, quote: string): ClaimDraft {
  const money = document.mentions.money.find(m => m.quote.includes(quote));
  if (!money || money.currency === null) throw new Error(`no amount "${quote}" in the text`);
  const { start, end, low, high, qualifier } = money;
  const amount = { quote: money.quote, start, end, low, high, qualifier, currency: money.currency };
  return { type: 'pledge', amount, jobs: null, investors: [], places: [], anchors: [amount], sentences: [] };
}

describe("a claim's places", () => {
  const document = documentOf(
    'Une usine de batteries à Dunkerque',
    'PARIS - Le fabricant taïwanais Verkor Nova va investir 1,5 milliard d’euros dans une usine de batteries à Dunkerque, dans le Nord, a annoncé lundi le gouvernement à Versailles.\n\nL’allemand Norddrogen mettra 300 millions d’euros dans un laboratoire à Lyon.',
    'fr',
  );
  const [big, small] = [draftOf(document, '1,5 milliard'), draftOf(document, '300 millions')];

  it('are the most exact that the article gives for it: not the summit, not the dateline, not the country', () => {
    expect(placesOf(document, big, [big, small]).map(p => p.value.quote)).toEqual(['Dunkerque']);
  });
  it('are not those of its neighbour', () => {
    expect(placesOf(document, small, [big, small]).map(p => p.value.quote)).toEqual(['Lyon']);
  });
  it('carry country, coordinates, evidence, confidence and reasons', () => {
    const [place] = placesOf(document, big, [big, small]);
    expect(place?.value).toMatchObject({ country: 'FR', level: 'city' });
    expect(place?.value.lat).toBeCloseTo(51.03, 1);
    expect(document.text.slice(place?.evidence[0]?.start, place?.evidence[0]?.end)).toBe('Dunkerque');
    expect(place?.confidence).toBeGreaterThan(0.4);
    expect(place?.confidence).toBeLessThanOrEqual(1);
    expect(place?.reasons.length).toBeGreaterThan(0);
  });
  it('are none where the text names none', () => {
    const bare = documentOf('Money', 'The group will spend $2 billion on new plants, it said.', 'en');
    expect(placesOf(bare, draftOf(bare, '$2 billion'))).toEqual([]);
  });
});

describe('the places of a document', () => {
  it('stand once each, with all their mentions', () => {
    const document = documentOf(
      'Dresden wächst',
      'Der Dresdner Standort wird ausgebaut. In Dresden entstehen 2000 Stellen, sagte Paula Dresden.',
      'de',
    );
    const dresden = placeEntities(document).filter(e => e.name === 'Dresden');
    expect(dresden).toHaveLength(1);
    expect(dresden[0]?.mentions.length).toBeGreaterThanOrEqual(3);
    expect(dresden[0]).toMatchObject({ country: 'DE', level: 'city', adjective: false });
  });
});
