import { type Selectable, sql } from 'kysely';
import type { Db } from './context.ts';
import type { PagesTable } from './tables.ts';
import type { FoundPage, IntakeProgress, PageOnTheWay, PageState } from './types.ts';
import { BROKEN_AFTER, PAGE_STATES } from './types.ts';

/** Which of these keys are known. */
export async function knownPages(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ key: string }>`
    select key from pages where key = any(${sql.val([...keys])}::text[])`.execute(db);
  return rows.map(({ key }) => key);
}

/** Pages written with one statement: each takes fourteen of the 65,535 parameters that it may have. */
const AT_ONCE = 1000;

/** Adds pages, each once by its key; returns the keys of those that were not known. */
export async function addPages(
  db: Db,
  pages: readonly FoundPage[],
  { source, priority }: { readonly source: string | null; readonly priority: number },
  now: string,
): Promise<string[]> {
  const added: string[] = [];
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const rows = await db
      .insertInto('pages')
      .values(
        pages.slice(from, from + AT_ONCE).map(({ key, url, title, published, lang }) => ({
          key,
          url,
          source,
          title: clean(title),
          published,
          lang,
          state: 'waiting' as const,
          attempts: 0,
          priority,
          fault: null,
          article: null,
          found: now,
          changed: now,
          handed: null,
        })),
      )
      .onConflict(conflict => conflict.column('key').doNothing())
      .returning('key')
      .execute();
    for (const row of rows) added.push(row.key);
  }
  return added;
}

/** A page by its key; null where it is not known. */
export async function pageByKey(db: Db, key: string): Promise<PageOnTheWay | null> {
  const row = await db.selectFrom('pages').selectAll().where('key', '=', key).executeTakeFirst();
  return row ? pageOf(row) : null;
}

/** Pages whose next step is still to be given to the queue, or was given to it before `before` and never came to an end. */
export async function pagesToHand(db: Db, before: string, most: number): Promise<PageOnTheWay[]> {
  const rows = await db
    .selectFrom('pages')
    .selectAll()
    .where('state', 'in', ['waiting', 'fetched'])
    .where(where => where.or([where('handed', 'is', null), where('handed', '<', before)]))
    .orderBy('priority', 'desc')
    .orderBy('found')
    .orderBy('key')
    .limit(most)
    .execute();
  return rows.map(pageOf);
}

/** Notes that the step of pages in this state was given to the queue; those that have moved on meanwhile are left to be handed. */
export async function handed(db: Db, keys: readonly string[], state: PageState, now: string): Promise<void> {
  await sql`update pages set handed = ${now}
    where key = any(${sql.val([...keys])}::text[]) and state = ${state}`.execute(db);
}

/**
 * Begins a page's step: counts the attempt before anything else, so that a page that takes the process down is met a
 * few times only. Null where the page is not in this state (its step was done already).
 */
export async function beginStep(db: Db, key: string, state: PageState, now: string): Promise<PageOnTheWay | null> {
  const { rows } = await sql<Selectable<PagesTable>>`
    update pages set attempts = attempts + 1, changed = ${now} where key = ${key} and state = ${state} returning *`.execute(
    db,
  );
  return rows[0] ? pageOf(rows[0]) : null;
}

/** Ends a page's step: its new state, why, and the Article that it became. */
export async function settlePage(
  db: Db,
  key: string,
  end: { readonly state: PageState; readonly fault: string | null; readonly article?: string | null },
  now: string,
): Promise<void> {
  const { state, fault, article } = end;
  await db
    .updateTable('pages')
    .set({ state, fault: clean(fault), changed: now, ...(article === undefined ? {} : { article }) })
    .where('key', '=', key)
    .execute();
}

/** Pages of a state, last changed first. */
export async function pagesIn(db: Db, state: PageState, most: number): Promise<PageOnTheWay[]> {
  const rows = await db
    .selectFrom('pages')
    .selectAll()
    .where('state', '=', state)
    .orderBy('changed', 'desc')
    .orderBy('key')
    .limit(most)
    .execute();
  return rows.map(pageOf);
}

/**
 * Takes dead pages up again from the beginning of the step that failed; all of them where `keys` is null. Returns how
 * many.
 */
export async function rerunDead(db: Db, keys: readonly string[] | null, now: string): Promise<number> {
  const which = keys === null ? sql`true` : sql`key = any(${sql.val([...keys])}::text[])`;
  const { rows } = await sql<{ key: string }>`
    update pages set attempts = 0, handed = null, fault = null, changed = ${now}, priority = greatest(priority, 1),
      state = case when exists (select 1 from fetches f where f.page = pages.key) then 'fetched' else 'waiting' end
    where state = 'dead' and ${which} returning key`.execute(db);
  return rows.length;
}

/** Has every kept page read again, of one source or of all; returns how many. */
export async function rereadKept(db: Db, source: string | null, now: string): Promise<number> {
  const which = source === null ? sql`true` : sql`source = ${source}`;
  const { rows } = await sql<{ key: string }>`
    update pages set state = 'fetched', attempts = 0, handed = null, fault = null, priority = -1, changed = ${now}
    where state in ('read', 'skipped') and ${which} and exists (select 1 from fetches f where f.page = pages.key)
    returning key`.execute(db);
  return rows.length;
}

/** Pages that wait or were fetched and have met no fault in this step: those with one are tried again later. */
export async function pagesPending(db: Db): Promise<number> {
  const { rows } = await sql<{ count: string | number }>`
    select count(*) as count from pages where state in ('waiting', 'fetched') and fault is null`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** How many pages stand where. */
export async function intakeProgress(db: Db): Promise<IntakeProgress> {
  const { rows } = await sql<{ state: PageState; count: string | number }>`
    select state, count(*) as count from pages group by state`.execute(db);
  const { rows: kept } = await sql<{ count: string | number; bytes: string | number }>`
    select count(*) as count, coalesce(sum(octet_length(body_gzip)), 0) as bytes from fetches`.execute(db);
  const { rows: sources } = await sql<Record<'whole' | 'working' | 'broken', string | number>>`
    select count(*) as whole, count(*) filter (where is_on) as working,
      count(*) filter (where is_on and failures >= ${BROKEN_AFTER}) as broken from sources`.execute(db);
  const by = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  const states = Object.fromEntries(PAGE_STATES.map(state => [state, by.get(state) ?? 0])) as Record<PageState, number>;
  return {
    ...states,
    kept: Number(kept[0]?.count ?? 0),
    keptBytes: Number(kept[0]?.bytes ?? 0),
    sources: Number(sources[0]?.whole ?? 0),
    sourcesOn: Number(sources[0]?.working ?? 0),
    sourcesBroken: Number(sources[0]?.broken ?? 0),
  };
}

/** Postgres holds no NUL in a text; titles and faults come from outside. */
function clean(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\0', '').slice(0, 2000);
}

function pageOf({ handed: _handed, ...row }: Selectable<PagesTable>): PageOnTheWay {
  return row;
}
