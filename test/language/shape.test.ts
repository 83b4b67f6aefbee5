import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/index.ts';

const TOPICS = ['numbers', 'money', 'headcount', 'dates'];

function fileOf(lang: string, topic: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../src/language/${lang}/${topic}.json`, import.meta.url), 'utf8'));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

/** Every word of a file, whatever its depth: keys of word tables and entries of lists. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(entry => (typeof entry === 'string' ? [entry] : []));
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

describe.each(TOPICS)('the %s words', topic => {
  const english = fileOf('en', topic);

  it.each(LANGUAGES)('of %s have the keys and kinds of every other language', lang => {
    const file = fileOf(lang, topic);
    expect(Object.keys(file)).toEqual(Object.keys(english));
    for (const [key, value] of Object.entries(file)) {
      if (key !== 'glued') expect(`${key}: ${kindOf(value)}`).toBe(`${key}: ${kindOf(english[key])}`);
    }
  });

  it.each(LANGUAGES)('of %s are written as folded text is: small letters, plain apostrophes and spaces', lang => {
    for (const [key, value] of Object.entries(fileOf(lang, topic))) {
      if (key.startsWith('_')) continue;
      for (const word of wordsIn(value)) {
        expect(word, `${key}: ${word}`).not.toBe('');
        expect(word.toLowerCase(), `${key}: ${word}`).toBe(word);
        expect(word, `${key}: ${word}`).not.toMatch(/[\u00a0\u202f’‘\u0640]/);
      }
    }
  });
});

describe('a language folder', () => {
  const filesOf = (lang: string): string[] =>
    readdirSync(new URL(`../../src/language/${lang}/`, import.meta.url)).sort();
  const wanted = filesOf('en');

  it.each(LANGUAGES)('of %s has the files of every other language, each with the same keys and kinds', lang => {
    expect(filesOf(lang)).toEqual(wanted);
    for (const name of wanted) {
      const topic = name.replace('.json', '');
      const [file, english] = [fileOf(lang, topic), fileOf('en', topic)];
      expect(Object.keys(file), name).toEqual(Object.keys(english));
      for (const key of Object.keys(english))
        expect(`${name} ${key}: ${kindOf(file[key])}`).toBe(`${name} ${key}: ${kindOf(english[key])}`);
    }
  });
});

describe('the values in the word files', () => {
  it.each(LANGUAGES)('of %s are numbers that can be counted with, months 1 to 12 and weekdays 1 to 7', lang => {
    const numbers = fileOf(lang, 'numbers') as Record<string, Record<string, number>>;
    for (const key of ['small', 'hundreds', 'scales', 'short', 'collective', 'halfAfter', 'halfBefore']) {
      for (const [word, value] of Object.entries(numbers[key] ?? {})) {
        expect(Number.isFinite(value) && value >= 0, `${key}: ${word}`).toBe(true);
      }
    }
    const dates = fileOf(lang, 'dates') as Record<string, Record<string, number>>;
    for (const month of Object.values(dates.months ?? {}))
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).toContain(month);
    expect(new Set(Object.values(dates.weekdays ?? {}))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  it.each(LANGUAGES)('of %s name currencies by ISO code or by a shared name that can be decided', lang => {
    const money = fileOf(lang, 'money') as { currencies: Record<string, string>; default: string };
    const shared = ['$', '£', '¥', 'kr', 'Rs', 'franc', 'peso', 'dinar', 'dirham', 'riyal', 'lira'];
    for (const [word, name] of Object.entries(money.currencies)) {
      expect(shared.includes(name) || /^[A-Z]{3}$/.test(name), `${word}: ${name}`).toBe(true);
    }
    expect(money.default).toMatch(/^[A-Z]{3}$/);
  });
});
