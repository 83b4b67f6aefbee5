import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DecisionBody, Pledge, Reading, SourcedClaim } from '../../model/index.ts';
import type { PledgeFacts } from '../../register/index.ts';
import type { IntakeTables } from '../intake/tables.ts';
import type { ContributionsTable, KeysTable, SubscriptionsTable } from '../people/tables.ts';
import type { PledgeRow } from '../queries/types.ts';

/** A column that goes in as JSON text and comes out parsed. */
type Json<T extends object | null> = JSONColumnType<T>;
/** A moment: goes in as an ISO string, comes out as one (the dialects are told to leave it as text). */
type Moment = ColumnType<string, string, string>;

/** Log: texts, one row a text whatever it was seen as. */
export interface ArticlesTable {
  id: string;
  /** Null where the text was erased. */
  text: string | null;
  lang: string | null;
  sample: boolean;
  recorded: Moment;
}

/** Log: where and when an article was seen. */
export interface AppearancesTable {
  id: string;
  article: string;
  url: string | null;
  outlet: string | null;
  title: string | null;
  published: string | null;
  published_inferred: boolean;
  fetched: Moment;
  external_id: string | null;
  supersedes: string | null;
}

/** Log: what readers made of articles. */
export interface ReadingsTable {
  seq: Generated<number>;
  article: string;
  reader: string;
  version: string;
  at: Moment;
  body: Json<Reading>;
}

/** Log: what editors said. */
export interface DecisionsTable {
  seq: Generated<number>;
  id: string;
  at: Moment;
  by_whom: string;
  reason: string;
  body: Json<DecisionBody>;
  claims: Json<string[]>;
  others: Json<string[]>;
}

/** Derived: claims in force, as the articles' latest readings and the decisions have them. */
export interface ClaimsTable {
  /** Its number in this database, for the tables below; another one after a rebuild. */
  n: Generated<number>;
  id: string;
  article: string;
  recorded: string;
  /** The sum that it tells in rough euros; 0 where none. */
  size: number;
  /** What matching looks at, packed. */
  traits: string;
  body: Json<SourcedClaim>;
}

/** Derived: in which blocks a claim looks for its like. */
export interface BlocksTable {
  /** 53 bits. */
  key: number;
  /** 0 any, 1 waits, 2 seeks. */
  side: number;
  /** The claim's number. */
  n: number;
}

/** Derived: pairs of claims that may tell the same commitment, or of which one is a part of the other. Each pair once a kind. */
export interface LinksTable {
  /** Numbers of claims. */
  a: number;
  b: number;
  /** 0 same, 1 jobs that may overlap, 2 `a` is a part of `b`. */
  kind: number;
  probability: number;
}

/** Derived: which pledge holds a claim, and the pledge id that the claim would name. */
export interface PledgeClaimsTable {
  view: string;
  claim: string;
  pledge: string;
  alias: string;
}

/** Derived: pledges, with the columns that lists filter and sort by. `view` is `now` or an as-of day's. */
export interface PledgesTable {
  view: string;
  id: string;
  type: string;
  body: Json<Pledge>;
  row: Json<PledgeRow>;
  facts: Json<PledgeFacts>;
  companies: string[];
  homes: string[];
  countries: string[];
  places: string[];
  occasions: string[];
  outlets: string[];
  activity: string;
  stage: string;
  verdict: string;
  looked: string;
  year: number | null;
  announced: string | null;
  due: string | null;
  heard: string | null;
  euro_low: number | null;
  euro_high: number | null;
  euros: number | null;
  jobs: number | null;
  investor: string;
  search: string;
  part_of: string | null;
  not_investment: boolean;
}

/** Derived: as-of views that are filled, and the state of the logs that each was filled from. */
export interface ViewsTable {
  view: string;
  stamp: string;
  /** The day that delivery was judged on. */
  day: string;
  used: Moment;
}

/** The whole database. */
export interface Tables extends IntakeTables {
  articles: ArticlesTable;
  appearances: AppearancesTable;
  readings: ReadingsTable;
  decisions: DecisionsTable;
  claims: ClaimsTable;
  blocks: BlocksTable;
  links: LinksTable;
  pledge_claims: PledgeClaimsTable;
  pledges: PledgesTable;
  views: ViewsTable;
  contributions: ContributionsTable;
  subscriptions: SubscriptionsTable;
  keys: KeysTable;
}
