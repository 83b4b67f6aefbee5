import type { PageArticle } from '../../article/index.ts';

/** An article for a person at a terminal: what is known of it, then its text, then what was left out. */
export function showArticle(article: PageArticle, name: string | null): string {
  const facts: (readonly [string, string | null])[] = [
    ['Title', article.title],
    ['Published', article.publishedAt ?? article.published],
    ['Updated', article.updatedAt ?? article.updated],
    ['By', article.byline.length > 0 ? article.byline.join(', ') : null],
    ['Outlet', article.outlet],
    ['Language', article.lang],
    ['Address', article.canonical],
    ['Kind', article.kind === 'article' ? null : article.kind],
    ['Access', article.paywalled ? 'paywalled: the text may be cut off' : null],
  ];
  const head = facts.filter(([, value]) => value !== null).map(([label, value]) => `${label}: ${value}\n`);
  const removed = (article.removed ?? []).map(({ text, reason }) => `  [${reason}] ${text}\n`);
  return [
    name === null ? '' : `${name}\n`,
    ...head,
    `\n${article.text === '' ? '(no article text found)' : article.text}\n`,
    removed.length > 0 ? `\nLeft out:\n${removed.join('')}` : '',
    '\n',
  ].join('');
}
