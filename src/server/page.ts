import type { Claim, Occasion, Reading } from '../model/index.ts';
import type {
  ArticleList,
  Breakdown,
  Copies,
  EntityPage,
  EntityRow,
  FacetCount,
  HomeFigures,
  OccasionPage,
  PledgeFilter,
  PledgeList,
  PledgePage,
  PledgeRow,
  PledgeSort,
  ShownContribution,
  Sums,
} from '../store/index.ts';
import type { WatchView, WorkView } from './intake-views.ts';
import type { Measured } from './measured.ts';
import type { PeopleView } from './people-views.ts';

/** Languages that the pages are written in. */
export const PAGE_LANGS = ['en', 'fr', 'de', 'es'] as const;
export type PageLang = (typeof PAGE_LANGS)[number];

/** What stands around every page. */
export interface Shell {
  readonly lang: PageLang;
  /** Path without the language, `/pledges/x`; with `query` it makes the language switch and the canonical link. */
  readonly path: string;
  /** Query string with its `?`, or empty. */
  readonly query: string;
  /** Scheme and host as the reader asked for them, no slash at the end: for canonical links and feeds. */
  readonly origin: string;
  /** True where the reader may keep, decide and see full texts. */
  readonly editor: boolean;
  /** True where the page stands in another site's page: no frame around it. */
  readonly embed: boolean;
  /** True where the register holds texts written as samples. */
  readonly sample: boolean;
  /** File names under `/assets/`. */
  readonly style: string;
  readonly script: string;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** How a selection is shown. */
export const LIST_VIEWS = ['table', 'map', 'chart'] as const;
export type ListViewName = (typeof LIST_VIEWS)[number];

/** The state of the list of pledges, as its URL holds it. */
export interface ListState {
  readonly filter: PledgeFilter;
  readonly sort: PledgeSort;
  readonly view: ListViewName;
  /** The URL's own parameters, checked: what links and forms on the page are made from. */
  readonly params: Readonly<Record<string, readonly string[]>>;
}

/** The list of pledges: a selection, its sums and facets. */
export interface PledgesView {
  readonly kind: 'pledges';
  readonly list: PledgeList;
  readonly sums: Sums;
  /** The selection by country for the map, else by year. */
  readonly breakdown: Breakdown;
  readonly state: ListState;
  /** As reported up to this day; null for today. */
  readonly asOf: string | null;
}

/** One pledge. */
export interface PledgeView {
  readonly kind: 'pledge';
  readonly page: PledgePage;
  /** What readers wrote about it, as far as editors let it through. */
  readonly contributions: readonly ShownContribution[];
  /** As reported up to this day; null for today. */
  readonly asOf: string | null;
}

export interface ArticlesView {
  readonly kind: 'articles';
  readonly list: ArticleList;
  /** What was searched for; empty where nothing. */
  readonly text: string;
}

/** What stands above an article as read. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedInferred: boolean;
  readonly lang: string;
  readonly sample: boolean;
}

/** A stretch of the document that a reading marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What is marked: a slot of a claim, `money`, `headcount`, or `furniture`. */
  readonly what: string;
  /** The claim's id; null for figures that are no claim's. */
  readonly claim: string | null;
}

/** A piece of text; `mark` is null for plain text. */
export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

/** A passage shown to everybody: at most 300 characters. */
export interface ShortPassage {
  readonly pieces: readonly Piece[];
  /** True where text was left out before or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A claim with the pledge that it became part of; null before it is kept or where it was rejected. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly pledge: string | null;
}

/** An article as a reader read it. */
export interface ReadingView {
  readonly head: ArticleHead;
  readonly reading: Reading;
  readonly claims: readonly ReadClaim[];
  /** The whole text with its marks, paragraph by paragraph; null for readers who may not see it. */
  readonly full: readonly (readonly Piece[])[] | null;
  /** Short passages, a tenth of the article at most; empty where `full` is given. */
  readonly passages: readonly ShortPassage[];
}

export interface ArticleView {
  readonly kind: 'article';
  readonly view: ReadingView;
  /** Who else carries the text. */
  readonly copies: Copies | null;
}

/** What was typed into "read this". */
export interface ReadForm {
  /** An address to fetch in place of a text; empty where none was given. */
  readonly url: string;
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
}

/** What was wrong with what was typed in; each is a key of the texts. */
export type ReadProblem = 'empty' | 'tooLarge' | 'badDate' | 'binary' | 'unreadable';
/** What was wrong with an address that was to be fetched. */
export type FetchProblem = 'badAddress' | 'refused' | 'noAnswer' | 'noArticle';

export interface ReadView {
  readonly kind: 'read';
  readonly form: ReadForm;
  readonly problem: ReadProblem | FetchProblem | null;
  readonly view: ReadingView | null;
  /** True where an address can be given. */
  readonly fetches: boolean;
}

/** Pages of words. */
export interface ProseView {
  readonly kind: 'prose';
  readonly topic: 'about' | 'method' | 'glossary' | 'data';
  /** On the method page: the least that the reader's tests hold it to; null elsewhere or where it is not known. */
  readonly measured: Measured | null;
}

export interface HomeView {
  readonly kind: 'home';
  readonly figures: HomeFigures;
  readonly biggest: readonly PledgeRow[];
  readonly due: readonly PledgeRow[];
  readonly dropped: readonly PledgeRow[];
  /** The whole register by country and by year. */
  readonly countries: Breakdown;
  readonly years: Breakdown;
}

/** A company, country, place, activity or source. */
export interface EntityView {
  readonly kind: 'entity';
  readonly page: EntityPage;
  /** The query string of the list of all its pledges. */
  readonly query: string;
}

/** Lists of companies, countries, activities, sources. */
export interface EntitiesView {
  readonly kind: 'entities';
  readonly of: EntityPage['kind'];
  readonly rows: readonly EntityRow[];
  readonly next: string | null;
}

export interface OccasionView {
  readonly kind: 'occasion';
  readonly page: OccasionPage;
}

export interface OccasionsView {
  readonly kind: 'occasions';
  readonly rows: readonly Occasion[];
}

/** The charts that stand alone, by what they break a selection down by. */
export const CHARTS = ['year', 'country'] as const;
export type ChartName = (typeof CHARTS)[number];

/** A chart of a selection, for embedding. */
export interface ChartView {
  readonly kind: 'chart';
  readonly name: ChartName;
  readonly breakdown: Breakdown;
  /** The selection's query string with its `?`, or empty. */
  readonly query: string;
}

/** What one search box finds. */
export interface SearchView {
  readonly kind: 'search';
  readonly text: string;
  readonly list: PledgeList;
  readonly companies: readonly FacetCount[];
  readonly places: readonly FacetCount[];
  readonly occasions: readonly FacetCount[];
  readonly articles: ArticleList;
}

/** Why a page cannot be shown; each is a key of the texts. */
export type ErrorReason =
  | 'notFound'
  | 'gone'
  | 'badRequest'
  | 'forbidden'
  | 'tooLarge'
  | 'notAllowed'
  | 'wrongType'
  | 'tooMany'
  | 'internal';

export interface ErrorView {
  readonly kind: 'error';
  readonly status: number;
  readonly reason: ErrorReason;
  /** What exactly was wrong, in English, from a check; null where the reason says it all. */
  readonly detail: string | null;
}

export type Page =
  | HomeView
  | PledgesView
  | PledgeView
  | ArticlesView
  | ArticleView
  | ReadView
  | ProseView
  | EntityView
  | EntitiesView
  | OccasionView
  | OccasionsView
  | SearchView
  | ChartView
  | WatchView
  | WorkView
  | PeopleView
  | ErrorView;
