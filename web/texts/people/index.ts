import type { PageLang } from '../../../src/server/index.ts';
import { people as de } from './de.ts';
import { people as en, type People } from './en.ts';
import { people as es } from './es.ts';
import { people as fr } from './fr.ts';

export type { People };

/** The words of each language for those who write to the register and follow it. */
export const PEOPLE: Readonly<Record<PageLang, People>> = { en, fr, de, es };
