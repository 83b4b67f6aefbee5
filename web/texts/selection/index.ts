import type { PageLang } from '../../../src/server/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { SelectionTexts } from './type.ts';

export type { SelectionTexts };

/** The words of filters and ready scopes, in each language. */
export const SELECTION: Readonly<Record<PageLang, SelectionTexts>> = { en, fr, de, es };
