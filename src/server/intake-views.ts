import type { IntakeProgress, PageOnTheWay, WatchedMonth, WatchedSource } from '../store/index.ts';

/** What was wrong with a source that an editor handed in; each is a key of the texts. */
export type SourceProblem = 'malformed' | 'taken';

/** Which sources are watched, and what was watched when. */
export interface WatchView {
  readonly kind: 'watch';
  /** Faults and what is known of the feeds' copies are left out for readers who are no editors. */
  readonly sources: readonly WatchedSource[];
  readonly months: readonly WatchedMonth[];
  /** Countries (ISO 3166-1 alpha-2) that pledges of the register name and no source that is on is watched for. */
  readonly unwatched: readonly string[];
  readonly problem: SourceProblem | null;
}

/** How the work stands. */
export interface WorkView {
  readonly kind: 'work';
  readonly progress: IntakeProgress;
  /** Pages that failed for good, last changed first; null for readers who are no editors. */
  readonly dead: readonly PageOnTheWay[] | null;
}
