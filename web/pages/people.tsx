import type { ReactNode } from 'react';
import type { PeopleView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { FeedLinks } from '../parts/head.tsx';
import type { Frame } from '../parts/layout.tsx';
import { PEOPLE } from '../texts/people/index.ts';
import { ContributePage, WrittenPage } from './contribute.tsx';
import { FollowPage, SubscriptionPage } from './follow.tsx';
import { ModerateOnePage, ModeratePage } from './moderate.tsx';

/** The pages of people who write to the register and follow it; no search engine needs any of them. */
export function peopleView(c: Context, page: PeopleView): { readonly frame: Frame; readonly body: ReactNode } {
  const t = PEOPLE[c.shell.lang];
  switch (page.kind) {
    case 'contribute':
      return {
        frame: { title: page.done ? t.contribute.doneTitle : t.contribute.title, at: 'pledges', index: false },
        body: <ContributePage c={c} page={page} />,
      };
    case 'written':
      return {
        frame: { title: page.contribution ? t.written.title : t.written.erasedTitle, index: false },
        body: <WrittenPage c={c} page={page} />,
      };
    case 'follow':
      return {
        frame: {
          title: t.follow.title,
          at: 'pledges',
          index: false,
          head: <FeedLinks c={c} query={page.query && `?${page.query}`} />,
        },
        body: <FollowPage c={c} page={page} />,
      };
    case 'subscription':
      return {
        frame: { title: t.subscription[`${page.step}Title`], index: false },
        body: <SubscriptionPage c={c} page={page} />,
      };
    case 'moderate':
      return { frame: { title: t.moderate.title, index: false }, body: <ModeratePage c={c} page={page} /> };
    case 'moderate-one':
      return { frame: { title: t.moderate.title, index: false }, body: <ModerateOnePage c={c} page={page} /> };
  }
}
