import { isLanguage, wordsOf } from './words.ts';

/** Words of a language that tell a place from another name; all in lower case unless said otherwise. */
export interface PlaceWords {
  /** Stand before a place and almost only before one: "in", «à», "im". */
  readonly in: readonly string[];
  /** Stand before places and much else: "of", "from", «de», "nach". */
  readonly of: readonly string[];
  /** May stand between the preposition and the name: «la», "the", "der". */
  readonly articles: readonly string[];
  /** Kinds of towns before (or in apposition to) their name: "city", «commune», "Gemeinde". */
  readonly towns: readonly string[];
  /** Kinds of regions beside their name: "county", «département», "Land". */
  readonly regions: readonly string[];
  /** Kinds of sites beside their name: "plant", «zone industrielle», "Werk". */
  readonly sites: readonly string[];
  /** Parts of a country or region: "northern", «est», "Süden"; value: the English word for it. */
  readonly directions: Readonly<Record<string, string>>;
  /** Stand before a person's name: "Mr", «ministre», "Präsident". */
  readonly titles: readonly string[];
  /** Follow or precede a place inside an organisation's name: "University", «Banque». */
  readonly organisations: readonly string[];
  /** Words for companies and their seats beside a place that is their home: "giant", «siège», "based". */
  readonly firms: readonly string[];
  /** Words for what is held at a place: "summit", «salon». */
  readonly meetings: readonly string[];
  /** Words for those who govern from a place or a country: "government", "Kanzler". */
  readonly governments: readonly string[];
  /** Names of places that mean something else most of the time: "Reading", «Nice», "Essen". */
  readonly common: readonly string[];
  /** The country of the paper, without its name: "hierzulande", «chez nous». */
  readonly home: readonly string[];
  /** The country or region that the text speaks of, without its name: «le pays», "the state". */
  readonly same: Readonly<Record<string, 'country' | 'region' | 'city'>>;
  /** Adjectives and demonyms of countries by ISO code, masculine singular; `adjectiveForms` inflects them. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
  /** Adjectives and demonyms of regions and cities by the place's name in the gazetteer, inflected forms too. */
  readonly adjectives: Readonly<Record<string, readonly string[]>>;
}

/** The place words of a language; English ones for a language without a folder. */
export function placeWords(lang: string): PlaceWords {
  return wordsOf<PlaceWords>(isLanguage(lang) ? lang : 'en', 'places');
}

/** Replaces an ending: `[old, new...]`; the first rule that fits gives all the forms. */
type Rule = readonly [string, ...string[]];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    ['ien', 'ien', 'ienne', 'iens', 'iennes'],
    ['éen', 'éen', 'éenne', 'éens', 'éennes'],
    ['que', 'que', 'ques'],
    ['e', 'e', 'es'],
    ['s', 's', 'se', 'ses'],
    ['on', 'on', 'onne', 'ons', 'onnes'],
    ['c', 'c', 'que', 'cs', 'ques'],
    ['', '', 'e', 's', 'es'],
  ],
  es: [
    ['o', 'o', 'a', 'os', 'as'],
    ['és', 'és', 'esa', 'eses', 'esas'],
    ['án', 'án', 'ana', 'anes', 'anas'],
    ['ol', 'ol', 'ola', 'oles', 'olas'],
    ['e', 'e', 'es'],
    ['í', 'í', 'íes'],
    ['', '', 's', 'es'],
  ],
  it: [
    ['co', 'co', 'ca', 'chi', 'che', 'ci'],
    ['o', 'o', 'a', 'i', 'e'],
    ['e', 'e', 'i'],
    ['a', 'a', 'i', 'e'],
    ['', ''],
  ],
  pt: [
    ['ês', 'ês', 'esa', 'eses', 'esas'],
    ['ão', 'ão', 'ã', 'ães', 'ãs', 'ãos'],
    ['eu', 'eu', 'eia', 'eus', 'eias'],
    ['o', 'o', 'a', 'os', 'as'],
    ['ol', 'ol', 'ola', 'óis', 'olas'],
    ['', '', 's'],
  ],
  de: [
    ['er', 'er', 'ers', 'ern', 'erin', 'erinnen'],
    ['e', 'e', 'en', 'er', 'em', 'es'],
    ['sch', 'sch', 'sche', 'schen', 'scher', 'sches', 'schem'],
    ['', '', 's', 'e', 'en', 'er', 'em', 'es'],
  ],
  nl: [
    ['s', 's', 'se', 'sen'],
    ['', '', 'e', 'en', 's'],
  ],
  pl: [
    ['ki', 'ki', 'ka', 'kie', 'kiego', 'kiej', 'kiemu', 'kim', 'kich', 'kimi', 'ką', 'cy'],
    ['gi', 'gi', 'ga', 'gie', 'giego', 'giej', 'giemu', 'gim', 'gich', 'gimi', 'gą', 'dzy'],
    ['', '', 'a', 'owi', 'em', 'u', 'y', 'ów'],
  ],
  tr: [
    ['lı', 'lı', 'lılar', 'lının'],
    ['', '', 'lar', 'ler', 'lı', 'li'],
  ],
  en: [['', '', 's']],
  ar: [['ي', 'ي', 'يه', 'يون', 'يين', 'يا']],
};

/** All written forms of a country's adjective or demonym in a language; only itself where nothing is known. */
export function adjectiveForms(lang: string, word: string): readonly string[] {
  for (const [ending, ...forms] of RULES[lang] ?? []) {
    if (word.endsWith(ending)) return forms.map(f => word.slice(0, word.length - ending.length) + f);
  }
  return [word];
}
