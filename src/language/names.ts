import { isLanguage, type Language, wordsOf } from './words.ts';

/** The lists of `src/language/<lang>/names.json`; a word that ends in `*` stands for all words that begin so. */
interface NameFile {
  /** Legal forms and other words that end a company's name (`AG`, `S.p.A.`, `Holdings`, `株式会社`). */
  readonly legalForms: readonly string[];
  /** What people in firms are called before or after their name (`CEO`, «pdg», `社長`). */
  readonly personTitles: readonly string[];
  /** Public office (`minister`, «maire», `知事`). */
  readonly officeTitles: readonly string[];
  /** Words that make a name a government body. */
  readonly governmentWords: readonly string[];
  /** Agencies, banks of issue, chambers, associations. */
  readonly agencyWords: readonly string[];
  readonly unionWords: readonly string[];
  readonly mediaWords: readonly string[];
  readonly schoolWords: readonly string[];
  /** Nouns that stand for a company («géant», "automaker", "Konzern"). */
  readonly descriptors: readonly string[];
  /** Endings of compound descriptors (`-hersteller`, `-maker`, `大手`). */
  readonly descriptorEndings: readonly string[];
  /** Endings of company names where no capitals tell (`汽车`, `전자`, `製作所`). */
  readonly companyEndings: readonly string[];
  /** Words that make a descriptor definite ("the", «le», `同`). */
  readonly determiners: readonly string[];
  readonly nationalities: readonly string[];
  readonly pronouns: readonly string[];
  /** Verbs of saying. */
  readonly saying: readonly string[];
  /** "according to". */
  readonly sources: readonly string[];
  /** Verbs of investing, building, hiring, and of giving it up. */
  readonly investing: readonly string[];
  /** Small words inside names ("Bank of America", «Banque de France»). */
  readonly connectors: readonly string[];
  /** Letters or words at which a name without capitals ends or begins. */
  readonly boundaries: readonly string[];
  /** Words that begin sentences and are no names, lower case. */
  readonly starters: readonly string[];
  /** Prepositions before places. */
  readonly locatives: readonly string[];
  readonly givenNames: readonly string[];
  /** Capitalised words that name nobody (`GDP`, `PIB`). */
  readonly notNames: readonly string[];
}

/** Answers that a list keeps; when so many are kept it begins anew. */
const MOST_KEPT = 20_000;

/** A word list for asking: exact words and beginnings, all in lower case. */
export class WordList {
  readonly #exact: ReadonlySet<string>;
  readonly #beginnings: ReadonlySet<string>;
  readonly #lengths: readonly number[];
  readonly #first: ReadonlySet<string>;
  readonly #kept = new Map<string, boolean>();

  constructor(words: readonly string[]) {
    const lower = words.map(word => word.toLowerCase());
    const stems = lower.filter(word => word.endsWith('*')).map(word => word.slice(0, -1));
    this.#exact = new Set(lower.filter(word => !word.endsWith('*')));
    this.#beginnings = new Set(stems);
    this.#lengths = [...new Set(stems.map(stem => stem.length))].sort((a, b) => a - b);
    this.#first = new Set(lower.filter(word => word.includes(' ')).map(word => word.split(' ')[0] ?? ''));
  }

  /** True where the lower-case word or phrase is in the list or begins with one of its stems. */
  has(word: string): boolean {
    if (this.#lengths.length === 0) return this.#exact.has(word);
    const kept = this.#kept.get(word);
    if (kept !== undefined) return kept;
    const answer = this.#exact.has(word) || this.#begins(word);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(word, answer);
    return answer;
  }

  /** True where a phrase of several words begins with this lower-case word. */
  opens(word: string): boolean {
    return this.#first.has(word);
  }

  #begins(word: string): boolean {
    for (const length of this.#lengths) {
      if (length > word.length) return false;
      if (this.#beginnings.has(word.slice(0, length))) return true;
    }
    return false;
  }
}

/** The words about names of one language, ready for asking. */
export type NameWords = { readonly [Key in keyof NameFile]: WordList } & {
  readonly lang: Language;
  /** Titles of all kinds: `personTitles` and `officeTitles`. */
  readonly titles: WordList;
  /** Words that head the name of an office, agency, union, paper or school. */
  readonly bodies: WordList;
  /** Words that the language writes small (German: its nouns too), lower case. */
  readonly common: ReadonlySet<string>;
  /** The lists as written, longest word first, for languages without spaces. */
  readonly raw: NameFile;
};

/** Words of bodies in several languages at once. */
const BODIES = ['bank', 'banque', 'banco', 'banca', 'fund', 'fonds', 'fondo', 'fundo', 'club', 'bureau'];

const ready = new Map<Language, NameWords>();

/** The words about names of a language; those of English where it has no folder of its own. */
export function nameWords(lang: string): NameWords {
  const language = isLanguage(lang) ? lang : 'en';
  let words = ready.get(language);
  if (!words) {
    const file = wordsOf<NameFile>(language, 'names');
    const raw = mapLists(file, list => [...list].sort((a, b) => b.length - a.length)) as unknown as NameFile;
    const lists = mapLists(file, list => new WordList(list)) as unknown as { [Key in keyof NameFile]: WordList };
    const common = new Set(
      wordsOf<{ lines: readonly string[] }>(language, 'common-words').lines.flatMap(line => line.split(' ')),
    );
    const { governmentWords, agencyWords, unionWords, mediaWords, schoolWords } = file;
    words = {
      ...lists,
      lang: language,
      raw,
      common,
      titles: new WordList([...file.personTitles, ...file.officeTitles]),
      bodies: new WordList([
        ...governmentWords,
        ...agencyWords,
        ...unionWords,
        ...mediaWords,
        ...schoolWords,
        ...BODIES,
      ]),
    };
    ready.set(language, words);
  }
  return words;
}

function mapLists<T>(file: NameFile, change: (list: readonly string[]) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(file).flatMap(([key, list]) => (Array.isArray(list) ? [[key, change(list)]] : [])),
  );
}
