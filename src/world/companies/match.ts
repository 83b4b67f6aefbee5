import { foldCompanyName } from './fold.ts';
import { companyNamed } from './gazetteer.ts';
import { bareWords, coreWords } from './legal.ts';
import { companies, companyOf, familyOf } from './list.ts';

/** What a name was taken for. */
export interface CompanyMatch {
  readonly id: string;
  /** The usual international name. */
  readonly name: string;
  /** 0 to 1: 1 the very name, 0.9 but for legal form or structure, 0.8 a branch of it in a country or field, 0.7 a slip of the pen. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * The company of the list that a name stands for; null where it is none of them or could be several. Never goes by a
 * shared word alone: what is left over must be a legal form, a word of structure, a country or a branch.
 */
export function matchCompany(name: string): CompanyMatch | null {
  const exact = companyNamed(name);
  if (exact) return found(exact, 1, 'the list has this name');
  const core = coreWords(name);
  const formless = companyNamed(core.join(' '));
  if (formless) return found(formless, 0.95, 'the list has it without the legal form');
  const bare = bareWords(name);
  const plain =
    companyNamed(bare.join(' ')) ?? bareIndex().get(bare.join(' ')) ?? bareIndex().get(bare.join('')) ?? null;
  if (plain) return found(plain, 0.9, 'the list has it without words of structure');
  const branch = branchOf(bare);
  if (branch) return found(branch, 0.8, 'the list has its first words; the rest names a country or a branch');
  const slip = slipOf(bare.join(' '));
  return slip ? found(slip, 0.7, 'the list has a name one letter away') : null;
}

/**
 * True where two names stand for the same firm. A subsidiary and its parent are two firms (see `familyOf`); a branch in
 * a country ("Toyota Motor Manufacturing Kentucky") is its firm.
 */
export function sameCompany(a: string, b: string): boolean {
  if (foldCompanyName(a) === foldCompanyName(b)) return true;
  const [x, y] = [matchCompany(a), matchCompany(b)];
  if (x && y) return x.id === y.id && (x.score > 0.7 || y.score > 0.7);
  const [p, q] = [bareWords(a), bareWords(b)];
  if (p.join(' ') === q.join(' ') || p.join('') === q.join('')) return true;
  if (x || y) return false;
  return (
    isAcronym(a, q) ||
    isAcronym(b, p) ||
    isBranchPair(p, q) ||
    (p.length === q.length && oneSlip(p.join(' '), q.join(' ')))
  );
}

/** True where two names belong to one family: the same firm, or firms under one top parent. */
export function sameFamily(a: string, b: string): boolean {
  const [x, y] = [matchCompany(a), matchCompany(b)];
  return x !== null && y !== null ? familyOf(x.id) === familyOf(y.id) : sameCompany(a, b);
}

function found(id: string, score: number, reason: string): CompanyMatch {
  return { id, name: companyOf(id)?.name ?? id, score, reasons: [reason] };
}

let index: Map<string, string | null> | undefined;

/** Bare names → id; null where two firms share one. */
function bareIndex(): Map<string, string | null> {
  if (index) return index;
  index = new Map();
  for (const company of companies())
    for (const name of [company.name, ...company.aliases]) {
      const bare = bareWords(name).join(' ');
      const known = index.get(bare);
      index.set(bare, known === undefined || known === company.id ? company.id : null);
    }
  return index;
}

/** Countries, regions and plain branch words that may follow a firm's name without making it another firm. */
const BRANCH = new Set(
  'america americas usa us uk europe european asia pacific africa deutschland germany france italia italy espana spain portugal polska poland nederland netherlands belgium belgie schweiz suisse austria osterreich sverige norge denmark danmark finland turkiye turkey india china japan korea taiwan indonesia malaysia singapore vietnam thailand philippines australia canada mexico brasil brazil argentina chile colombia peru egypt morocco maroc ksa uae nigeria kenya iberia magyarorszag hungary romania serbia slovakia czech ireland kentucky indiana alabama georgia texas tennessee ohio michigan arizona louisiana quebec ontario north south latin manufacturing plant works deutschlands production operations'.split(
    ' ',
  ),
);

function branchOf(words: readonly string[]): string | null {
  for (let count = words.length - 1; count > 0; count--) {
    if (!words.slice(count).every(word => BRANCH.has(word) || STOPS.has(word))) return null;
    const start = words.slice(0, count).join(' ');
    const id = companyNamed(start) ?? bareIndex().get(start);
    if (id) return id;
  }
  return null;
}

const STOPS = new Set(['of', 'de', 'do', 'del', 'la', 'en', 'in', 'di']);

function isBranchPair(p: readonly string[], q: readonly string[]): boolean {
  const [short, long] = p.length < q.length ? [p, q] : [q, p];
  if (short.length === long.length || short.some((word, i) => word !== long[i])) return false;
  return long.slice(short.length).every(word => BRANCH.has(word) || STOPS.has(word));
}

/** `ACC` for "Automotive Cells Company": the first letters of all words, three at least. */
function isAcronym(short: string, words: readonly string[]): boolean {
  const letters = short.replaceAll('.', '').trim();
  if (!/^\p{Lu}{3,6}$/u.test(letters) || words.length < 3) return false;
  return words.map(word => word[0]).join('') === letters.toLowerCase();
}

/** A listed name of seven letters or more that is one letter off; null where none or several are. */
function slipOf(name: string): string | null {
  if (name.length < 7) return null;
  let id: string | null = null;
  for (const [other, owner] of bareIndex()) {
    if (!owner || other.length < 7 || Math.abs(other.length - name.length) > 1 || !oneSlip(name, other)) continue;
    if (id && id !== owner) return null;
    id = owner;
  }
  return id;
}

/** One letter changed, dropped, added or two swapped, the first letter equal and no digit touched; seven letters or more. */
function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 7 || b.length < 7 || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let x = a.length;
  let y = b.length;
  while (x > from && y > from && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  const [p, q] = [a.slice(from, x), b.slice(from, y)];
  if (/[\d ]/.test(p + q)) return false;
  return (p.length <= 1 && q.length <= 1) || (p.length === 2 && q.length === 2 && p[0] === q[1] && p[1] === q[0]);
}
