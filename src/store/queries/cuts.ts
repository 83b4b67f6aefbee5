import { sql } from 'kysely';
import { documentString, type OtherJobs, type Reading } from '../../model/index.ts';
import { companyOf } from '../../world/index.ts';
import { searchable } from '../derive/rows.ts';
import { withdrawnAmong } from '../derive/sources.ts';
import { MAX_PASSAGE, MAX_SHARE } from '../quotes/index.ts';
import type { QueryContext } from './context.ts';
import type { ReportedCut } from './types.ts';

/** How many articles are looked through, newest first, and how many reports are shown. */
const LOOKED_THROUGH = 400;
const SHOWN = 30;

interface Told {
  readonly article: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly body: Reading;
}

/**
 * Job cuts that articles report of a company: headcounts that the reader took for layoffs, in articles about its pledges or with its
 * name in the title, where the words around the figure name the company or the article speaks of no other. Newest first.
 */
export async function reportedCuts(
  context: QueryContext,
  company: { readonly id: string; readonly name: string },
  articles: readonly string[],
): Promise<ReportedCut[]> {
  const listed = companyOf(company.id);
  const names = [...new Set([company.name, listed?.name ?? '', ...(listed?.aliases ?? [])])].filter(
    name => name.length > 2,
  );
  const titled = sql.join(
    names.slice(0, 5).map(
      name => sql`(coalesce(t.title, '') || ' ' || coalesce(t.outlet, '') || ' ' || coalesce(t.url, ''))
      ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`,
    ),
    sql` or `,
  );
  const { rows } = await sql<Told>`
    select a.id as article, a.text, s.title, s.outlet, s.url, s.published, r.body from (
      select unnest(${sql.val([...articles])}::text[]) as id
      union select t.article from appearances t where ${titled}
    ) w join articles a on a.id = w.id and a.text is not null
    cross join lateral (select body from readings where article = a.id order by seq desc limit 1) r
    cross join lateral (
      select title, outlet, url, published from appearances where article = a.id
      order by coalesce(published, '9999'), fetched, id limit 1
    ) s where r.body -> 'otherJobs' @> '[{"role": "layoff"}]'
    order by s.published desc nulls last, a.id limit ${LOOKED_THROUGH}`.execute(context.db);
  const gone = await withdrawnAmong(
    context.db,
    rows.map(row => row.article),
  );
  const patterns = names.map(name => searchable(name));
  return rows
    .filter(row => !gone.has(row.article))
    .flatMap(row => cutsIn(row, patterns))
    .slice(0, SHOWN);
}

function cutsIn(row: Told, names: readonly string[]): ReportedCut[] {
  const { article, outlet, url, title, published, body } = row;
  const document = documentString({ title, text: row.text });
  const speaksOf = (text: string): boolean => names.some(name => named(searchable(text), name));
  const others = body.claims.some(claim => !claim.investors.some(one => speaksOf(`${one.name} ${one.quote}`)));
  const alone = !others && speaksOf(document.slice(0, 600));
  const seen = new Set<string>();
  return body.otherJobs
    .filter(figure => figure.role === 'layoff')
    .flatMap(figure => {
      const key = `${figure.low} ${figure.high}`;
      const around = wordsAround(document, figure);
      if (seen.has(key) || !(alone || speaksOf(sentenceAt(document, figure)))) return [];
      seen.add(key);
      return [{ article, outlet, url, title, published, low: figure.low, high: figure.high, quote: around }];
    });
}

/** True where a name stands in a text as words of its own. */
function named(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const letter = (one: string | undefined): boolean => one !== undefined && /[\p{Script=Latin}\p{N}]/u.test(one);
    if (!letter(text[at - 1]) && !letter(text[at + name.length])) return true;
  }
  return false;
}

const END = /[.!?。！？؟\n]/;

function sentenceAt(document: string, { start, end }: OtherJobs): string {
  let from = start;
  while (from > 0 && !END.test(document[from - 1] ?? '')) from--;
  let to = end;
  while (to < document.length && !END.test(document[to] ?? '')) to++;
  return document.slice(from, to);
}

/** The figure with as much of its sentence as may be shown: 300 characters, and a tenth of the article. */
function wordsAround(document: string, figure: OtherJobs): string {
  const sentence = sentenceAt(document, figure).trim();
  const room = Math.min(MAX_PASSAGE, Math.floor(document.length * MAX_SHARE));
  if (sentence.length <= room) return sentence;
  return figure.quote.length <= room ? figure.quote : '…';
}
