import { furnitureOf } from '../language/index.ts';
import type { Chosen } from './choose/candidate.ts';
import type { Marked } from './choose/marked.ts';
import { PAYWALL } from './choose/names.ts';
import type { Line } from './clean/lines.ts';
import { HEADING, TEXT, tagFlags, tagNumber } from './html/tags.ts';
import type { Described } from './metadata/collect.ts';
import { metaOf } from './metadata/collect.ts';
import { articleObject, textValue, typesOf } from './metadata/jsonld.ts';
import type { PageKind } from './page-article.ts';

const A = tagNumber('a');
const VIDEO = tagNumber('video');
const IFRAME = tagNumber('iframe');

/** What the kind of a page is told by. */
export interface KindClues {
  readonly marked: Marked;
  readonly described: Described;
  readonly chosen: Chosen | null;
  /** All lines of the chosen part, furniture too. */
  readonly lines: readonly Line[];
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly lang: string | null;
}

/** Shorter texts are no article on their own. */
const SHORT = 140;
/** A page with this little text may be a video's or a wall's. */
const MODEST = 700;

/** What a page is; see {@link PageKind}. */
export function kindOf(clues: KindClues): PageKind {
  const { described, text, lines, lang } = clues;
  const types = new Set(described.objects.flatMap(typesOf));
  if (text.length < MODEST * 2) {
    const consent = lines.filter(line => furnitureOf(line.text, lang)?.kind === 'consent').length;
    if (consent >= 2 && consent * 3 >= lines.length) return 'consent';
  }
  if (types.has('LiveBlogPosting') || isLive(clues)) return 'live-blog';
  const ogType = metaOf(described, 'og:type')?.toLowerCase() ?? '';
  const article = articleObject(described.objects) !== null || ogType.startsWith('article');
  if (
    text.length < MODEST &&
    !article &&
    (ogType.startsWith('video') || types.has('VideoObject') || hasPlayer(clues.marked))
  )
    return 'video';
  if (text.length < MODEST / 2 && (types.has('VideoObject') || ogType.startsWith('video'))) return 'video';
  if (!article && isList(clues, types)) return 'list';
  return text.length < SHORT ? 'other' : 'article';
}

/** Entries under times of day, in a page that calls itself live. */
function isLive({ marked, lines, title, lang, url }: KindClues): boolean {
  const times = lines.filter(line => line.text.length < 40 && /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/.test(line.text)).length;
  if (times < 3) return false;
  return (
    title?.split(/\s+[-–—|:+]+\s+|:\s+/u).some(part => furnitureOf(part, lang)?.kind === 'live') ||
    /live-?(?:blog|ticker|updates?)|en-direct|en-vivo|ao-vivo|liveticker/i.test(url ?? '') ||
    /live-?(?:blog|ticker)/i.test(marked.tree.classOf(0))
  );
}

function hasPlayer(marked: Marked): boolean {
  const { tree } = marked;
  for (let node = 1; node < tree.size; node += 1) {
    if (tree.tag[node] === VIDEO) return true;
    if (tree.tag[node] === IFRAME && /youtube|vimeo|dailymotion|player/i.test(tree.attribute(node, 'src') ?? ''))
      return true;
  }
  return false;
}

const LIST_TYPES = ['CollectionPage', 'ItemList', 'SearchResultsPage', 'ProfilePage'];

/** Many headings that are links to other pages, each with little text of its own. */
function isList({ marked, text, url }: KindClues, types: ReadonlySet<string>): boolean {
  const { tree } = marked;
  let linkedHeadings = 0;
  for (let node = 1; node < tree.size; node += 1) {
    if (tree.tag[node] === TEXT || !((tagFlags[tree.tag[node] as number] as number) & HEADING)) continue;
    const up = tree.parent[node] as number;
    let link = tree.tag[up] === A;
    for (let at = node; !link && at < (tree.end[node] as number); at += 1) link = tree.tag[at] === A;
    if (link) linkedHeadings += 1;
  }
  const home = url !== null && /^https?:\/\/[^/]+\/?$/.test(url);
  const paragraphs = text.split('\n\n');
  const long = paragraphs.filter(paragraph => paragraph.length > 220).length;
  if (LIST_TYPES.some(type => types.has(type)) && linkedHeadings >= 3 && long < 4) return true;
  return linkedHeadings >= (home ? 4 : 6) && long < Math.max(2, linkedHeadings / 4);
}

/**
 * True where the page says that its text is not free (JSON-LD, meta), or where an offer follows a text that is cut off.
 * `offers` are the furniture lines that were removed because of paywall words.
 */
export function isPaywalled(marked: Marked, described: Described, text: string, offers: number): boolean {
  const free = described.objects.map(
    object => textValue(object.isAccessibleForFree) ?? String(object.isAccessibleForFree ?? ''),
  );
  if (free.some(value => /^(?:false|no|0)$/i.test(value.trim()) || /schema\.org\/False$/i.test(value))) return true;
  const tier = metaOf(described, 'article:content_tier', 'content_tier', 'article:access', 'cxenseparse:pageclass');
  if (tier !== null && /^(?:locked|premium|paid|subscriber|subscription)/i.test(tier)) return true;
  if (offers >= 2 && text.length < 2500) return true;
  if (text.length > 2500) return false;
  const { tree } = marked;
  for (let node = 1; node < tree.size; node += 1) {
    if (tree.tag[node] === TEXT || !((marked.bits[node] as number) & PAYWALL) || marked.dropped[node] === 2) continue;
    let chars = 0;
    for (let at = node; at < (tree.end[node] as number); at += 1)
      if (tree.tag[at] === TEXT) chars += tree.chars[at] as number;
    if (chars > 30 && (offers > 0 || /[…]|\.\.\.$/u.test(text.slice(-4)))) return true;
  }
  return false;
}
