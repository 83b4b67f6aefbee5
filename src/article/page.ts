import { articleId, Failure } from '../model/index.ts';
import { decodeText } from './bytes.ts';
import { type Chosen, choose } from './choose/candidate.ts';
import { Marked } from './choose/marked.ts';
import { prune } from './choose/prune.ts';
import { cleanBlocks } from './clean/blocks.ts';
import { joinLines, linesOf } from './clean/lines.ts';
import { cleanLines } from './clean/rules.ts';
import { parse } from './html/parse.ts';
import { Tree } from './html/tree.ts';
import { bylineOf } from './metadata/byline.ts';
import { collect } from './metadata/collect.ts';
import { datesOf } from './metadata/date.ts';
import { articleObject, textValue } from './metadata/jsonld.ts';
import { languageOf } from './metadata/language.ts';
import { canonicalOf, outletOf } from './metadata/outlet.ts';
import { titleOf } from './metadata/title.ts';
import type { PageArticle, PageInput } from './page-article.ts';

/** Fewer unlinked letters than this, and the page is looked at again without trust in names. */
const TOO_LITTLE = 300;

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

/** One arena for all pages: nothing outlives a call but strings. */
const tree = new Tree();
const marked = new Marked(tree);

/**
 * Reads a web page: its article without furniture, and what the page says of it. Never throws for what a page holds;
 * throws {@link Failure} `input-binary` where the bytes are no text and `usage` where neither `html` nor `bytes` is given.
 */
export function articleFromHtml(input: PageInput): PageArticle {
  const url = input.url ?? null;
  let { html } = input;
  if (html === undefined) {
    if (input.bytes === undefined) throw new Failure('usage', 'A page needs html or bytes; give one of them.');
    html = decodeText(input.bytes, {
      contentType: input.contentType ?? null,
      name: input.name ?? url ?? 'The page',
    }).text;
  }
  parse(html, tree);
  const described = collect(tree);
  const chosen = chosenOf();
  const top = chosen?.top ?? -1;
  const outlet = outletOf(described, url);
  const title = titleOf(tree, marked, described, outlet);
  let text = '';
  let lang: string | null = null;
  if (chosen === null) lang = languageOf(described, '');
  else {
    cleanBlocks(marked, chosen);
    const lines = linesOf(marked, chosen);
    lang = languageOf(described, joinLines(lines));
    text = joinLines(cleanLines(marked, lines, [title, described.title], lang).kept);
  }
  const { published, updated } = datesOf(tree, marked, described, described.lang ?? lang, url, top);
  const free = textValue(articleObject(described.objects)?.['isAccessibleForFree']);
  return {
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
    paywalled: free !== null && /^false$/i.test(free),
    kind: text === '' ? 'other' : 'article',
  };
}
