import type { Article, Reading } from '../../model/index.ts';
import { Answer } from './answer.ts';
import type { AsyncReader } from './async-reader.ts';
import { type AnswerCache, cacheKey, memoryCache } from './cache.ts';
import { type Completion, complete, MOST_TOKENS, type Outside } from './client.ts';
import type { LlmConfig } from './config.ts';
import { ground } from './ground.ts';
import { messagesFor } from './prompt.ts';
import { holdToCeiling, memoryPurse, type Purse } from './purse.ts';

/** Raised whenever the question or the checking of answers changes. */
const VERSION = '1';

/** What the reader keeps between articles and touches of the outside; all have defaults. */
export interface LlmParts {
  readonly cache?: AnswerCache;
  readonly purse?: Purse;
  readonly outside?: Outside;
  readonly now?: () => Date;
}

const OUTSIDE: Outside = {
  fetch: (input, init) => fetch(input, init),
  wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
};

/**
 * The second reader: a language model behind any OpenAI-compatible endpoint. Same Claims as the first; every value
 * quotes the text or is dropped and listed. Its confidences are empty: nobody calibrated them.
 */
export function llmReader(config: LlmConfig, parts: LlmParts = {}): AsyncReader {
  const { cache = memoryCache(), purse = memoryPurse(), outside = OUTSIDE, now = () => new Date() } = parts;
  const version = `${VERSION}:${config.model}`;
  const cost = (input: number, output: number) => (input * config.price.input + output * config.price.output) / 1e6;
  return {
    name: 'llm',
    version,
    async read(article) {
      const key = cacheKey(article, config.model, VERSION);
      const known = await cache.get(key);
      if (known !== null) {
        const answer = Answer.safeParse(parsed(known));
        if (answer.success) return readingOf(article, version, answer.data);
      }
      const messages = messagesFor(article);
      const day = now().toISOString().slice(0, 10);
      const sent = messages.reduce((sum, message) => sum + message.content.length, 0);
      await holdToCeiling(purse, day, cost(sent / 3, MOST_TOKENS), config.dailyCost);
      const spent = ({ input, output }: Completion) => purse.add(day, cost(input, output));
      const answer = await complete(config, messages, text => Answer.parse(JSON.parse(unfenced(text))), spent, outside);
      await cache.set(key, JSON.stringify(answer));
      return readingOf(article, version, answer);
    },
  };
}

/** Some models write their JSON between code fences. */
function unfenced(text: string): string {
  return /^\s*```(?:json)?\s*([\s\S]*?)```\s*$/.exec(text)?.[1] ?? text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readingOf(article: Article, version: string, answer: Answer): Reading {
  const { claims, otherMoney, otherJobs, dropped } = ground(article, answer);
  return {
    id: article.externalId ?? article.id,
    article: article.id,
    reader: 'llm',
    version,
    published: article.published,
    publishedInferred: article.publishedInferred,
    lang: article.lang ?? 'und',
    claims: [...claims],
    otherMoney: [...otherMoney],
    otherJobs: [...otherJobs],
    dropped: [...dropped],
  };
}
