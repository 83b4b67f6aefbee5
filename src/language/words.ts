import { readFileSync } from 'node:fs';

/** The languages that have a folder of hand-kept words; every other one falls back to what `Intl` and CLDR give. */
export const LANGUAGES = ['fr', 'en', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'id', 'ja', 'zh', 'ko', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** True where the language has a folder of its own. */
export function isLanguage(lang: string): lang is Language {
  return (LANGUAGES as readonly string[]).includes(lang);
}

const loaded = new Map<string, unknown>();

/**
 * The hand-kept words of one language on one topic: `src/language/<lang>/<topic>.json`, read when first asked for and
 * kept. The caller names the shape; `test/language/shape.test.ts` holds every file to it. Keys that begin with `_` are
 * notes for people.
 */
export function wordsOf<T>(lang: Language, topic: string): T {
  const key = `${lang}/${topic}`;
  let words = loaded.get(key);
  if (words === undefined) {
    words = JSON.parse(readFileSync(new URL(`./${key}.json`, import.meta.url), 'utf8'));
    loaded.set(key, words);
  }
  return words as T;
}
