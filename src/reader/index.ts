/** The door of the reader: an Article becomes Claims. Readers are interchangeable. */
import { Failure } from '../model/index.ts';
import { pledgeReader } from './pledge-reader.ts';
import type { Reader } from './reader.ts';

export {
  type AsyncReader,
  diffReadings,
  fileCache,
  filePurse,
  llmConfig,
  llmReader,
  type ReadingDiff,
} from './llm/index.ts';
export { type ArticleMentions, articleMentions, MENTION_KINDS } from './mentions/scan-article.ts';
export { type ExplainedReading, explainReading, VERSION as READER_VERSION } from './pledge-reader.ts';
export type { Reader } from './reader.ts';

const registered = new Map<string, Reader>([[pledgeReader.name, pledgeReader]]);

/** The reader that is used where none is named. */
export const defaultReader: Reader = pledgeReader;

/** Names of all readers, the default one first. */
export function readerNames(): string[] {
  return [...registered.keys()];
}

/** Adds a reader, or puts another in the place of one of the same name. */
export function registerReader(reader: Reader): void {
  registered.set(reader.name, reader);
}

/** @throws Failure `usage` where there is no reader of that name. */
export function readerNamed(name: string): Reader {
  const reader = registered.get(name);
  if (reader === undefined) {
    throw new Failure('usage', `no reader is called "${name}": use one of ${readerNames().join(', ')}`);
  }
  return reader;
}
