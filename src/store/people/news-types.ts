import type { PledgeEvent } from '../../model/index.ts';
import type { PledgeFilter } from '../queries/asked.ts';
import type { PledgeRow } from '../queries/rows.ts';

/**
 * What became of a pledge, the weightiest first: it is `new` to the register, an article told of something that happened to
 * it (`changed`), an editor `decided` something about it, its promised day passed (`due`), or it was only `told` again.
 */
export const CHANGES = ['new', 'changed', 'decided', 'due', 'told'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** One pledge of a selection that something came of. */
export interface NewsItem {
  readonly change: ChangeKind;
  /** The last thing that happened to it in the time asked for, ISO 8601 in UTC. */
  readonly at: string;
  readonly row: PledgeRow;
  /** What articles of that time told of first: raises, cuts, stages. Empty for the other kinds of change. */
  readonly events: readonly PledgeEvent[];
  /** Articles about it that came in that time. */
  readonly articles: number;
}

/** Which news: of a selection, after one moment (ISO 8601 in UTC) and up to another. A better reading of an old article is none. */
export interface NewsAsk {
  readonly filter: PledgeFilter;
  readonly since: string;
  readonly until: string;
  /** At most so many pledges (more where several share the last moment); 1 to 500. */
  readonly limit: number;
}

/** News, oldest first. */
export interface News {
  readonly items: readonly NewsItem[];
  /** Up to which moment this is everything: `until`, or earlier where there is more to ask for. */
  readonly upTo: string;
  /** Pledges that come after `upTo`. */
  readonly more: number;
}
