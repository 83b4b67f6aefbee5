import { readFileSync } from 'node:fs';

/** A sign or name that several currencies share. */
export interface SharedCurrency {
  /** The one that is meant where nothing says otherwise; null where none may be assumed. */
  readonly usual: string | null;
  /** The usual one in a language, where it differs. */
  readonly languages: Readonly<Record<string, string>>;
  /** By country of the outlet or of the matter, ISO 3166-1 alpha-2. */
  readonly countries: Readonly<Record<string, string>>;
  /** Words (lower case, as they begin) that show the text to be about the currency's country. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
}

/** Shared signs and names (`$`, `kr`, `peso` ...), from `shared-currencies.json` beside this file. */
export const SHARED: Readonly<Record<string, SharedCurrency>> = JSON.parse(
  readFileSync(new URL('./shared-currencies.json', import.meta.url), 'utf8'),
);
