import { articleId, Failure } from '../model/index.ts';
import { decodeText } from './bytes.ts';
import { type Chosen, choose } from './choose/candidate.ts';
import { Marked } from './choose/marked.ts';
import { prune } from './choose/prune.ts';
import { cleanBlocks } from './clean/blocks.ts';
import { joinLines, type Line, linesOf } from './clean/lines.ts';
import { cleanLines, type LineRemoval } from './clean/rules.ts';
import { parse } from './html/parse.ts';
import { Tree } from './html/tree.ts';
import { isPaywalled, kindOf } from './kind.ts';
import { bylineOf } from './metadata/byline.ts';
import { collect } from './metadata/collect.ts';
import { datesOf } from './metadata/date.ts';
import { languageOf } from './metadata/language.ts';
import { canonicalOf, outletOf } from './metadata/outlet.ts';
import { titleOf } from './metadata/title.ts';
import type { PageArticle, PageInput } from './page-article.ts';
import { removalsOf } from './why.ts';

/** Pages with more characters are refused: no article is as long, and a page must not take the process down. */
const LARGEST = 64_000_000;
/** Fewer unlinked letters than this, and the page is looked at again without trust in names. */
const TOO_LITTLE = 300;
/** An arena that grew beyond this many nodes is let go after its page. */
const KEPT_NODES = 200_000;

/** One arena for all pages: nothing outlives a call but strings. */
let tree = new Tree();
let marked = new Marked(tree);

/** Chooses the article's part; where names leave too little, chooses again by tags alone. */
function chosenOf(): Chosen | null {
  marked.begin();
  prune(marked, 'names');
  const first = choose(marked);
  if (first !== null && first.chars >= TOO_LITTLE) return first;
  marked.begin();
  prune(marked, 'tags');
  const second = choose(marked);
  if (second !== null && second.chars > (first?.chars ?? 0) * 1.5) return second;
  marked.begin();
  prune(marked, 'names');
  return choose(marked);
}

/**
 * Reads a web page: its article without furniture, and what the page says of it. Never throws for what a page holds;
 * throws {@link Failure} `input-binary` where the bytes are no text, `input-too-large` above 64 million characters and
 * `usage` where neither `html` nor `bytes` is given.
 */
export function articleFromHtml(input: PageInput): PageArticle {
  const url = input.url ?? null;
  const name = input.name ?? url ?? 'The page';
  let { html } = input;
  if (html === undefined) {
    if (input.bytes === undefined) throw new Failure('usage', 'A page needs html or bytes; give one of them.');
    html = decodeText(input.bytes, { contentType: input.contentType ?? null, name }).text;
  }
  if (html.length > LARGEST)
    throw new Failure('input-too-large', `${name} has ${html.length} characters; 64 million is the most.`);
  try {
    return read(html, url, input.why === true);
  } finally {
    tree.html = '';
    if (tree.tag.length > KEPT_NODES) {
      tree = new Tree();
      marked = new Marked(tree);
    }
  }
}

function read(html: string, url: string | null, why: boolean): PageArticle {
  parse(html, tree);
  const described = collect(tree);
  const chosen = chosenOf();
  const top = chosen?.top ?? -1;
  const outlet = outletOf(described, url);
  const title = titleOf(tree, marked, described, outlet);
  let lines: readonly Line[] = [];
  let removed: readonly LineRemoval[] = [];
  let text = '';
  let lang: string | null = null;
  if (chosen === null) lang = languageOf(described, '');
  else {
    cleanBlocks(marked, chosen);
    lines = linesOf(marked, chosen);
    lang = languageOf(described, joinLines(lines));
    const sorted = cleanLines(marked, lines, [title, described.title], lang);
    removed = sorted.removed;
    text = joinLines(sorted.kept);
  }
  const { published, updated } = datesOf(tree, marked, described, described.lang ?? lang, url, top);
  const offers = removed.filter(({ kind }) => kind === 'paywall').length;
  const article: PageArticle = {
    id: articleId(text),
    title,
    text,
    published: published?.day ?? null,
    publishedAt: published?.at ?? null,
    publishedPrecision: published?.precision ?? null,
    updated: updated?.day ?? null,
    updatedAt: updated?.at ?? null,
    byline: bylineOf(tree, marked, described, outlet, top),
    outlet,
    lang,
    canonical: canonicalOf(described, url),
    url,
    paywalled: isPaywalled(marked, described, text, offers),
    kind: kindOf({ marked, described, chosen, lines, text, title, url, lang }),
  };
  return why ? { ...article, removed: removalsOf(tree, marked, removed) } : article;
}
