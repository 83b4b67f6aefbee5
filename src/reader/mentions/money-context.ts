import { type Lexicon, SHARED } from '../../language/index.ts';

/** What is known beside the text when its figures are read. */
export interface FigureHints {
  /** The article's day, `YYYY-MM-DD`; null where unknown. */
  readonly published: string | null;
  /** ISO 3166-1 alpha-2 of the outlet, where it is known. */
  readonly outletCountry?: string | null;
  /** Countries that the document speaks of, most spoken of first (ISO 3166-1 alpha-2). */
  readonly countries?: readonly string[];
}

/** A currency settled, and why. */
export interface Settled {
  readonly currency: string | null;
  readonly reasons: readonly string[];
}

/** The name of a bare `$`; "dollars" in words are `$`. Papers of some countries write their pesos with it. */
export const DOLLAR_SIGN = '$ alone';

/** How much of a document is searched for words of countries. */
const CUE_REACH = 20_000;

/**
 * Decides what `$`, `kr`, `Rs` and the like mean in one document: a full name of the same family in the text, then the
 * countries that the document speaks of, then the outlet's country, then the language's usual one.
 */
export class CurrencyContext {
  readonly #low: string;
  readonly #lex: Lexicon;
  readonly #hints: FigureHints;
  readonly #explicit: ReadonlySet<string>;
  readonly #settled = new Map<string, Settled>();

  /** `explicit`: the currencies that the text itself names, by ISO code or shared name. */
  constructor(low: string, lex: Lexicon, hints: FigureHints, explicit: ReadonlySet<string>) {
    this.#low = low.slice(0, CUE_REACH);
    this.#lex = lex;
    this.#hints = hints;
    this.#explicit = explicit;
  }

  /** The ISO code of a currency's name as it was met. */
  settle(name: string): Settled {
    if (/^[A-Z]{3}$/.test(name)) return { currency: name, reasons: [] };
    let settled = this.#settled.get(name);
    if (settled === undefined) {
      settled = this.#decide(name);
      this.#settled.set(name, settled);
    }
    return settled;
  }

  #decide(name: string): Settled {
    if (name === DOLLAR_SIGN) return this.#sign() ?? this.settle('$');
    const family = SHARED[name];
    if (family === undefined) return { currency: null, reasons: [`"${name}" names no one currency`] };
    const outlet = family.countries[this.#hints.outletCountry ?? ''];
    if (outlet !== undefined) return { currency: outlet, reasons: [`"${name}" is ${outlet}: the outlet's country`] };
    const named = Object.keys(family.cues).filter(code => this.#explicit.has(code));
    if (named.length === 1 && named[0] !== undefined && name !== '$') {
      return { currency: named[0], reasons: [`"${name}" is ${named[0]}: the text names it in full`] };
    }
    const cued = this.#cued(name, family.cues);
    if (cued !== null) return { currency: cued, reasons: [`"${name}" is ${cued}: the text speaks of its country`] };
    const told = this.#told(name, family.countries);
    if (told !== null)
      return { currency: told, reasons: [`"${name}" is ${told}: the country that the text speaks of`] };
    const usual = family.languages[this.#lex.lang] ?? family.usual;
    return usual === null
      ? { currency: null, reasons: [`"${name}": nothing decides which`] }
      : { currency: usual, reasons: [`"${name}" is ${usual} where nothing says otherwise`] };
  }

  /**
   * A bare `$` in Spanish where the outlet or the text is of a country of pesos: pesos where the text names them, or
   * writes `US$` beside it, or the paper is from there; dollars where it names dollars; else open. Null where the rules
   * of the dollar hold.
   */
  #sign(): Settled | null {
    const pesos = SHARED.peso;
    if (this.#lex.lang !== 'es' || pesos === undefined) return null;
    const { outletCountry, countries } = this.#hints;
    const home = pesos.countries[outletCountry ?? ''];
    const told = countries?.includes('US') === true ? undefined : pesos.countries[countries?.[0] ?? ''];
    const local = home ?? told ?? this.#cued('peso', pesos.cues) ?? undefined;
    if (local === undefined) return null;
    const pick = (currency: string | null, why: string): Settled => ({ currency, reasons: [`"$" ${why}`] });
    if (this.#explicit.has('peso') || this.#explicit.has(local))
      return pick(local, `is ${local}: the text names pesos`);
    if (this.#explicit.has('USD')) return pick(local, `is ${local}: the text writes US dollars in another way`);
    if (this.#explicit.has('$')) return pick('USD', 'is USD: the text names dollars in words');
    if (home !== undefined) return pick(home, `is ${home}: the outlet's country`);
    return pick(null, `is ${local} or USD: the text speaks of the country of ${local} and names neither`);
  }

  /** The currency of the countries that the hints name; a bare `$` is another country's only where the USA are not named. */
  #told(name: string, byCountry: Readonly<Record<string, string>>): string | null {
    const countries = this.#hints.countries ?? [];
    if (name !== '$') return countries.map(country => byCountry[country]).find(code => code !== undefined) ?? null;
    const code = byCountry[countries[0] ?? ''];
    if (code === undefined || countries.includes('US')) return null;
    return DOLLAR_LANGUAGES[code]?.includes(this.#lex.lang) === true ? code : null;
  }

  /** The code whose country the text names most, by word beginnings; null where it names none. */
  #cued(name: string, cues: Readonly<Record<string, readonly string[]>>): string | null {
    const dollar = name === '$';
    const rivals = Object.keys(cues).filter(
      code => !dollar || DOLLAR_LANGUAGES[code]?.includes(this.#lex.lang) === true,
    );
    let best: string | null = null;
    let most = dollar ? LEAST_RIVAL - 1 : 0;
    for (const code of rivals) {
      const count = this.#count(cues[code] ?? []);
      if (count > most) {
        most = count;
        best = code;
      }
    }
    return dollar && best !== null && this.#count(cues.USD ?? []) >= most ? null : best;
  }

  #count(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + occurrences(this.#low, word), 0);
  }
}

/** How often another country's words must stand before a bare `$` is its dollar. */
const LEAST_RIVAL = 3;
/** The languages whose papers write their own country's dollar as a bare `$`. */
const DOLLAR_LANGUAGES: Readonly<Record<string, readonly string[]>> = { CAD: ['en', 'fr'], AUD: ['en'], NZD: ['en'] };

function occurrences(low: string, word: string): number {
  let count = 0;
  for (let at = low.indexOf(word); at >= 0 && count < 20; at = low.indexOf(word, at + word.length)) count++;
  return count;
}
