/** Finds what a document names: money, headcounts, numbers, dates, places, organisations, people. */
import type { Article, Span } from '../../model/index.ts';
import type { Mentions } from '../document.ts';
import { findNames } from './names.ts';
import { countryOfOutlet } from './outlet-country.ts';
import { findPlaces } from './places.ts';
import { findFigures } from './scan.ts';

/** What is known of a text when it is searched. */
export interface MentionHints {
  readonly published: string | null;
  readonly outlet: string | null;
}

/** The hints that an article gives. */
export function hintsOf(article: Article, published: string | null): MentionHints {
  return { published, outlet: article.outlet };
}

/** All mentions of a text, by kind, in reading order. `masked` is the text with page furniture blanked out. */
export function findMentions(masked: string, lang: string, hints: MentionHints): Mentions {
  const place = findPlaces(masked, lang, hints);
  const countries = [...new Set(place.flatMap(({ country }) => (country === null ? [] : [country])))];
  const outletCountry = countryOfOutlet(hints.outlet, lang);
  const figures = findFigures(masked, lang, { published: hints.published, outletCountry, countries });
  const names = findNames(masked, lang, { places: place });
  return { ...figures, place: apartFrom(apartFrom(place, figures.money), figures.date), ...names };
}

/** The spans that lie over no amount or date ("US" in "US$5bn", «Mitte nächsten Jahres» hold no place); both lists in reading order, none overlapping. */
function apartFrom<T extends Span>(spans: readonly T[], amounts: readonly Span[]): T[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    let amount = amounts[next];
    while (amount !== undefined && amount.end <= start) amount = amounts[++next];
    return amount === undefined || amount.start >= end;
  });
}
