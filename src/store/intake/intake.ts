import type {
  ArchiveProgress,
  Copies,
  FoundPage,
  IntakeProgress,
  KeptFetch,
  NewsSource,
  PageOnTheWay,
  PageState,
  SourceState,
  WatchedMonth,
  WatchedSource,
} from './types.ts';

/** What comes in: sources that are watched, pages on their way into the register, what was fetched, archives, copies. */
export interface Intake {
  /** Sources by name; of these ids alone where they are given. */
  sources(ids?: readonly string[]): Promise<WatchedSource[]>;
  /** Ids of sources that are on and due, the longest due first. */
  due(most: number): Promise<string[]>;
  /** Adds a source, or changes the one of this id. Fails with `usage` or `conflict` (another source has this feed). */
  putSource(source: NewsSource): Promise<'new' | 'changed' | 'known'>;
  /** Turns a source on (it is asked at once) or off; false where there is none of this id. */
  switchSource(id: string, on: boolean): Promise<boolean>;
  /** Writes down a poll: state, new pages, the day watched. All or nothing; returns the keys of the new pages. */
  recordPoll(id: string, state: SourceState, fresh: readonly FoundPage[]): Promise<string[]>;
  /** What was watched by month, country and language, newest first; what has no row was not watched. */
  watchedMonths(): Promise<WatchedMonth[]>;
  /** Which of these page keys are known. */
  knownPages(keys: readonly string[]): Promise<string[]>;
  /** Adds pages that a person asks for; returns the keys of those that were not known. */
  addPages(pages: readonly FoundPage[], priority: number): Promise<string[]>;
  page(key: string): Promise<PageOnTheWay | null>;
  /** Pages whose next step the queue does not have, or has had since before `before` (ISO 8601 in UTC). */
  toHand(before: string, most: number): Promise<PageOnTheWay[]>;
  /** Notes that the queue has the step of pages in this state; those that have moved on meanwhile are left to be handed. */
  handed(keys: readonly string[], state: PageState): Promise<void>;
  /** Counts an attempt at a page's step; null where the page is not in this state. */
  begin(key: string, state: PageState): Promise<PageOnTheWay | null>;
  /** Ends a page's step. */
  settle(
    key: string,
    end: { readonly state: PageState; readonly fault: string | null; readonly article?: string | null },
  ): Promise<void>;
  /** Keeps what was fetched for a waiting page and moves it on; false where it does not wait any more. */
  keep(key: string, fetch: KeptFetch): Promise<boolean>;
  /** What was last fetched for a page; null where nothing is kept. Not through another process. */
  kept(key: string): Promise<KeptFetch | null>;
  /** Pages of a state, last changed first. */
  pagesIn(state: PageState, most: number): Promise<PageOnTheWay[]>;
  /** Takes dead pages up again, all of them where `keys` is null; returns how many. */
  rerun(keys: readonly string[] | null): Promise<number>;
  /** Has kept pages read again (a better reader), of one source or of all; returns how many. */
  reread(source: string | null): Promise<number>;
  /** How many pages wait or were fetched and have met no fault in this step; those with one are tried again later. */
  pending(): Promise<number>;
  progress(): Promise<IntakeProgress>;
  /** How far an archive has been added; null where it has not been begun. */
  archive(id: string): Promise<ArchiveProgress | null>;
  noteArchive(progress: ArchiveProgress): Promise<void>;
  /**
   * Puts texts that were not looked at yet beside their near-copies, and counts these once in the pledges that they tell of; returns how
   * many it looked at.
   */
  groupCopies(most: number): Promise<number>;
  /** Who else carries an article's text; null where it is not held. */
  copiesOf(article: string): Promise<Copies | null>;
}
