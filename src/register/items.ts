import type { Looked, Slot, Stage } from '../model/index.ts';
import { daysApart, firstDay } from './dates.ts';
import type { Judged } from './decided.ts';
import { lookedAt } from './decided.ts';

/** How an event's date is known. */
export type Dated = 'text' | 'published' | 'editor' | 'unknown';

/** One claim as a step of its pledge's history: what it says, and of when. */
export interface Item {
  readonly claim: string;
  readonly judged: Judged;
  readonly stage: Stage;
  /** When the commitment that it tells was made; null where neither text nor publication says. */
  readonly date: string | null;
  readonly dated: Dated;
  /** True where the article reports the commitment as its news, within some weeks of it, and not as background. */
  readonly fresh: boolean;
  readonly published: string | null;
  looked(slot: Slot): Looked;
}

/** Weeks between a commitment and an article that still reports it as news. */
const FRESH_DAYS = 62;

/** Stages that are themselves commitment events when they are news. */
const COMMITS: ReadonlySet<Stage> = new Set(['considered', 'announced', 'approved', 'increased', 'reduced']);

/** Places a claim in time. The text's own date counts; the article's day stands in only where it reports news. */
export function itemOf(judged: Judged): Item {
  const { sourced, said } = judged;
  const { claim, published } = sourced;
  const told = claim.announced?.date ?? null;
  const base = {
    claim: sourced.id,
    judged,
    stage: claim.stage,
    published,
    looked: (slot: Slot) => lookedAt(said, slot),
  };
  if (told !== null) {
    const fresh =
      published === null ||
      daysApart(firstDay(told), published) <= FRESH_DAYS ||
      told === published.slice(0, told.length);
    return { ...base, date: told, dated: 'text', fresh };
  }
  const change = claim.stage === 'increased' || claim.stage === 'reduced';
  if (published !== null && (change || (COMMITS.has(claim.stage) && !claim.previously))) {
    return { ...base, date: published, dated: 'published', fresh: true };
  }
  return { ...base, date: null, dated: 'unknown', fresh: false };
}

/** Items in the order that history is told: by own date, then by publication, then by claim. */
export function byDate(a: Item, b: Item): number {
  const x = firstDay(a.date ?? a.published ?? '9999');
  const y = firstDay(b.date ?? b.published ?? '9999');
  if (x !== y) return x < y ? -1 : 1;
  const p = a.published ?? '9999';
  const q = b.published ?? '9999';
  if (p !== q) return p < q ? -1 : 1;
  return a.claim < b.claim ? -1 : 1;
}
