import type { NameWords } from '../../language/index.ts';
import { companyAt, companyOf } from '../../world/index.ts';
import { kindOfOrganisation } from './names-kind.ts';
import { kindAt, LOWER, UNCASED, UPPER } from './names-letters.ts';
import type { FoundName, FoundOrganisation, OrganisationType } from './names-type.ts';

/** Listed names in a script without capitals; `mayBegin` says where a name may begin, `mayEnd` where it may end. */
export function listedNames(
  text: string,
  words: NameWords,
  mayBegin: (at: number) => boolean,
  mayEnd: (end: number, start: number) => boolean,
): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind !== UNCASED && kind !== UPPER && kind !== LOWER) continue;
    if (!mayBegin(at)) continue;
    const hit = companyAt(text, at);
    if (!hit || !mayEnd(hit.end, at)) continue;
    found.push(organisation(text, at, hit.end, words, 'is in the company list', hit.id));
    at = hit.end - 1;
  }
  return found;
}

/** An organisation at a span; the list's name where it has an id. */
export function organisation(
  text: string,
  start: number,
  end: number,
  words: NameWords,
  reason: string,
  id: string | null = null,
  type?: OrganisationType,
): FoundOrganisation {
  const quote = text.slice(start, end);
  const company = id ? companyOf(id) : null;
  return {
    kind: 'organisation',
    name: company?.name ?? quote,
    id,
    type: type ?? (company ? 'company' : kindOfOrganisation(quote, words)),
    start,
    end,
    quote,
    reasons: [reason],
  };
}

/** A person at a span. */
export function person(text: string, start: number, end: number, reason: string): FoundName {
  const quote = text.slice(start, end);
  return { kind: 'person', name: quote, id: null, type: 'person', start, end, quote, reasons: [reason] };
}

/** A pattern that matches any word of a list, longest first. */
export function anyOf(list: readonly string[]): string {
  return list.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)';
}
