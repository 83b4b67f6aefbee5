import { Failure } from '../../model/index.ts';

/** How the language model is reached and what it may cost. */
export interface LlmConfig {
  /** Where chat completions are asked for. */
  readonly endpoint: string;
  readonly model: string;
  /** Sent as a bearer token; null where the server wants none. */
  readonly key: string | null;
  /** Milliseconds that one request may take. */
  readonly timeout: number;
  /** Further tries after a failed one. */
  readonly retries: number;
  /** US dollars a million tokens, read and written. */
  readonly price: { readonly input: number; readonly output: number };
  /** US dollars that a day (UTC) may cost. */
  readonly dailyCost: number;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** What a paid service is taken to cost where nobody said: dear, so that the ceiling errs on the safe side. */
const ASSUMED_PRICE = { input: 5, output: 25 };

/**
 * The second reader's settings from the environment; null where `PLEDGEBOOK_LLM_URL` is not set: then the reader is
 * off and nothing is sent anywhere. `PLEDGEBOOK_LLM_URL` is the base of an OpenAI-compatible API
 * (`http://localhost:11434/v1`), `PLEDGEBOOK_LLM_MODEL` and `PLEDGEBOOK_LLM_KEY` as the service wants them,
 * `PLEDGEBOOK_LLM_TIMEOUT` seconds (60), `PLEDGEBOOK_LLM_RETRIES` (2), `PLEDGEBOOK_LLM_PRICE` dollars a million tokens
 * as `input/output` (0 on this machine, else 5/25), `PLEDGEBOOK_LLM_DAILY_COST` dollars (2).
 *
 * @throws Failure `usage` where a setting is missing or no number.
 */
export function llmConfig(env: Readonly<Record<string, string | undefined>>): LlmConfig | null {
  const url = env.PLEDGEBOOK_LLM_URL?.trim();
  if (!url) return null;
  const base = parsedUrl(url);
  const model = env.PLEDGEBOOK_LLM_MODEL?.trim();
  if (!model) throw new Failure('usage', 'PLEDGEBOOK_LLM_MODEL is not set: name the model that the server offers');
  const local = LOOPBACK.has(base.hostname);
  return {
    endpoint: /\/chat\/completions\/?$/.test(base.pathname) ? url : `${url.replace(/\/+$/, '')}/chat/completions`,
    model,
    key: env.PLEDGEBOOK_LLM_KEY?.trim() || null,
    timeout: numberOf(env, 'PLEDGEBOOK_LLM_TIMEOUT', 60) * 1000,
    retries: Math.floor(numberOf(env, 'PLEDGEBOOK_LLM_RETRIES', 2)),
    price: priceOf(env.PLEDGEBOOK_LLM_PRICE, local),
    dailyCost: numberOf(env, 'PLEDGEBOOK_LLM_DAILY_COST', 2),
  };
}

function parsedUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new Failure('usage', `PLEDGEBOOK_LLM_URL is no http or https address: ${url.slice(0, 80)}`);
  }
  return parsed;
}

function numberOf(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const text = env[name]?.trim();
  if (!text) return otherwise;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0)
    throw new Failure('usage', `${name} is no number of 0 or more: ${text.slice(0, 40)}`);
  return value;
}

function priceOf(text: string | undefined, local: boolean): LlmConfig['price'] {
  if (!text?.trim()) return local ? { input: 0, output: 0 } : ASSUMED_PRICE;
  const [input, output] = text.split('/').map(Number);
  if (input === undefined || output === undefined || !(input >= 0) || !(output >= 0)) {
    throw new Failure(
      'usage',
      `PLEDGEBOOK_LLM_PRICE is not input/output in dollars a million tokens: ${text.slice(0, 40)}`,
    );
  }
  return { input, output };
}
