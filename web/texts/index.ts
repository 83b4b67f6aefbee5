import type { PageLang } from '../../src/server/index.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type { Texts };

/** The texts of each language. */
export const TEXTS: Readonly<Record<PageLang, Texts>> = { en, fr, de, es };
