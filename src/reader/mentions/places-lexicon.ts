import { adjectiveForms, LANGUAGES, type PlaceWords, placeWords } from '../../language/index.ts';
import { foldOf, foldPlaceName, gazetteer, LOCAL, languageBit } from '../../world/index.ts';

/** A language's place words made ready for looking up; all keys folded by `foldPlaceName`. */
export interface PlaceLexicon {
  readonly lang: string;
  /** Names in these languages count in a text of this one. */
  readonly mask: number;
  readonly in: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly towns: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  readonly directions: ReadonlyMap<string, string>;
  readonly titles: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly firms: ReadonlySet<string>;
  readonly meetings: ReadonlySet<string>;
  readonly governments: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  /** Adjectives and demonyms: the indexes of the places that they stand for. */
  readonly adjectives: ReadonlyMap<string, readonly number[]>;
  /** First words of adjectives of two words, in lower case. */
  readonly pairs: ReadonlySet<string>;
  /** True where adjectives are written with a small letter (not English, Dutch, Turkish, Indonesian). */
  readonly smallAdjectives: boolean;
  /** Continents and other names wider than a country, months and weekdays: never a place here. */
  readonly nowhere: ReadonlySet<string>;
  /** First words of names that begin with a small letter. */
  readonly smallBeginnings: ReadonlySet<string>;
  /** False where no adjective and no such name begins like the small word between two offsets, at least three units. */
  readonly mayBeginSmall: (text: string, start: number, end: number) => boolean;
  /** The country that a paper in this language is most likely from; null where no one country stands out. */
  readonly country: string | null;
  readonly words: PlaceWords;
}

const HOMES: Readonly<Record<string, string>> = {
  fr: 'FR', en: 'US', de: 'DE', es: 'ES', it: 'IT', pt: 'BR', nl: 'NL', pl: 'PL', tr: 'TR', id: 'ID', ja: 'JP', zh: 'CN', ko: 'KR',
}; // biome-ignore format: a table

const loaded = new Map<string, PlaceLexicon>();

/** The place words of a language, prepared once. */
export function placeLexicon(lang: string): PlaceLexicon {
  let lexicon = loaded.get(lang);
  if (lexicon === undefined) {
    lexicon = prepare(lang);
    loaded.set(lang, lexicon);
  }
  return lexicon;
}

function prepare(lang: string): PlaceLexicon {
  const words = placeWords(lang);
  const adjectives = adjectivesOf(lang, words);
  const smallBeginnings = gazetteer().names.smallBeginnings();
  const set = (list: readonly string[]): Set<string> => new Set(list.map(foldPlaceName).filter(Boolean));
  return {
    lang,
    mask: LOCAL | languageBit('en') | languageBit(lang),
    in: set(words.in),
    of: set(words.of),
    articles: set(words.articles),
    towns: set(words.towns),
    regions: set(words.regions),
    sites: set(words.sites),
    directions: new Map(Object.entries(words.directions).map(([word, english]) => [foldPlaceName(word), english])),
    titles: set(words.titles),
    organisations: set(words.organisations),
    firms: set(words.firms),
    meetings: set(words.meetings),
    governments: set(words.governments),
    common: set(words.common),
    adjectives,
    pairs: new Set([...adjectives.keys()].filter(key => key.includes(' ')).map(key => key.split(' ')[0] ?? '')),
    smallAdjectives: !['en', 'nl', 'tr', 'id'].includes(lang),
    nowhere: nowhere(lang),
    smallBeginnings,
    mayBeginSmall: beginningsOf([...adjectives.keys(), ...smallBeginnings]),
    country: HOMES[lang] ?? null,
    words,
  };
}

/** A quick look at the first four letters: most words in small letters begin no adjective. */
function beginningsOf(words: Iterable<string>): (text: string, start: number, end: number) => boolean {
  const table = new Uint8Array(65536);
  const slot = (text: string, start: number, end: number): number => {
    let slot = 0;
    for (let i = start; i < start + 4; i++) {
      const folded = i < end ? (foldOf[text.charCodeAt(i) | 0] ?? 0) : 0;
      // Ignored units and separators shift the letters behind them.
      if (i < end && (folded === 0 || folded === 0x20)) return -1;
      slot = (Math.imul(slot, 31) + folded) & 0xffff;
    }
    return slot;
  };
  for (const word of words) {
    const at = slot(word, 0, word.length);
    if (at >= 0) table[at] = 1;
  }
  return (text, start, end) => {
    const at = slot(text, start, end);
    return at < 0 || table[at] === 1;
  };
}

/** UN codes of the world and its parts, as `Intl` names them. */
const PARTS = ['001', '002', '003', '005', '009', '011', '013', '014', '015', '017', '018', '021', '029', '030', '034', '035', '039', '053', '142', '143', '145', '150', '151', '154', '155', '202', '419', 'EU', 'EZ', 'UN']; // biome-ignore format: a table
/** What `Intl` lacks. */
const WIDER = ['Middle East', 'Asia-Pacific', 'Latin America', 'Moyen-Orient', 'Proche-Orient', 'Amérique', 'Asie-Pacifique', 'Naher Osten', 'Nahost', 'Nahen Osten', 'Oriente Medio', 'Medio Oriente', 'Oriente Próximo', 'Latinoamérica', 'Médio Oriente', 'Oriente Médio', 'Américas', 'Midden-Oosten', 'Bliski Wschód', 'Bliskim Wschodzie', 'Europie', 'Europy', 'Azji', 'Afryce', 'Europas', 'Asiens', 'Afrikas', 'Orta Doğu', 'Ortadoğu', 'Avrupa', 'Timur Tengah', 'Eropa', '中東', '欧州', '中东', '欧洲', '亚洲', '非洲', '중동', '유럽', '아시아', 'Golfe', 'Extrême-Orient', 'América do Sul', 'América', 'América Latina', 'Sudamérica', 'South America', 'Southeast Asia',  'Golf', 'Maghreb', 'Balkans', 'Balkan', 'Benelux', 'Occident', 'Europe', 'Europa', 'European Union', 'Union européenne', 'Eurozone']; // biome-ignore format: a table

function nowhere(lang: string): Set<string> {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  return new Set([...PARTS.map(code => names.of(code) ?? ''), ...WIDER].map(foldPlaceName).filter(Boolean));
}

function adjectivesOf(lang: string, words: PlaceWords): Map<string, number[]> {
  const places = gazetteer();
  const found = new Map<string, number[]>();
  const add = (form: string, place: number): void => {
    const key = foldPlaceName(form);
    const held = found.get(key);
    if (!held) found.set(key, [place]);
    else if (!held.includes(place)) held.push(place);
  };
  for (const [code, bases] of Object.entries(words.countries)) {
    const country = places.country(code);
    if (country === null) continue;
    for (const base of bases) for (const form of adjectiveForms(lang, base)) add(form, country);
  }
  const everyone = LANGUAGES.reduce((mask, l) => mask | languageBit(l), LOCAL);
  for (const [name, forms] of Object.entries(words.adjectives)) {
    const best = mostPopulous(name, everyone);
    if (best !== null) for (const form of forms) add(form, best);
  }
  return found;
}

/** The most populous place of a name: the one that an adjective of general use belongs to. */
function mostPopulous(name: string, mask: number): number | null {
  const places = gazetteer();
  const known = places.names.find(name);
  if (known < 0) return null;
  let best: number | null = null;
  let most = -1;
  places.names.places(known, mask, place => {
    const people = places.populationOf(place) * (places.levelOf(place) === 'city' ? 1 : 1.5);
    if (people > most) {
      most = people;
      best = place;
    }
  });
  return best;
}
