import { furnitureOf } from '../../language/index.ts';
import type { Marked } from '../choose/marked.ts';
import { AUTHOR, COMMENT, nameBits, RELATED } from '../choose/names.ts';
import { TEXT, tagNumber } from '../html/tags.ts';
import { fold, type Tree } from '../html/tree.ts';
import type { Described, JsonObject } from './collect.ts';
import { articleObject, namesIn, typesOf } from './jsonld.ts';

const META = [
  'article:author',
  'byline',
  'author',
  'article:author_name',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'parsely-author',
  'sailthru.author',
  'article.author',
  'article:author',
  'og:article:author',
  'og:author',
  'creator',
  'citation_author',
  'cxenseparse:author',
  'rbauthors',
  'authors',
  'vr:author',
  'twitter:data1',
];
const PREFIX =
  /^(?:(?:written|posted|published|reported|story|words|review(?:ed)?|article|text|report)\s+by|by|von|par|por|di|door|przez|autor(?:in|en|a|es|zy)?|author|auteur|autore|auteurs?|text|texte|testo|texto|redaktion|geschrieben von|erstellt von|pressemitteilung von|ein beitrag von|ein artikel von|beitrag von|zeige alle beiträge von|alle beiträge von|view all posts by|all posts by|posts by|voir tous les articles de|ver todas las entradas de|vedi tutti gli articoli di|fotos?|artikel von|eingestellt von|publiziert von|interview|text und interview|vom|veröffentlicht von|publié par|écrit par|propos recueillis par|escrito por|scritto da|geschreven door|oleh|penulis|yazan|haber|文|記者|记者|作者|기자|بقلم|كتب|from)\s*[:：|–-]?\s+/iu;
const NOT_A_NAME =
  /^(?:admin(?:istrator)?|webmaster|redaktion|redazione|redacción|redacao|redação|editor(?:s|ial)?|staff|online|unknown|anonymous|guest|user|home|news|team|contributors?|view all|follow|subscribe|share|comments?|author|none|no author|null|undefined|wordpress|default|by|von|par|por|posted|veröffentlicht|veröffentlicht am|published|written|photo|jobs?|afficher mon profil complet|view my complete profile|mein profil vollständig anzeigen|\d+ min.*|news service reports|staff reports?)$/iu;

const A = tagNumber('a');

/**
 * The people who wrote the article, one name an entry; empty where the page names none. Trusted in this order: JSON-LD,
 * meta, microdata and `rel=author`, an element named for its author near the text.
 */
export function bylineOf(
  tree: Tree,
  marked: Marked,
  described: Described,
  outlet: string | null,
  top: number,
): string[] {
  const article = articleObject(described.objects);
  const publishers = new Set(
    [
      ...described.objects.flatMap(object => namesIn(object.publisher, described.objects)),
      ...(outlet === null ? [] : [outlet]),
    ].map(name => name.toLowerCase()),
  );
  const clean = (texts: readonly string[]): string[] =>
    splitNames(texts, outlet).filter(name => !publishers.has(name.toLowerCase()));
  const given = [article?.author ?? article?.creator].flat();
  const people = given.filter(
    item =>
      !(
        typeof item === 'object' &&
        item !== null &&
        typesOf(item as JsonObject).some(type => /Organi[sz]ation$/.test(type))
      ),
  );
  const stated = clean(namesIn(people, described.objects));
  if (stated.length > 0) return stated;
  const persons = described.objects.filter(object => typesOf(object).includes('Person') && object.name !== undefined);
  if (persons.length === 1 && article?.author === undefined) {
    const only = clean(namesIn(persons[0], []));
    if (only.length > 0) return only;
  }
  for (const name of META) {
    const found = clean(described.meta.get(name) ?? []);
    if (found.length > 0) return found;
  }
  const elements = (nodes: readonly number[]): string[] => {
    for (const node of nodes) {
      if (elsewhere(tree, marked, node)) continue;
      const name = (described.items.get('name') ?? []).find(
        inner => inner > node && inner < (tree.end[node] as number),
      );
      const found = clean([textOfByline(tree, name ?? node)]).filter(text => looksLikeName(text, described));
      if (found.length > 0) return found;
    }
    return [];
  };
  const marked1 = elements([...(described.items.get('author') ?? []), ...(described.items.get('creator') ?? [])]);
  if (marked1.length > 0) return marked1;
  const linked = elements([...described.authorLinks, ...profileLinks(tree, described, top)]);
  if (linked.length > 0) return linked;
  const named: number[] = [];
  const end = top < 0 ? tree.size : (tree.end[top] as number) + 200;
  for (let node = 1; node < tree.size && node < end; node += 1) {
    if (tree.tag[node] === TEXT) continue;
    const bits = tree.tag[node] === A ? classBits(tree, node) : (marked.bits[node] as number);
    if (bits & AUTHOR && !(bits & COMMENT)) named.push(node);
  }
  const found = elements(named);
  if (found.length > 0) return found;
  const inLines = bylineInLines(tree, described, outlet, top);
  if (inLines.length > 0) return inLines;
  // Nobody else is named: the house itself signs, where the page says so in as many words.
  const house = [...namesIn(article?.author, described.objects), ...(described.meta.get('author') ?? [])];
  return splitNames(house, null).slice(0, 1);
}

function classBits(tree: Tree, node: number): number {
  const from = tree.classFrom[node] as number;
  return from > 0 ? nameBits(tree.html, from, tree.classTo[node] as number) : 0;
}

/** The address of somebody's own page on the site. */
const PROFILE =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|autore|reporters?|editors?|journalists?|columnists?|contributors?|staff|por|by)\/[^/?#]+\/?$/i;

/** Links to the page of a person, from a little before the headline to the end of the article. */
function profileLinks(tree: Tree, described: Described, top: number): number[] {
  const links: number[] = [];
  const end = top < 0 ? tree.size : (tree.end[top] as number) + 60;
  for (let node = Math.max(1, (described.headings[0] ?? 1) - 60); node < tree.size && node < end; node += 1) {
    if (tree.tag[node] === A && PROFILE.test(tree.attribute(node, 'href') ?? '')) links.push(node);
  }
  return links.slice(0, 5);
}

const PARTICLE =
  /^(?:von|vom|van|de|den|der|du|des|d'.*|da|das|do|dos|di|del|della|la|le|les|y|e|bin|bint|al|el|ter|ten|zu|zur|und|af|av|\p{Ll}\.?)$/u;

/** False for what stands in an author's element and is no name: headlines, labels, dates. */
function looksLikeName(name: string, described: Described): boolean {
  if (name.split(/\s+/).length > 4 || /[:;!?…]/u.test(name)) return false;
  // Names are capitalised but for their particles; headlines are not.
  if (name.split(/\s+/).some(word => /^\p{Ll}/u.test(word) && !PARTICLE.test(word)) && /\s/.test(name)) return false;
  const words = furnitureOf(name, null);
  if (words !== null && words.kind !== 'byline') return false;
  return !described.title.toLowerCase().startsWith(name.toLowerCase()) || name.split(/\s+/).length === 1;
}

/** Lines longer than this hold more than a byline. */
const LONGEST_LINE = 90;

/** A line "By Jane Doe" from a little before the headline to the end of the article. */
function bylineInLines(tree: Tree, described: Described, outlet: string | null, top: number): string[] {
  const start = Math.max(0, (described.headings[0] ?? top) - 60);
  const end = top < 0 ? tree.size : Math.min(tree.size, (tree.end[top] as number) + 60);
  let text = '';
  let line = -1;
  for (let node = start; node <= end; node += 1) {
    if (node < end && (tree.tag[node] !== TEXT || (tree.chars[node] as number) === 0)) continue;
    if (node === end || tree.line[node] !== line) {
      const whole = fold(text);
      if (whole.length <= LONGEST_LINE && BY.test(whole) && !/[.!?]$/.test(whole)) {
        const names = splitNames([whole], outlet).filter(
          name => /^(?:\p{Lu}|\p{Lo})/u.test(name) && name.includes(' '),
        );
        if (names.length > 0) return names;
      }
      text = '';
      line = tree.line[node] as number;
    }
    if (node < end && text.length <= LONGEST_LINE) text += ` ${tree.text(node)}`;
  }
  return [];
}

/** How a byline begins, where it stands as a line of its own. */
const BY =
  /^(?:(?:written|posted|reported|story|words|text)?\s*by|von|par|por|di|door|autor(?:in|a)?:?|author:?|auteur\s*:|autore:?|texte?:|testo:|oleh|penulis:?|yazan:?|haber:|文[:：／]|記者[:：]?|作者[:：]|بقلم:?|كتب:?)\s*(?=[\p{Lu}\p{Lo}])/iu;

function textOfByline(tree: Tree, node: number): string {
  const content = tree.attribute(node, 'content');
  if (content !== null && content !== '') return content;
  return tree.textContent(node);
}

/** True inside comments and teasers of other articles, and for long elements that hold more than a name. */
function elsewhere(tree: Tree, marked: Marked, node: number): boolean {
  let chars = 0;
  for (let at = node; at < (tree.end[node] as number); at += 1) chars += tree.chars[at] as number;
  if (chars > 160) return true;
  for (let up = node; up > 0; up = tree.parent[up] as number) {
    if ((marked.bits[up] as number) & (COMMENT | RELATED) && !((marked.bits[up] as number) & AUTHOR)) return true;
  }
  return false;
}

/** Names out of what a page writes as its author: prefixes, roles, places, handles and the outlet's own name go. */
export function splitNames(texts: readonly string[], outlet: string | null): string[] {
  const names: string[] = [];
  for (const text of texts) {
    let rest = fold(text)
      .slice(0, 300)
      .replace(/^(?:By|Von|Par)(?=\p{Lu}\p{Ll})/u, '')
      .replace(/(?<=\p{Ll})(?:Staff Writer|Senior Reporter|Reporter|Editor)$/u, '');
    if (/^https?:|^www\.|@\w+\.\w|^@/i.test(rest)) continue;
    if (outlet !== null && rest.toLowerCase() === outlet.toLowerCase()) continue;
    rest = rest.replace(/\s+@\S*$/u, '').replace(/^['"]+|['"]+$/g, '');
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(PREFIX, '');
    }
    rest = rest
      .replace(/\s*\([^)]*\)/g, '')
      .replace(/\s+[|•·].*$/u, '')
      .replace(/(?<=\p{L})\s+in\s+\p{Lu}.*$/u, '')
      .replace(/\s+(?:updated|published|posted|on|am|vom|le)\s*:?\s+.*\d.*$/iu, '');
    rest = rest.replace(/[\s,|–-]*\d{1,2}[./:]\d{1,2}.*$/u, '').replace(/https?:\S+|\S+@\S+/g, '');
    const turned = /^(\p{Lu}[\p{L}'-]+),\s+(\p{Lu}[\p{L}'-]+)$/u.exec(rest);
    if (turned !== null && texts.length === 1) rest = `${turned[2]} ${turned[1]}`;
    for (const piece of rest.split(
      /\s*[;|/&]\s*|\s*[,、，]\s+(?:and |und |et |y |e |en |i |ve |dan )?|\s+(?:and|und|et|y|e|en|ve|dan|with|mit|avec)\s+/u,
    )) {
      const name = piece.replace(/^[\s\-–—:.,*]+|[\s\-–—:,*]+$/gu, '').trim();
      if (isName(name, outlet) && !names.some(other => other.toLowerCase() === name.toLowerCase())) names.push(name);
    }
  }
  return names.slice(0, 12);
}

function isName(name: string, outlet: string | null): boolean {
  if (name.length < 2 || name.length > 60 || NOT_A_NAME.test(name)) return false;
  if (!/\p{L}/u.test(name) || /\d{2}|[<>{}=]|\.(?:com|de|org|net|fr|pl)\b/iu.test(name)) return false;
  if (outlet !== null && name.toLowerCase() === outlet.toLowerCase()) return false;
  return name.split(/\s+/).length <= 6;
}
