import { SeenWords } from '../../language/index.ts';
import { companyNamed, foldPlaceName } from '../../world/index.ts';
import { calendarWords } from './places-calendar.ts';
import type { PlaceLexicon } from './places-lexicon.ts';

/** What the words of a capitalised run say by themselves, wherever they stand. */
export interface RunWord {
  /** Folded. */
  readonly key: string;
  readonly looks: boolean;
  readonly calendar: boolean;
  readonly acronym: boolean;
  readonly brand: boolean;
  /** Wider than a country. */
  readonly nowhere: boolean;
  readonly company: boolean;
  /** A common word or a title. */
  readonly common: boolean;
  /** Ends like a German town. */
  readonly german: boolean;
}

/** Parts and endings that the names of places have. */
const LOOKS =
  /-(?:sur|sous|lès|lez|les|le|en|aux)-|^Saint-|^Sainte-|^\p{Lu}\p{Ll}{3,}-\p{Lu}\p{Ll}{3,}$|^San |^Santa |^Villanueva|(?:heim|ville|burg|dorf|stadt|ingen|hausen|hofen|kirchen|bruck|shire|borough|polis|ów|owo|ice)$/u;

/** Endings of German towns; a capitalised noun without one is hardly a place of its own. */
const GERMAN_TOWN =
  /^(?!Klein|Haupt|Groß|Innen|Kreis|Landes|Alt|Hafen|Bau|Fabrik|Werk|Arbeit|Neubau|Umbau|Ausbau|Aufbau|Abbau|Rückbau).{2,}(?:heim|burg|dorf|stadt|stedt|ingen|hausen|hofen|kirchen|brück|berg|bach|furt|hagen|horst|leben|roda|walde|weiler|winkel|münde|rode|enau|itz|büttel|fleth|haven|au|ow)$/u;

const seen = new WeakMap<PlaceLexicon, SeenWords<RunWord>>();

/** What the run between two offsets says by itself. */
export function runWord(text: string, start: number, end: number, lexicon: PlaceLexicon): RunWord {
  let words = seen.get(lexicon);
  if (words === undefined) {
    words = new SeenWords(word => weigh(word, lexicon));
    seen.set(lexicon, words);
  }
  return words.at(text, start, end);
}

function weigh(written: string, lexicon: PlaceLexicon): RunWord {
  const key = foldPlaceName(written);
  return {
    key,
    looks: LOOKS.test(written),
    calendar: calendarWords(lexicon.lang).has(key.split(' ')[0] ?? ''),
    acronym: /^\p{Lu}{2,5}$/u.test(written),
    brand: /\p{Ll}\p{Lu}|\d/u.test(written),
    nowhere: lexicon.nowhere.has(key),
    company: companyNamed(written) !== null,
    common: lexicon.common.has(key) || lexicon.titles.has(key),
    german: GERMAN_TOWN.test(written),
  };
}
