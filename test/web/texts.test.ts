import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PAGE_LANGS } from '../../src/server/index.ts';
import { TEXTS } from '../../web/texts/index.ts';
import { INTAKE } from '../../web/texts/intake/index.ts';
import { PROSE } from '../../web/texts/prose/index.ts';
import { reasonIn } from '../../web/texts/reasons/index.ts';
import { SELECTION } from '../../web/texts/selection/index.ts';

/** Every key with what stands there: its words, or the number of a function's parameters. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    path === '.currencies' ? [] : keysOf(inner, `${path}.${key}`),
  );
}

function emptyOf(value: unknown, path = ''): readonly string[] {
  if (value === '') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyOf(inner, `${path}.${key}`));
}

describe('reasons of the register', () => {
  test('are known in every page language: at most one in twenty kinds stays English', () => {
    const weights = readFileSync(new URL('../../src/register/matching/weights.json', import.meta.url), 'utf8');
    const { features } = JSON.parse(weights) as { features: Record<string, unknown> };
    const plain = Object.keys(features).filter(feature => feature.includes(':') && !feature.includes('&'));
    expect(plain.length).toBeGreaterThan(50);
    const about: Record<string, string> = { when: 'announced', projects: 'number of projects' };
    const reasons = plain.map(feature => {
      const [kind = '', ...value] = feature.replace(/^total /, '').split(':');
      return `${about[kind] ?? kind}: ${value.join(':')}`;
    });
    for (const lang of ['fr', 'de', 'es'] as const) {
      const missing = reasons.filter(reason => reasonIn(lang, reason) === null);
      expect(missing.length / reasons.length, `${lang}: ${missing.join(', ')}`).toBeLessThan(0.05);
      expect(reasonIn(lang, 'an editor merged them')).not.toBeNull();
    }
    expect(reasonIn('fr', 'against: place: far towns')).toBe('contre : lieu : villes éloignées');
    expect(reasonIn('en', 'place: far towns')).toBe('place: far towns');
  });
});

describe.each(PAGE_LANGS)('texts in %s', lang => {
  test('have the same keys as English, none empty', () => {
    expect([...keysOf(TEXTS[lang])].sort()).toEqual([...keysOf(TEXTS.en)].sort());
    expect(emptyOf(TEXTS[lang])).toEqual(['.pledge.dated.text']);
    for (const texts of [INTAKE, SELECTION]) {
      expect(keysOf(texts[lang])).toEqual(keysOf(texts.en));
      expect(emptyOf(texts[lang])).toEqual([]);
    }
  });
  test('are not English left standing', () => {
    if (lang === 'en') return;
    expect(TEXTS[lang].tagline).not.toBe(TEXTS.en.tagline);
    expect(PROSE[lang].method.lead).not.toBe(PROSE.en.method.lead);
  });
  test('have the same sections on the pages of words', () => {
    for (const [topic, prose] of Object.entries(PROSE[lang])) {
      const english = PROSE.en[topic as keyof typeof PROSE.en];
      expect(prose.sections.map(section => section.id)).toEqual(english.sections.map(section => section.id));
      for (const section of prose.sections) expect(section.body.join('').length).toBeGreaterThan(20);
    }
  });
});
