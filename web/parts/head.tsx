import type { ReactNode } from 'react';
import type { PledgeView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';

/** The feeds of a selection, where feed readers look for them. */
export function FeedLinks({ c, query }: { readonly c: Context; readonly query: string }): ReactNode {
  const address = (kind: string): string => `${c.to(`/pledges.${kind}`)}${query}`;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title="Pledgebook (Atom)" href={address('atom')} />
      <link rel="alternate" type="application/feed+json" title="Pledgebook (JSON)" href={address('json')} />
    </>
  );
}

/** A pledge as schema.org data: the claim, and where it appeared. Data, not script: the browser does not run it. */
export function PledgeData({
  c,
  page,
  title,
}: {
  readonly c: Context;
  readonly page: PledgeView;
  readonly title: string;
}): ReactNode {
  const { pledge } = page.page;
  const address = `/pledges/${pledge.id}`;
  const url = `${c.shell.origin}${c.to(address)}`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': url,
    url,
    name: title,
    inLanguage: c.shell.lang,
    ...(pledge.announced && { dateCreated: pledge.announced }),
    about: pledge.investors.map(one => ({ '@type': 'Organization', name: one.name })),
    appearance: pledge.claims.slice(0, 20).map(claim => ({
      '@type': 'NewsArticle',
      headline: claim.title,
      datePublished: claim.published,
      inLanguage: claim.lang,
      ...(claim.url && { url: claim.url }),
      ...(claim.outlet && { publisher: { '@type': 'Organization', name: claim.outlet } }),
    })),
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours in which no tag can begin */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
      <link
        rel="alternate"
        type="application/json+oembed"
        href={`${c.shell.origin}/oembed?url=${encodeURIComponent(url)}`}
      />
    </>
  );
}
