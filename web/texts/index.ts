import type { PageLang } from '../../src/server/page.ts';
import { en, type Texts } from './en.ts';
import { fr } from './fr.ts';

export type { Texts };

/** The texts of each language; a language that is not written yet shows English. */
export const TEXTS: Readonly<Record<PageLang, Texts>> = { en, fr, de: en, es: en };
