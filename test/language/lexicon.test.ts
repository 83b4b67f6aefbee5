import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bakedWords, bareNouns, KIND, type Kind, LANGUAGES, lexiconOf } from '../../src/language/index.ts';

const baked = readdirSync(new URL('../../src/language/data/', import.meta.url)).map(name => name.replace('.json', ''));

describe('a lexicon', () => {
  it('exists, baked, for every language that Intl knows and these are many', () => {
    expect(baked.length).toBeGreaterThan(200);
    for (const lang of LANGUAGES) expect(baked).toContain(lang);
    const known = Intl.NumberFormat.supportedLocalesOf(['sv', 'hi', 'fi', 'uk', 'vi', 'he', 'th', 'cs', 'ro', 'hu']);
    for (const lang of known) expect(baked).toContain(lang);
  });

  it('loads in a moment', () => {
    lexiconOf('cs');
    const times = [...LANGUAGES, 'sv', 'hi', 'fi'].map(lang => {
      const start = process.cpuUsage();
      lexiconOf(lang);
      return process.cpuUsage(start).user / 1000;
    });
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(15);
  });

  it('is the same for a region of the language, and English where nobody knows the language', () => {
    expect(lexiconOf('fr-CA')).toBe(lexiconOf('fr'));
    expect(lexiconOf('in')).toBe(lexiconOf('id'));
    expect(lexiconOf('xx').lang).toBe('en');
  });

  it('knows the bare nouns of currencies from what their names have in common', () => {
    const swedish = bakedWords('sv');
    expect(swedish).not.toBeNull();
    if (swedish === null) return;
    const nouns = bareNouns(swedish);
    expect(nouns).toMatchObject({ dollar: '$', kronor: 'kr', pund: '£' });
    expect(nouns).not.toHaveProperty('svenska');
  });

  it('has scales, months and countries in the words of the language', () => {
    expect(bakedWords('sv')).toMatchObject({ decimal: ',', scales: { miljarder: 1e9 }, countries: { DE: 'tyskland' } });
    expect(bakedWords('hi')?.scales).toMatchObject({ करोड़: 1e7, लाख: 1e5 });
    expect(bakedWords('cs')?.months).toMatchObject({ leden: 1, ledna: 1 });
    expect(bakedWords('../../package')).toBeNull();
  });

  it('finds a phrase by its first word, the longest first, and only at a word’s end', () => {
    const { ahead } = lexiconOf('fr');
    const met = (text: string, kind: Kind): number | undefined => ahead.match(text, text, 0, KIND[kind])?.end;
    expect(met('francs suisses de', 'currency')).toBe('francs suisses'.length);
    expect(met('francs belgo', 'currency')).toBe('francs'.length);
    expect(met('francsuisse', 'currency')).toBeUndefined();
  });
});
