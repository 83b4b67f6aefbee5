import type { PageLang } from '../../../src/server/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { IntakeTexts } from './type.ts';

export type { IntakeTexts };

/** The words of the pages about what comes in, in each language. */
export const INTAKE: Readonly<Record<PageLang, IntakeTexts>> = { en, fr, de, es };
