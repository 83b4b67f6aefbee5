import { tagNumber } from '../html/tags.ts';
import { DESCRIBED, fold, type Tree } from '../html/tree.ts';
import { readJsonLd } from './jsonld.ts';

const [META, LINK, TITLE, SCRIPT, TIME, H1, H2, A, BASE] = [
  'meta',
  'link',
  'title',
  'script',
  'time',
  'h1',
  'h2',
  'a',
  'base',
].map(tagNumber) as [number, number, number, number, number, number, number, number, number];

/** What a page says of itself outside its text, before anything is believed. */
export interface Described {
  /** `meta` contents by name, property, itemprop or http-equiv in lower case; the first of each, then the others. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** `link` addresses by relation, in lower case. */
  readonly links: ReadonlyMap<string, string>;
  /** `title`, folded; empty where none. */
  readonly title: string;
  /** JSON-LD objects of the page, graphs and lists opened. */
  readonly objects: readonly JsonObject[];
  /** Elements by `itemprop` in lower case (the first word of it). */
  readonly items: ReadonlyMap<string, readonly number[]>;
  readonly times: readonly number[];
  readonly headings: readonly number[];
  readonly secondHeadings: readonly number[];
  /** `rel=author` links. */
  readonly authorLinks: readonly number[];
  /** The language of the `html` element; null where none is given. */
  readonly lang: string | null;
}
export type JsonObject = Readonly<Record<string, unknown>>;

/** Gathers what metadata are read from, in one pass over the elements. */
export function collect(tree: Tree): Described {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  const objects: JsonObject[] = [];
  const items = new Map<string, number[]>();
  const times: number[] = [];
  const headings: number[] = [];
  const secondHeadings: number[] = [];
  const authorLinks: number[] = [];
  let title = '';
  for (let node = 1; node < tree.size; node += 1) {
    const tag = tree.tag[node] as number;
    if (tag === META) {
      const content = tree.attribute(node, 'content');
      if (content === null || content.trim() === '') continue;
      for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
        const name = tree.attribute(node, key)?.trim().toLowerCase();
        if (name) {
          const values = meta.get(name);
          if (values === undefined) meta.set(name, [content.trim()]);
          else values.push(content.trim());
        }
      }
      continue;
    }
    if (tag === LINK || tag === BASE) {
      const href = tree.attribute(node, 'href');
      const relation = tag === BASE ? 'base' : tree.attribute(node, 'rel')?.toLowerCase();
      if (href && relation)
        for (const word of relation.split(/\s+/)) if (!links.has(word)) links.set(word, href.trim());
      continue;
    }
    if (tag === TITLE) {
      if (title === '' && tree.size > node + 1) title = fold(decode(tree, node + 1));
      continue;
    }
    if (tag === SCRIPT) {
      if (/ld\+json/i.test(tree.attribute(node, 'type') ?? '')) readJsonLd(tree.text(node + 1), objects);
      continue;
    }
    if (tag === TIME) times.push(node);
    else if (tag === H1) headings.push(node);
    else if (tag === H2) secondHeadings.push(node);
    if ((tree.flags[node] as number) & DESCRIBED) {
      const item =
        tree.attribute(node, 'itemprop')?.toLowerCase().trim() ||
        tree.attribute(node, 'property')?.toLowerCase().trim();
      if (item) {
        for (const word of item.split(/\s+/)) {
          const name = word.replace(/^(?:schema|dc|dcterms):/, '');
          const nodes = items.get(name);
          if (nodes === undefined) items.set(name, [node]);
          else nodes.push(node);
        }
      }
      if (tag === A && /(?:^|\s)author(?:\s|$)/i.test(tree.attribute(node, 'rel') ?? '')) authorLinks.push(node);
    }
  }
  const lang = tree.attribute(0, 'lang') ?? tree.attribute(0, 'xml:lang');
  return { meta, links, title, objects, items, times, headings, secondHeadings, authorLinks, lang };
}

/** The text of a `title`, whose references are resolved although it is read raw. */
function decode(tree: Tree, node: number): string {
  return tree.text(node);
}

/** The first content of the first of these meta names; null where none is given. */
export function metaOf(described: Described, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = described.meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
