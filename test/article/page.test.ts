import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleFromHtml } from '../../src/article/index.ts';

const folder = new URL('./fixtures/', import.meta.url);

/** A fixture's expectations: fields of the article, and the address that the page is said to come from. */
interface Expected {
  readonly url?: string;
  readonly [field: string]: unknown;
}

describe('a page with the furniture of its time gives its article and nothing else', () => {
  test.each(readdirSync(folder))('%s', name => {
    const { url, ...fields } = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Expected;
    const article = articleFromHtml({ bytes: readFileSync(new URL(`${name}/page.html`, folder)), url: url ?? null });
    expect(article).toMatchObject(fields);
    const text = new URL(`${name}/expected.txt`, folder);
    if (existsSync(text)) expect(article.text).toBe(readFileSync(text, 'utf8').trim());
  });

  test('there are at least 60 of them in at least 8 languages', () => {
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names.map(name => name.slice(0, 2))).size).toBeGreaterThanOrEqual(8);
  });
});
