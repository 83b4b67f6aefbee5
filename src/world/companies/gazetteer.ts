import { foldCompanyName, foldLetter } from './fold.ts';
import { companies } from './list.ts';

/** A node of the letter tree of names in scripts that have no capitals. */
interface Letter {
  readonly next: Map<number, Letter>;
  id: string | null;
}

interface Gazetteer {
  /** Folded name (tokens joined by one space) → company id. */
  readonly names: ReadonlyMap<string, string>;
  /** Folded first token → the most tokens that a name beginning with it has. */
  readonly longest: ReadonlyMap<string, number>;
  readonly root: Letter;
}

/** Han, kana, Hangul, Arabic and all else that has no capitals. */
const UNCASED = /[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
let built: Gazetteer | undefined;

function build(): Gazetteer {
  const names = new Map<string, string>();
  const longest = new Map<string, number>();
  const root: Letter = { next: new Map(), id: null };
  for (const company of companies())
    for (const name of [company.name, ...company.aliases]) {
      const folded = foldCompanyName(name);
      if (!folded) continue;
      if (!names.has(folded)) names.set(folded, company.id);
      if (UNCASED.test(name)) plant(root, name, company.id);
      const tokens = folded.split(' ');
      const first = tokens[0] ?? '';
      longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length));
    }
  return { names, longest, root };
}

function plant(root: Letter, name: string, id: string): void {
  let node = root;
  for (let i = 0; i < name.length; i++) {
    const letter = foldLetter(name.charCodeAt(i));
    let next = node.next.get(letter);
    if (!next) {
      next = { next: new Map(), id: null };
      node.next.set(letter, next);
    }
    node = next;
  }
  node.id ??= id;
}

function gazetteer(): Gazetteer {
  built ??= build();
  return built;
}

/** The company that carries exactly this name or alias, spelling folded; null where none does. */
export function companyNamed(name: string): string | null {
  return gazetteer().names.get(foldCompanyName(name)) ?? null;
}

/** The company that carries exactly this folded name; null where none does. */
export function companyFolded(folded: string): string | null {
  return gazetteer().names.get(folded) ?? null;
}

/** The most words a listed name has that begins with this folded word; 0 where none begins with it. */
export function longestNameFrom(foldedWord: string): number {
  return gazetteer().longest.get(foldedWord) ?? 0;
}

/** The longest listed name in a script without capitals that begins at `from`; null where none does. */
export function companyAt(text: string, from: number): { readonly end: number; readonly id: string } | null {
  let node = gazetteer().root.next.get(foldLetter(text.charCodeAt(from)));
  let found: { end: number; id: string } | null = null;
  for (let at = from + 1; node; at++) {
    if (node.id) found = { end: at, id: node.id };
    if (at >= text.length) break;
    node = node.next.get(foldLetter(text.charCodeAt(at)));
  }
  return found;
}
