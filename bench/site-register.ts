/**
 * A made-up register, written straight into the logs and the derived tables of a Postgres: pledges told by about ten claims each, with
 * articles, outlets, places, parts, doubtful pairs and occasions in the shares of a real one. Used by bench/site.ts.
 */
import pg from 'pg';
import type { Reading, SourcedClaim } from '../src/model/index.ts';
import { derivedStamp } from '../src/store/derive/rebuild.ts';
import { pledgeColumns } from '../src/store/derive/rows.ts';
import { articlesMade, makePledge } from './site-pledges.ts';

/** Writes a register of so many pledges into an empty, migrated database; returns how many claims and articles it has. */
export async function writeRegister(url: string, count: number): Promise<{ claims: number; articles: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set synchronous_commit = off');
  // The index of words is filled several times faster at the end.
  const { rows: words } = await client.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where indexname = 'appearances_words'",
  );
  await client.query('drop index if exists appearances_words');
  const insert = async (
    table: string,
    rows: readonly Readonly<Record<string, unknown>>[],
    types: Readonly<Record<string, string>> = {},
  ) => {
    if (rows.length === 0) return;
    const names = Object.keys(rows[0] as object);
    const columns = names.map(name => `"${name}"`).join(', ');
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_to_recordset($1::json) as x(${names.map(name => `"${name}" ${types[name] ?? 'text'}`).join(', ')})`,
      [JSON.stringify(rows)],
    );
  };
  const lists = ['companies', 'homes', 'countries', 'places', 'occasions', 'outlets'];
  const pledgeTypes: Record<string, string> = {
    body: 'jsonb',
    row: 'jsonb',
    facts: 'jsonb',
    year: 'int',
    not_investment: 'boolean',
  };
  for (const name of lists) pledgeTypes[name] = 'text[]';
  for (const name of ['euro_low', 'euro_high', 'euros', 'jobs']) pledgeTypes[name] = 'double precision';
  const recorded = '2026-06-01T00:00:00.000Z';
  let claims = 0;
  const written = new Set<string>();
  for (let at = 0; at < count; at += 400) {
    const some = Array.from({ length: Math.min(400, count - at) }, (_, n) => makePledge(at + n, count));
    const told = some.flatMap(one => one.claims);
    claims += told.length;
    const fresh = [...Map.groupBy(told, one => one.article)].filter(([id]) => !written.has(id));
    for (const [id] of fresh) written.add(id);
    await insert(
      'articles',
      fresh.map(([id, [one]]) => ({
        id,
        text: `${one?.title}. `.repeat(6),
        lang: one?.lang,
        sample: false,
        recorded: `2026-0${1 + (Number.parseInt(id.slice(0, 2), 16) % 6)}-${10 + (Number.parseInt(id.slice(2, 4), 16) % 18)}T${recorded.slice(11)}`,
      })),
      { sample: 'boolean' },
    );
    await insert(
      'appearances',
      fresh.map(([id, [one]]) => ({
        id,
        article: id,
        url: one?.url,
        outlet: one?.outlet,
        title: one?.title,
        published: one?.published,
        published_inferred: false,
        fetched: recorded,
      })),
      { published_inferred: 'boolean' },
    );
    await insert(
      'readings',
      fresh.map(([id, own]) => ({
        article: id,
        reader: 'bench',
        version: '1',
        at: recorded,
        body: readingOf(id, own),
      })),
      { body: 'jsonb' },
    );
    await insert(
      'claims',
      told.map(one => ({ id: one.id, article: one.article, recorded, size: 0, traits: '', body: one })),
      { size: 'double precision', body: 'jsonb' },
    );
    await insert(
      'pledges',
      some.map(({ pledge }) => ({ ...pledgeColumns('now', pledge) })),
      pledgeTypes,
    );
    await insert(
      'pledge_claims',
      some.flatMap(({ pledge }) =>
        pledge.claims.map(({ id }) => ({ view: 'now', claim: id, pledge: pledge.id, alias: `p${id.slice(0, 12)}` })),
      ),
    );
    if (at % 20_000 === 0) process.stderr.write(`${at} pledges, ${claims} claims\n`);
  }
  await client.query(
    `insert into views (view, stamp, day, used) values ('now', $1, '2999-01-01', '2026-11-22')
    on conflict (view) do update set stamp = excluded.stamp, day = excluded.day`,
    [derivedStamp()],
  );
  for (const { indexdef } of words) await client.query(indexdef);
  await client.query('vacuum analyze');
  await client.end();
  return { claims, articles: articlesMade() };
}

function readingOf(article: string, own: readonly SourcedClaim[]): Reading {
  return {
    id: article,
    article,
    reader: 'bench',
    version: '1',
    published: own[0]?.published ?? null,
    publishedInferred: false,
    lang: own[0]?.lang ?? 'en',
    claims: own.map(one => one.claim),
    otherMoney: [],
    otherJobs: [],
    dropped: [],
  };
}
