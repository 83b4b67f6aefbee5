import type { Article, Reading } from '../model/index.ts';

/**
 * An Article becomes Claims. Readers are interchangeable: each passes `test/reader/contract.ts` (offsets exact,
 * deterministic, never throws, bounded time). A new version number is a promise that readings may differ.
 */
export interface Reader {
  readonly name: string;
  readonly version: string;
  read(article: Article): Reading;
}
