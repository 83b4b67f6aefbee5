import type { Shell } from '../src/server/index.ts';
import { type Formats, formatsOf } from './format.ts';
import { TEXTS, type Texts } from './texts/index.ts';

/** What every part of a page needs: where it stands, its words, and how figures are written. */
export interface Context {
  readonly shell: Shell;
  readonly t: Texts;
  readonly f: Formats;
  /** A link inside the site, in the page's language: `to('/pledges')`. */
  readonly to: (path: string) => string;
}

const FORMATS = new Map<Shell['lang'], Formats>();

export function contextOf(shell: Shell): Context {
  const t = TEXTS[shell.lang];
  const f = FORMATS.get(shell.lang) ?? formatsOf(shell.lang, t);
  FORMATS.set(shell.lang, f);
  return { shell, t, f, to: path => `/${shell.lang}${path}` };
}
