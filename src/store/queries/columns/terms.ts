/** Texts as small whole numbers, in the order in which they were met. */
export class Terms {
  readonly texts: string[] = [];
  readonly #ids = new Map<string, number>();

  /** How many there are; numbers run from 0 to one less. */
  get size(): number {
    return this.texts.length;
  }

  /** A text's number, given now where it is met the first time. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.length;
    this.texts.push(text);
    this.#ids.set(text, id);
    return id;
  }

  /** A text's number; undefined where it was never met. */
  find(text: string): number | undefined {
    return this.#ids.get(text);
  }

  /** The text of a number. */
  text(id: number): string {
    return this.texts[id] ?? '';
  }
}

/** What terms are called in the rows that hold them now; the first name in the alphabet stands for all. */
export class Names {
  readonly #names: (Map<string, number> | undefined)[] = [];

  /** A row with this name for the term came (1) or went (-1). */
  count(term: number, name: string, by: 1 | -1): void {
    let names = this.#names[term];
    if (!names) {
      names = new Map();
      this.#names[term] = names;
    }
    const left = (names.get(name) ?? 0) + by;
    if (left > 0) names.set(name, left);
    else names.delete(name);
  }

  /** The name of a term; null where no row holds it. */
  of(term: number): string | null {
    let first: string | null = null;
    for (const name of this.#names[term]?.keys() ?? []) if (first === null || name < first) first = name;
    return first;
  }
}

/** Article ids (SHA-256 in hexadecimal) as small whole numbers: told apart by their first 52 bits, which saves most of their room. */
export class Articles {
  readonly #ids = new Map<number, number>();

  /** How many there are. */
  get size(): number {
    return this.#ids.size;
  }

  /** An article's number, given now where it is met the first time. */
  add(article: string): number {
    const key = Number.parseInt(article.slice(0, 13), 16);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }
}
