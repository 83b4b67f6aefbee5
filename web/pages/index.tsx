import type { ReactNode } from 'react';
import type { Page } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { FeedLinks, PledgeData } from '../parts/head.tsx';
import type { Frame } from '../parts/layout.tsx';
import { INTAKE } from '../texts/intake/index.ts';
import { PROSE } from '../texts/prose/index.ts';
import { promiseText } from '../words.ts';
import { ArticlePage, ArticlesPage } from './article.tsx';
import { ChartPage } from './chart.tsx';
import { EntitiesPage, EntityPage, entityName } from './entity.tsx';
import { ErrorPage } from './error.tsx';
import { HomePage } from './home.tsx';
import { OccasionPage, OccasionsPage } from './occasion.tsx';
import { peopleView } from './people.tsx';
import { PledgePage } from './pledge.tsx';
import { PledgesPage } from './pledges.tsx';
import { ProsePage } from './prose.tsx';
import { ReadPage } from './read.tsx';
import { SearchPage } from './search.tsx';
import { WatchPage } from './watch.tsx';
import { WorkPage } from './work.tsx';

/** A page's body and what it tells the frame around it. */
export function viewOf(c: Context, page: Page): { readonly frame: Frame; readonly body: ReactNode } {
  switch (page.kind) {
    case 'home':
      return {
        frame: { title: c.t.home.title, head: <FeedLinks c={c} query="" /> },
        body: <HomePage c={c} page={page} />,
      };
    case 'pledges':
      return {
        frame: {
          title: c.t.list.title,
          description: c.t.list.lead,
          at: 'pledges',
          head: <FeedLinks c={c} query={c.shell.query} />,
        },
        body: <PledgesPage c={c} page={page} />,
      };
    case 'pledge': {
      const title = promiseText(c, page.page.pledge, page.page.occasions[0]?.name ?? null);
      return {
        frame: { title, at: 'pledges', head: <PledgeData c={c} page={page} title={title} /> },
        body: <PledgePage c={c} page={page} />,
      };
    }
    case 'articles':
      return { frame: { title: c.t.article.listTitle, at: 'articles' }, body: <ArticlesPage c={c} page={page} /> };
    case 'article':
      return {
        frame: { title: page.view.head.title ?? c.t.article.untitled, at: 'articles' },
        body: <ArticlePage c={c} page={page} />,
      };
    case 'read':
      return {
        frame: { title: c.t.read.title, description: c.t.read.lead, at: 'read' },
        body: <ReadPage c={c} page={page} />,
      };
    case 'prose': {
      const at = page.topic === 'glossary' ? undefined : page.topic;
      const { title, lead } = PROSE[c.shell.lang][page.topic];
      return { frame: { title, description: lead, ...(at && { at }) }, body: <ProsePage c={c} page={page} /> };
    }
    case 'error':
      return {
        frame: { title: c.t.error[page.reason], index: false, picture: false },
        body: <ErrorPage c={c} page={page} />,
      };
    case 'entity':
      return {
        frame: { title: entityName(c, page.page.kind, page.page.id, page.page.name) },
        body: <EntityPage c={c} page={page} />,
      };
    case 'entities':
      return {
        frame: { title: c.t.entity.titles[page.of], description: c.t.entity.leads[page.of] },
        body: <EntitiesPage c={c} page={page} />,
      };
    case 'occasion':
      return {
        frame: { title: page.page.occasion.name, at: 'occasions' },
        body: <OccasionPage c={c} page={page} />,
      };
    case 'occasions':
      return {
        frame: { title: c.t.occasion.title, description: c.t.occasion.lead, at: 'occasions' },
        body: <OccasionsPage c={c} page={page} />,
      };
    case 'chart':
      return {
        frame: { title: c.t.chart[page.name === 'country' ? 'map' : 'years'], index: false },
        body: <ChartPage c={c} page={page} />,
      };
    case 'watch': {
      const { title, lead } = INTAKE[c.shell.lang].watch;
      return { frame: { title, description: lead }, body: <WatchPage c={c} page={page} /> };
    }
    case 'work': {
      const { title, lead } = INTAKE[c.shell.lang].work;
      return { frame: { title, description: lead, index: false }, body: <WorkPage c={c} page={page} /> };
    }
    case 'search':
      return { frame: { title: c.t.search.title(page.text), index: false }, body: <SearchPage c={c} page={page} /> };
    default:
      return peopleView(c, page);
  }
}
