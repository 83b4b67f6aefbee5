import type { PageLang } from '../../../src/server/page.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Proses } from './type.ts';

export type { Prose } from './type.ts';

/** The pages of words in each language. */
export const PROSE: Readonly<Record<PageLang, Proses>> = { en, fr, de: en, es: en };
