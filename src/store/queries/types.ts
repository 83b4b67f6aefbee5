import type { Decision, Occasion } from '../../model/index.ts';
import type { ReadLength } from '../quotes/index.ts';
import type { AsOf, Paging, PledgeFilter, PledgeSort } from './asked.ts';
import type { Breakdown, DeliveryShare, Dimension, Incidence } from './figures.ts';
import type { ArticleAsRead, EntityPage, HomeFigures, OccasionPage, PledgePage } from './pages.ts';
import type { ArticleList, DueRow, EntityRow, PledgeList } from './rows.ts';

export * from './asked.ts';
export * from './figures.ts';
export * from './pages.ts';
export * from './rows.ts';

/** Why a pledge that stood once stands no more: its article was withdrawn, an editor rejected it, or a later reading does not find it. */
export interface GonePledge {
  readonly why: 'withdrawn' | 'rejected' | 'reread';
  /** The day, and what the editor gave as reason; null where nobody decided. */
  readonly on: string | null;
  readonly reason: string | null;
}

/** Everything that pages, API, feeds and commands can ask of a register. Ids that are not there answer null. */
export interface Queries {
  /** A text that differs whenever anything that this register's database holds may differ: what was worked out before holds while it stays. */
  state(): Promise<string>;
  home(asOf?: AsOf): Promise<HomeFigures>;
  pledges(ask: {
    readonly filter?: PledgeFilter;
    readonly sort?: PledgeSort;
    readonly paging?: Partial<Paging>;
    readonly facets?: boolean;
    readonly asOf?: AsOf;
  }): Promise<PledgeList>;
  pledge(id: string, asOf?: AsOf): Promise<PledgePage | null>;
  /** Why a pledge is gone; null where it stands, or never did. */
  gone(id: string): Promise<GonePledge | null>;
  /** The latest reading of each of some articles and how long its document is: by them quotes are cut for the public. */
  readLengths(articles: readonly string[]): Promise<readonly (ReadLength & { readonly article: string })[]>;
  article(id: string): Promise<ArticleAsRead | null>;
  articles(ask: {
    readonly text?: string;
    readonly source?: string;
    readonly paging?: Partial<Paging>;
  }): Promise<ArticleList>;
  entity(kind: EntityPage['kind'], id: string, asOf?: AsOf): Promise<EntityPage | null>;
  /** All companies, places ... of the register, most pledges first. */
  entities(kind: EntityPage['kind'], paging?: Partial<Paging>): Promise<{ rows: EntityRow[]; next: string | null }>;
  occasion(id: string, ask?: { readonly daysBefore?: number; readonly asOf?: AsOf }): Promise<OccasionPage | null>;
  occasions(): Promise<readonly Occasion[]>;
  breakdown(dimension: Dimension, filter?: PledgeFilter, asOf?: AsOf): Promise<Breakdown>;
  delivery(filter?: PledgeFilter, asOf?: AsOf): Promise<DeliveryShare>;
  incidence(filter?: PledgeFilter, asOf?: AsOf): Promise<Incidence>;
  due(paging?: Partial<Paging>): Promise<{ rows: DueRow[]; next: string | null }>;
  decisions(ask: {
    readonly target?: string;
    readonly paging?: Partial<Paging>;
  }): Promise<{ rows: Decision[]; next: string | null }>;
}
