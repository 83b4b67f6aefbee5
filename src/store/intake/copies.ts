import { sql } from 'kysely';
import { bandsOf, COPY, fingerprint, likeness } from '../../article/index.ts';
import type { Db } from './context.ts';
import type { Copies } from './types.ts';

/** Candidates that are compared word by word at most; a text that looks like more of them is boilerplate. */
const MOST_CANDIDATES = 40;

/** How many texts were looked at, and the articles that now stand under another text than before. */
export interface Grouped {
  readonly looked: number;
  readonly moved: readonly string[];
}

/**
 * Fingerprints texts that were not yet, the oldest first, at most `most`, and puts each beside the near-copies that are
 * known. None are left where it looked at 0.
 */
export async function groupNewTexts(db: Db, most: number): Promise<Grouped> {
  const { rows } = await sql<{ id: string; text: string }>`
    select a.id, a.text from articles a left join copies c on c.article = a.id
    where c.article is null and a.text is not null order by a.recorded, a.id limit ${most}`.execute(db);
  const moved = new Set<string>();
  for (const { id, text } of rows) for (const article of await groupText(db, id, text)) moved.add(article);
  return { looked: rows.length, moved: [...moved] };
}

/** Puts one text beside its near-copies; gives the articles whose leader is another one now. */
async function groupText(db: Db, id: string, text: string): Promise<string[]> {
  const print = fingerprint(text);
  const bands = bandsOf(print);
  const wanted = sql`${sql.val([...bands])}::text[]`;
  const { rows } = await sql<{ leader: string; text: string }>`
    select c.leader, a.text from copies c join articles a on a.id = c.article
    where c.bands && ${wanted} and a.text is not null order by a.recorded, a.id limit ${MOST_CANDIDATES}`.execute(db);
  const leaders = new Set<string>();
  for (const row of rows) {
    if (!leaders.has(row.leader) && likeness(fingerprint(row.text), print) >= COPY) leaders.add(row.leader);
  }
  const [leader = id, ...others] = leaders;
  // A text that is like two groups makes them one.
  const { rows: joined } =
    others.length === 0
      ? { rows: [] }
      : await sql<{
          article: string;
        }>`update copies set leader = ${leader} where leader = any(${sql.val(others)}::text[])
          returning article`.execute(db);
  await sql`insert into copies (article, leader, bands) values (${id}, ${leader}, ${wanted})
    on conflict (article) do nothing`.execute(db);
  return [...(leader === id ? [] : [id]), ...joined.map(({ article }) => article)];
}

/** Who else carries an article's text; null where it is not held. Texts that were not fingerprinted yet stand alone. */
export async function copiesOf(db: Db, article: string): Promise<Copies | null> {
  const { rows } = await sql<{ article: string; outlet: string | null; url: string | null }>`
    with asked as (select coalesce((select leader from copies where article = ${article}), ${article}) as leader)
    select a.id as article, s.outlet, s.url from articles a
      join appearances s on s.article = a.id left join copies c on c.article = a.id, asked
    where coalesce(c.leader, a.id) = asked.leader and (a.id = ${article} or c.leader is not null)
    order by a.recorded, a.id, coalesce(s.published, '9999'), s.fetched, s.id`.execute(db);
  if (rows.length === 0) return null;
  const outlets = new Map<string, string>();
  for (const { outlet, url } of rows) {
    const name = outlet ?? hostOf(url);
    if (name !== null && !outlets.has(name.toLowerCase())) outlets.set(name.toLowerCase(), name);
  }
  return { articles: [...new Set(rows.map(row => row.article))], outlets: [...outlets.values()] };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
