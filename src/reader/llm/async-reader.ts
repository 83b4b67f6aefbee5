import type { Article, Reading } from '../../model/index.ts';

/**
 * A reader that has to wait for somebody else: as `Reader`, but its answer is a promise, and it may fail with a
 * `Failure` (the service is away, the day's ceiling is reached).
 */
export interface AsyncReader {
  readonly name: string;
  readonly version: string;
  read(article: Article): Promise<Reading>;
}
