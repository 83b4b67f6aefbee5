import { SeenWords } from '../../language/index.ts';
import { companyAt, companyNamed, gazetteer } from '../../world/index.ts';
import { calendarWords } from './places-calendar.ts';
import { beginsSentence, joined, type Neighbour, wordAfter, wordBefore } from './places-cues.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import type { Spot } from './places-spots.ts';

/** How much speaks for a stretch being a place, and what. */
export interface Evidence {
  /** Above 0: a place. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** A word of the text says what kind of place it is. */
  readonly kind: 'city' | 'region' | 'site' | null;
  /** The word before (articles passed over) is a locative preposition. */
  readonly located: boolean;
}

/** What the line that a spot stands in is like: capitals tell nothing in a title in Title Case. */
export interface LineStyle {
  readonly titleCase: boolean;
}

/**
 * Weighs the words around a spot. Countries, regions and large cities are believed unless something speaks against;
 * a village, a common word or a surname must be shown to be a place.
 */
export function weighSpot(text: string, spot: Spot, lexicon: PlaceLexicon, style: LineStyle): Evidence {
  const reasons: string[] = [];
  let score = standing(spot, lexicon);
  let kind: Evidence['kind'] = null;
  const add = (points: number, reason: string): void => {
    score += points;
    reasons.push(reason);
  };
  const direct = wordBefore(text, spot.start);
  const before = passArticles(text, direct, lexicon);
  const after = wordAfter(text, spot.end);
  const tied = before !== null && joined(before.gap);
  const located =
    tied && before !== null && lexicon.in.has(before.word) && (!before.capital || beginsSentence(text, before.start));
  if (located) add(2.2, `follows "${before?.word}"`);
  else if (tied && before && lexicon.of.has(before.word)) {
    add(0.6, `follows "${before.word}"`);
    const owner = wordBefore(text, before.start);
    if (owner && joined(owner.gap)) {
      if (lexicon.towns.has(owner.word)) {
        kind = 'city';
        add(2.5, `follows "${owner.word} ${before.word}"`);
      } else if (lexicon.regions.has(owner.word)) {
        kind = 'region';
        add(2.5, `follows "${owner.word} ${before.word}"`);
      } else if (lexicon.sites.has(owner.word)) add(1.2, `follows "${owner.word} ${before.word}"`);
      else if (GENITIVE.has(before.word) && owner.capital && !style.titleCase && lexicon.lang !== 'de') {
        if (lexicon.organisations.has(owner.word)) add(-6, 'belongs to an organisation');
        else if (!beginsSentence(text, owner.start)) add(before.word === 'of' ? -1.5 : -1, 'belongs to a longer name');
      }
    }
  } else if (tied && before && joined(direct?.gap ?? '')) {
    if (lexicon.towns.has(before.word)) {
      kind = 'city';
      add(2.2, `follows "${before.word}"`);
    } else if (lexicon.regions.has(before.word)) {
      kind = 'region';
      add(2.2, `follows "${before.word}"`);
    } else if (lexicon.sites.has(before.word)) add(1.2, `follows "${before.word}"`);
    else if (lexicon.titles.has(before.word)) add(-4, 'follows a title');
    else if (lexicon.directions.has(before.word)) add(1.5, `follows "${before.word}"`);
    else if (lexicon.organisations.has(before.word) && before.capital) add(-4, 'belongs to an organisation');
    else if (before.capital && before === direct && !style.titleCase && spot.via === 'name') {
      const german = lexicon.lang === 'de';
      const name = /^\p{Lu}\p{Ll}+$/u.test(text.slice(before.start, before.end)) && !beginsSentence(text, before.start);
      add(german ? -0.8 : name ? -2.6 : -1.2, 'follows a capitalised word');
    }
  }
  if (direct && joined(direct.gap) && lexicon.titles.has(direct.word) && !located) add(-3, 'follows a title');
  if (after && joined(after.gap)) {
    if (lexicon.regions.has(after.word)) {
      kind ??= 'region';
      add(2.2, `before "${after.word}"`);
    } else if (lexicon.towns.has(after.word)) add(1.5, `before "${after.word}"`);
    else if (lexicon.organisations.has(after.word)) add(after.capital ? -4 : -0.3, 'belongs to an organisation');
    else if (lexicon.sites.has(after.word)) add(1, `before "${after.word}"`);
    else if (after.capital && !style.titleCase && lexicon.lang !== 'de' && /^\s/u.test(after.gap)) {
      const common = lexicon.common.has(spot.key) ? -1.8 : 0;
      add((located ? -0.7 : -1.7) + common, 'before a capitalised word');
    }
  }
  if (spot.key > '\u2e80' && (companyAt(text, spot.start)?.end ?? 0) > spot.end)
    add(-6, 'begins the name of a company');
  if (lexicon.organisations.has(spot.key)) add(-4, 'a word of organisations');
  if (inCell(text, spot)) add(1.8, 'fills a cell of a list');
  if (
    after &&
    /^,\s$/u.test(after.gap) &&
    !after.capital &&
    (lexicon.in.has(after.word) || lexicon.directions.has(after.word))
  ) {
    add(1.8, `before ", ${after.word}"`);
  }
  if (isDateline(text, spot)) add(3, 'a dateline');
  else if (before === null || !tied) {
    if (beginsSentence(text, spot.start) && !style.titleCase) add(-0.4, 'begins a sentence');
  }
  if (/^\s*\(\s*\p{Lu}/u.test(text.slice(spot.end, spot.end + 4))) add(0.5, 'a bracket follows');
  return { score, reasons, kind, located };
}

/** Prepositions that tie a place to the name before it: "Bank of America", «Aéroports de Paris». */
const GENITIVE = new Set([
  'of',
  'de',
  'du',
  'des',
  'd',
  'del',
  'della',
  'dell',
  'di',
  'da',
  'do',
  'dos',
  'das',
  'van',
  'von',
  'z',
  'ze',
]);

/** True where the spot fills a cell of a list line: "Pfizer – Cork – 370 jobs", "AvidXchange / Mecklenburg / 1,229". */
function inCell(text: string, spot: Spot): boolean {
  return (
    /(?:\s[–—/|•-]|[/|(;])\s?$/u.test(text.slice(Math.max(0, spot.start - 3), spot.start)) &&
    /^(?:\s[–—/|•-]\s|,\s\p{L}|[/|);])/u.test(text.slice(spot.end, spot.end + 3))
  );
}

/** True for names of listed companies. */
const companies = new SeenWords(name => companyNamed(name) !== null);

/** What the name alone is worth: the size of its largest place, its length, whether it is a common word. */
function standing(spot: Spot, lexicon: PlaceLexicon): number {
  const places = gazetteer();
  let score = -9;
  for (const index of spot.places) {
    const level = places.levelOf(index);
    const people = places.populationOf(index);
    const home = places.countryOf(index) === lexicon.country ? 0.5 : 0;
    const worth =
      level === 'country'
        ? 4
        : level === 'region'
          ? 2.4
          : level === 'site'
            ? 1.5
            : Math.min(2.2, Math.log10((people || 5000) + 100) - 4.5 + home);
    if (worth > score) score = worth;
  }
  if (spot.via === 'adjective') return 4;
  if (lexicon.nowhere.has(spot.key) || calendarWords(lexicon.lang).has(spot.key)) return -9;
  if (score < 2.4 && companies.at(spot.key, 0, spot.key.length) && !spot.places.some(p => places.levelOf(p) === 'site'))
    score -= 1.6;
  if (spot.key > '\u0590' && spot.key < '\u0700') score -= spot.key.length <= 3 ? 2.5 : spot.key.length <= 5 ? 0.6 : 0;
  if (
    /^[\u30a0-\u30ff\u3400-\u9fff]{1,3}$/u.test(spot.key) &&
    score < 2.4 &&
    !spot.places.some(p => places.countryOf(p) === lexicon.country)
  ) {
    score -= spot.key.length <= 2 ? 2.4 : 1;
  }
  if (spot.key.includes(' ')) score += 1.5;
  else if (spot.key.length >= 9) score += 0.5;
  else if (spot.key.length <= 3 && spot.key < '\u0500') score -= 1.5;
  if (spot.key > '\u2e80') score += 0.6;
  if (spot.inflected) score -= 0.8;
  if (lexicon.common.has(spot.key)) score -= 2.3;
  return score;
}

/** The word before, articles passed over ("in the Bronx", «dans la Somme»). */
export function passArticles(text: string, word: Neighbour | null, lexicon: PlaceLexicon): Neighbour | null {
  let at = word;
  for (let n = 0; n < 2 && at !== null && lexicon.articles.has(at.word) && joined(at.gap); n++) {
    const next = wordBefore(text, at.start);
    if (next === null) return at;
    at = next;
  }
  return at;
}

const DATELINE = /^(?:,?\s[^\n—–.]{1,28}|\s?[,/(][^\n—–]{1,40})?\s*(?:[—–]|\s-\s|-\s|\.\s|:\s)/u;

/** True where the name opens a paragraph as the place of writing: "INOLA — It ...", "PARIS (Reuters) - ...". */
export function isDateline(text: string, spot: { readonly start: number; readonly end: number }): boolean {
  if (spot.start > 0 && text.charCodeAt(spot.start - 1) !== 0x0a) return false;
  const written = text.slice(spot.start, spot.end);
  const rest = text.slice(spot.end, spot.end + 60);
  const capitals = written === written.toUpperCase() && written !== written.toLowerCase();
  if (capitals) return DATELINE.test(rest);
  return (
    /^(?:,?\s[^\n—–]{1,24}|\s\([^)\n]{1,24}\))?\s*(?:[—–]|\s-\s)/u.test(rest) || /^(?:\.|\s?:)\s\p{Lu}/u.test(rest)
  );
}
