import { Failure } from '../../model/index.ts';
import { answerSchema } from './answer.ts';
import type { LlmConfig } from './config.ts';
import type { Message } from './prompt.ts';

/** What a completion gave and what it used. */
export interface Completion {
  readonly text: string;
  /** Tokens read and written; estimated (four characters a token) where the server does not say. */
  readonly input: number;
  readonly output: number;
}

/** The outside, handed in: fetching and waiting. */
export interface Outside {
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A try that failed and may be worth another. */
class Retriable extends Error {}

/** The longest answer that is taken, in bytes. */
const MOST_BYTES = 2_000_000;
/** Tokens that an answer may have. */
export const MOST_TOKENS = 8_000;

/**
 * Asks for one completion; `parse` decides whether the answer is whole and throws where it is not. Tries again after
 * time-outs, cut connections, 429, 5xx and answers that do not parse, waiting 1, 2, 4 ... seconds; each try is told to
 * `spent`. A server that refuses the schema is asked once more without it.
 *
 * @throws Failure `network` where no try gave an answer, `forbidden` where the server refuses the key.
 */
export async function complete<T>(
  config: LlmConfig,
  messages: readonly Message[],
  parse: (text: string) => T,
  spent: (completion: Completion) => Promise<void>,
  outside: Outside,
): Promise<T> {
  let schema = true;
  let last = '';
  for (let attempt = 0; attempt <= config.retries; attempt++) {
    if (attempt > 0) await outside.wait(1000 * 2 ** (attempt - 1));
    try {
      const completion = await ask(config, messages, schema, outside);
      await spent(completion);
      return parseWhole(completion.text, parse);
    } catch (error) {
      if (error instanceof SchemaRefused) {
        schema = false;
        last = error.message;
        continue;
      }
      if (!(error instanceof Retriable)) throw error;
      last = error.message;
    }
  }
  throw new Failure(
    'network',
    `the language model at ${config.endpoint} gave no usable answer in ${config.retries + 1} tries: ${last}`,
  );
}

/** The server does not know `response_format`. */
class SchemaRefused extends Error {}

async function ask(
  config: LlmConfig,
  messages: readonly Message[],
  schema: boolean,
  outside: Outside,
): Promise<Completion> {
  const body = {
    model: config.model,
    messages,
    temperature: 0,
    max_tokens: MOST_TOKENS,
    ...(schema && {
      response_format: { type: 'json_schema', json_schema: { name: 'reading', schema: answerSchema() } },
    }),
  };
  const sent = JSON.stringify(body);
  const signal = AbortSignal.timeout(config.timeout);
  let response: Response;
  let text: string;
  try {
    response = await outside.fetch(config.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(config.key !== null && { authorization: `Bearer ${config.key}` }),
      },
      body: sent,
      redirect: 'error',
      signal,
    });
    text = await readAtMost(response, MOST_BYTES);
  } catch (error) {
    throw new Retriable(
      signal.aborted ? `no answer within ${config.timeout / 1000} s` : `the connection failed (${reasonOf(error)})`,
    );
  }
  if (response.status === 401 || response.status === 403) {
    throw new Failure(
      'forbidden',
      `the language model refuses the key (HTTP ${response.status}): check PLEDGEBOOK_LLM_KEY`,
    );
  }
  if (response.status === 400 && schema) throw new SchemaRefused('HTTP 400');
  if (response.status === 429 || response.status >= 500) throw new Retriable(`HTTP ${response.status}`);
  if (!response.ok)
    throw new Failure(
      'network',
      `the language model answers HTTP ${response.status}: check PLEDGEBOOK_LLM_URL and _MODEL`,
    );
  return completionOf(text, sent.length);
}

function completionOf(text: string, sent: number): Completion {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Retriable('the answer is no JSON or was cut off');
  }
  const { choices, usage } = (body ?? {}) as {
    choices?: { message?: { content?: unknown }; finish_reason?: unknown }[];
    usage?: { prompt_tokens?: unknown; completion_tokens?: unknown };
  };
  const content = choices?.[0]?.message?.content;
  if (typeof content !== 'string') throw new Retriable('the answer holds no message');
  return {
    text: content,
    input: typeof usage?.prompt_tokens === 'number' ? usage.prompt_tokens : Math.ceil(sent / 4),
    output: typeof usage?.completion_tokens === 'number' ? usage.completion_tokens : Math.ceil(content.length / 4),
  };
}

function parseWhole<T>(text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    throw new Retriable(`the answer is not what was asked for (${reasonOf(error)})`);
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 120);
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Error(`the answer is longer than ${most} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
