import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../model/index.ts';

/** Keeps answers by key, so that no article is paid for twice. */
export interface AnswerCache {
  get(key: string): Promise<string | null>;
  set(key: string, answer: string): Promise<void>;
}

/** What an answer hangs on: the article's text, title and day, the model, and the reader's version. */
export function cacheKey(article: Article, model: string, version: string): string {
  const parts = [article.id, article.title ?? '', article.published ?? '', model, version];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A cache that forgets when the process ends. */
export function memoryCache(): AnswerCache {
  const answers = new Map<string, string>();
  return {
    get: async key => answers.get(key) ?? null,
    set: async (key, answer) => {
      answers.set(key, answer);
    },
  };
}

/** A cache of one file an answer in a folder. */
export function fileCache(folder: string): AnswerCache {
  const file = (key: string) => join(folder, `${key}.json`);
  return {
    async get(key) {
      try {
        return await readFile(file(key), 'utf8');
      } catch {
        return null;
      }
    },
    async set(key, answer) {
      await mkdir(folder, { recursive: true });
      await writeFile(`${file(key)}.new`, answer);
      await rename(`${file(key)}.new`, file(key));
    },
  };
}
