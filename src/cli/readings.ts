import { join, resolve } from 'node:path';
import { type Article, Failure, type Reading } from '../model/index.ts';
import {
  type AsyncReader,
  defaultReader,
  diffReadings,
  explainReading,
  fileCache,
  filePurse,
  llmConfig,
  llmReader,
  type ReadingDiff,
} from '../reader/index.ts';
import type { Io } from './command.ts';

/** Who can read: the default reader, a language model, or both beside each other. */
export const READERS: readonly [string, ...string[]] = [defaultReader.name, 'llm', 'both'];

/** What came of reading one article. */
export interface Read {
  readonly reading: Reading;
  /** What decided each value of each claim, strongest first; only the default reader can say. */
  readonly why?: ReturnType<typeof explainReading>['claims'];
  /** The second reader's reading, and where the two differ; only with `both`. */
  readonly second?: Reading;
  readonly diff?: ReadingDiff;
}

/**
 * How articles are read with `--reader NAME`. Throws `Failure` `usage` for an unknown name, or where the language model
 * is not configured: nothing is sent anywhere before it is.
 */
export function readingsBy(name: string, io: Io): (article: Article) => Promise<Read> {
  const first = (article: Article): Read => {
    const { reading, claims } = explainReading(article);
    return { reading, why: claims };
  };
  if (name === defaultReader.name) return async article => first(article);
  if (name === 'llm') {
    const model = languageModel(io);
    return async article => ({ reading: await model.read(article) });
  }
  if (name === 'both') {
    const model = languageModel(io);
    return async article => {
      const one = first(article);
      const second = await model.read(article);
      return { ...one, second, diff: diffReadings(one.reading, second) };
    };
  }
  throw new Failure('usage', `--reader ${name}: must be one of ${READERS.join(', ')}`);
}

/** The language model of the settings; its answers and what it cost are kept in the data folder. */
function languageModel(io: Io): AsyncReader {
  const config = llmConfig(io.env);
  if (!config) {
    throw new Failure(
      'usage',
      'no language model is configured: set PLEDGEBOOK_LLM_URL and PLEDGEBOOK_LLM_MODEL (docs/operations.md); nothing was sent',
    );
  }
  const folder = resolve(io.cwd, io.env.PLEDGEBOOK_DATA ?? 'data', 'llm');
  return llmReader(config, {
    cache: fileCache(join(folder, 'answers')),
    purse: filePurse(join(folder, 'cost.json')),
    now: io.now,
  });
}
