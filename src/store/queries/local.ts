import { NOW } from '../derive/refold.ts';
import { articlePage, listArticles } from './article-page.ts';
import { ColumnMemory } from './columns/memory.ts';
import type { QueryContext } from './context.ts';
import { listDecisions } from './decisions.ts';
import { entityPage, listEntities } from './entities.ts';
import { gonePledge } from './gone.ts';
import { homeFigures, listDue } from './home.ts';
import { listPledges } from './list.ts';
import { OccasionMemory } from './occasion-memory.ts';
import { listOccasions, occasionPage } from './occasions.ts';
import { pledgePage } from './pledge-page.ts';
import { readLengths } from './read-lengths.ts';
import { State } from './state.ts';
import { breakdownBy, deliveryOf, incidenceOf } from './sums.ts';
import type { Queries } from './types.ts';

/** The queries on a database that this process has open: each waits for its turn, delivery judged as of today. */
export function localQueries(grounds: Omit<QueryContext, 'columns' | 'occasions'>): Queries {
  const occasions = new OccasionMemory(grounds.db);
  const columns = new ColumnMemory(grounds.db, ids => occasions.touch(ids));
  const context: QueryContext = { ...grounds, columns, occasions };
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    await context.renew();
    return context.run(work);
  };
  const state = new State(grounds.db, work => grounds.run(work));
  return {
    state: () => state.now(),
    home: asOf => ask(() => homeFigures(context, asOf)),
    pledges: question => ask(() => listPledges(context, question)),
    pledge: (id, asOf) => ask(() => pledgePage(context, id, asOf)),
    gone: id => ask(() => gonePledge(context, id)),
    readLengths: articles => ask(() => readLengths(context, articles)),
    article: id => ask(() => articlePage(context, id)),
    articles: question => ask(() => listArticles(context, question)),
    entity: (kind, id, asOf) => ask(() => entityPage(context, kind, id, asOf)),
    entities: (kind, paging) => ask(() => listEntities(context, NOW, kind, paging)),
    occasion: (id, question) => ask(() => occasionPage(context, id, question)),
    occasions: () => ask(() => listOccasions(context, NOW)),
    breakdown: (dimension, filter, asOf) => ask(() => breakdownBy(context, dimension, filter, asOf)),
    delivery: (filter, asOf) => ask(() => deliveryOf(context, filter, asOf)),
    incidence: (filter, asOf) => ask(() => incidenceOf(context, filter, asOf)),
    due: paging => ask(() => listDue(context, NOW, paging)),
    decisions: question => ask(() => listDecisions(context, question)),
  };
}
