import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Runs SQL that has no parameters. */
const run = (db: Kysely<unknown>, text: string) => sql.raw(text).execute(db);

/** A function that a trigger calls once a statement, with what it touched as `touched`. */
const after = (name: string, body: string) => `create function ${name}() returns trigger language plpgsql as $$
  begin ${body} return null; end $$`;

/** Calls a function after each statement of a kind. */
const on = (what: 'insert' | 'update' | 'delete', table: string, name: string, call: string) =>
  `create trigger ${name} after ${what} on ${table} referencing ${what === 'delete' ? 'old' : 'new'} table as touched
    for each statement execute function ${call}()`;

const COUNT = (sign: '+' | '-', what: string, key: string, where = 'true') => `
  insert into log_counts (what, key, n) select '${what}', ${key}, ${sign}count(*) from touched where ${where} group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n;`;

const COVER = (from: string, sign: '+' | '-') => `
  insert into coverage (country, lang, day, outlet, n)
    select b.country, c.body ->> 'lang', c.body ->> 'published', coalesce(c.body ->> 'outlet', c.body ->> 'url', c.article), ${sign}count(*)
    from (select distinct country, claim from ${from} where country <> '') b join claims c on c.id = b.claim
    where c.body ->> 'published' is not null and c.body ->> 'lang' is not null group by 1, 2, 3, 4
    on conflict (country, lang, day, outlet) do update set n = coverage.n + excluded.n;`;

/** Which pledges changed last: what is held in memory is brought up to date by it, and nothing that stood is forgotten. */
async function changes(db: Kysely<unknown>): Promise<void> {
  await run(db, 'create sequence pledge_changed');
  await run(db, 'create table pledge_changes (id text primary key, changed bigint not null)');
  await run(db, 'create index pledge_changes_changed on pledge_changes (changed)');
  const note = (from: string) => `
    insert into pledge_changes (id, changed)
      select id, nextval('pledge_changed') from (select distinct id from ${from} where view = 'now') as one
      on conflict (id) do update set changed = excluded.changed;`;
  await run(db, note('pledges').trim().replace(/;$/, ''));
  await run(db, after('note_pledges', note('touched')));
  await run(db, after('note_all_pledges', note('pledges')));
  for (const what of ['insert', 'update', 'delete'] as const)
    await run(db, on(what, 'pledges', `pledges_${what}_noted`, 'note_pledges'));
  await run(
    db,
    `create trigger pledges_truncate_noted before truncate on pledges for each statement execute function note_all_pledges()`,
  );
  await run(db, `alter table pledges add column form text generated always as (body ->> 'form') stored`);
}

/** How much the logs hold, and on which days articles in a language told of a country: counted as rows come and go. */
async function counts(db: Kysely<unknown>): Promise<void> {
  await run(db, 'create table log_counts (what text, key text, n bigint not null, primary key (what, key))');
  await run(
    db,
    `create table coverage (country text, lang text, day text, outlet text, n bigint not null, primary key (country, lang, day, outlet))`,
  );
  const told: readonly (readonly [table: string, what: string, key: string, where?: string])[] = [
    ['articles', 'articles', `''::text`],
    ['articles', 'samples', `''::text`, 'sample'],
    ['appearances', 'outlet', 'coalesce(outlet, url)', 'coalesce(outlet, url) is not null'],
    ['readings', 'lang', `body ->> 'lang'`, `body ->> 'lang' is not null`],
    ['claims', 'claims', `''::text`],
  ];
  for (const [table, what, key, where] of told)
    await run(db, COUNT('+', what, key, where).replace('from touched', `from ${table}`).trim().replace(/;$/, ''));
  await run(db, COVER('blocks', '+').trim().replace(/;$/, ''));
  for (const table of ['articles', 'appearances', 'readings', 'claims']) {
    const own = told.filter(([name]) => name === table);
    const body = (sign: '+' | '-') => own.map(([, what, key, where]) => COUNT(sign, what, key, where)).join('');
    await run(db, after(`count_${table}_in`, body('+')));
    await run(db, after(`count_${table}_out`, body('-')));
    await run(db, on('insert', table, `${table}_in_counted`, `count_${table}_in`));
    await run(db, on('delete', table, `${table}_out_counted`, `count_${table}_out`));
  }
  await run(db, after('cover_in', COVER('touched', '+')));
  await run(db, after('cover_out', `${COVER('touched', '-')} delete from coverage where n <= 0;`));
  await run(db, on('insert', 'blocks', 'blocks_in_covered', 'cover_in'));
  await run(db, on('delete', 'blocks', 'blocks_out_covered', 'cover_out'));
  await run(db, after('forget_claims', `delete from log_counts where what = 'claims'; delete from coverage;`));
  await run(
    db,
    'create trigger claims_truncated after truncate on claims for each statement execute function forget_claims()',
  );
}

/** What lists and pages of a large register stand on: kept by the database itself, whoever writes. */
export const standing: Migration = {
  async up(db: Kysely<unknown>) {
    await changes(db);
    await counts(db);
    // Words in titles are looked for anywhere; without the extension (PGlite, a server that lacks it) the table is read through.
    await run(
      db,
      `do $$ begin
        create extension if not exists pg_trgm;
        create index appearances_words on appearances
          using gin ((coalesce(title, '') || ' ' || coalesce(outlet, '') || ' ' || coalesce(url, '')) gin_trgm_ops);
      exception when others then null; end $$`,
    );
  },
};
