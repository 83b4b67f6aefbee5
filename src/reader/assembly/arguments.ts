import type { ClaimPlace, Named } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument } from '../document.ts';

/** Who and where of a draft, by nearness alone. */
export function nearestInvestors(document: ReadDocument, draft: ClaimDraft): Named[] {
  if (draft.type === 'total') return [];
  const main = draft.anchors[0];
  if (main === undefined) return [];
  const orgs = document.mentions.organisation.filter(
    org => ((org as { type?: string }).type ?? 'company') === 'company',
  );
  const before = orgs.filter(org => org.end <= main.start).at(-1);
  const best = before ?? orgs[0];
  return best === undefined
    ? []
    : [{ name: best.name, quote: best.quote, start: best.start, end: best.end, id: best.id }];
}

/** The place nearest to the draft's main figure that has a country. */
export function nearestPlaces(document: ReadDocument, draft: ClaimDraft): ClaimPlace[] {
  const main = draft.anchors[0];
  if (main === undefined) return [];
  const known = document.mentions.place.filter(place => place.country !== null);
  const distance = (start: number) => Math.abs(start - main.start);
  const [best] = known.toSorted((a, b) => distance(a.start) - distance(b.start));
  if (best === undefined || best.country === null) return [];
  const { name, country, level, quote, start, end, lat, lon } = best;
  const place: ClaimPlace = { name, country, level, quote, start, end };
  return [lat === null || lon === null ? place : { ...place, lat, lon }];
}
