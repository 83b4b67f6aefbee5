import { describe, expect, test } from 'vitest';
import { PAGE_LANGS } from '../../src/server/index.ts';
import { TEXTS } from '../../web/texts/index.ts';
import { INTAKE } from '../../web/texts/intake/index.ts';
import { PROSE } from '../../web/texts/prose/index.ts';
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
