import type { PageLang } from '../../../src/server/index.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { ReasonTexts } from './type.ts';

/** The register writes its reasons in English. */
const REASONS: Readonly<Partial<Record<PageLang, ReasonTexts>>> = { fr, de, es };

/** A reason of the register (`against: place: far towns`) in a page's language; null where its words are not known. */
export function reasonIn(lang: PageLang, reason: string): string | null {
  const t = REASONS[lang];
  if (!t) return lang === 'en' ? reason : null;
  const whole = t.sentence[reason];
  if (whole) return whole;
  const [, against, about = '', value = ''] = /^(against: )?([^:]+): (.+)$/.exec(reason) ?? [];
  const [is, says] = [t.about[about], t.value[value]];
  if (!is || !says) return null;
  return `${against ? `${t.against}${t.between}` : ''}${is}${t.between}${says}`;
}
