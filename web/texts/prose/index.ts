import type { PageLang } from '../../../src/server/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Proses } from './type.ts';

export type { Prose } from './type.ts';

/** The pages of words in each language. */
export const PROSE: Readonly<Record<PageLang, Proses>> = { en, fr, de, es };
