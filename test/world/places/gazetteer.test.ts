import { describe, expect, it } from 'vitest';
import { foldPlaceName, gazetteer, LOCAL, languageBit, type Place } from '../../../src/world/index.ts';

/** The places of a name, in a language's names, most populous first. */
function named(name: string, lang = 'en'): Place[] {
  const places = gazetteer();
  const known = places.names.find(name);
  const found: Place[] = [];
  if (known >= 0) {
    places.names.places(known, LOCAL | languageBit('en') | languageBit(lang), place => {
      if (!found.some(p => p.index === place)) found.push(places.place(place));
    });
  }
  return found.sort((a, b) => b.population - a.population);
}

describe('the gazetteer', () => {
  it('joins names and coordinates on the GeoNames id', () => {
    const [cologne] = named('Köln', 'de');
    expect(cologne).toMatchObject({
      name: 'Cologne',
      country: 'DE',
      admin: 'DE.07',
      geonamesId: 2886242,
      level: 'city',
    });
    expect(cologne?.lat).toBeCloseTo(50.93, 1);
    expect(cologne?.lon).toBeCloseTo(6.95, 1);
  });
  it.each([
    ['fr', 'Cologne'],
    ['it', 'Colonia'],
    ['nl', 'Keulen'],
    ['zh', '科隆'],
    ['ja', 'ケルン'],
    ['ar', 'قلونية'],
  ])('knows Cologne in %s as %s', (lang, name) => {
    expect(named(name, lang).map(p => p.geonamesId)).toContain(2886242);
  });
  it('keeps the names of one language out of a text in another', () => {
    expect(named('Nizza', 'it').map(p => p.country)).toContain('FR');
    expect(named('Nizza', 'tr').map(p => p.country)).not.toContain('FR');
  });
  it.each(['FR.11', 'US.OH', 'DE.02', 'JP.21', 'BR.27', 'IN.09', 'PL.78'])(
    'has the region %s with its middle',
    code => {
      const index = gazetteer().region(code);
      const region = gazetteer().place(index ?? -1);
      expect(region).toMatchObject({ level: 'region', admin: code });
      expect(region.lat).not.toBeNull();
    },
  );
  it.each([
    ['États-Unis', 'fr', 'US'],
    ['Vereinigte Staaten', 'de', 'US'],
    ['Stanach Zjednoczonych', 'pl', 'US'],
    ['الإمارات', 'ar', 'AE'],
    ['대한민국', 'ko', 'KR'],
    ['英国', 'zh', 'GB'],
    ['Elfenbeinküste', 'de', 'CI'],
    ['Birleşik Krallık', 'tr', 'GB'],
  ])('knows the country %s (%s)', (name, lang, country) => {
    expect(named(name, lang).find(p => p.level === 'country')?.country).toBe(country);
  });
});

describe('folding', () => {
  it('makes one name of its spellings', () => {
    for (const spelling of ['Île-de-France', 'ILE DE FRANCE', 'Ile‑de‑France', 'île de\u00a0France']) {
      expect(foldPlaceName(spelling)).toBe('ile de france');
    }
    expect(foldPlaceName('İzmir')).toBe(foldPlaceName('IZMIR'));
    expect(foldPlaceName('Łódź')).toBe('lodz');
    expect(foldPlaceName('الإسكندريّة')).toBe(foldPlaceName('الاسكندرية'));
  });
});
