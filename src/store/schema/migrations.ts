import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { people } from './0003-people.ts';
import { intake } from './0004-intake.ts';
import { following } from './0005-following.ts';
import { standing } from './0006-standing.ts';
import { matching } from './0007-matching.ts';

/** The logs. They only grow; every later migration must carry them over. */
const logs: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table articles (
      id text primary key,
      text text,
      lang text,
      sample boolean not null,
      recorded text not null
    )`.execute(db);
    await sql`create table appearances (
      id text primary key,
      article text not null references articles (id),
      url text,
      outlet text,
      title text,
      published text,
      published_inferred boolean not null,
      fetched text not null,
      external_id text,
      supersedes text
    )`.execute(db);
    await sql`create index appearances_article on appearances (article)`.execute(db);
    await sql`create index appearances_url on appearances (url)`.execute(db);
    await sql`create table readings (
      seq bigint generated always as identity primary key,
      article text not null references articles (id),
      reader text not null,
      version text not null,
      at text not null,
      body jsonb not null
    )`.execute(db);
    await sql`create index readings_article on readings (article, seq)`.execute(db);
    await sql`create table decisions (
      seq bigint generated always as identity primary key,
      id text not null unique,
      at text not null,
      by_whom text not null,
      reason text not null,
      body jsonb not null,
      claims jsonb not null,
      others jsonb not null
    )`.execute(db);
    await sql`create index decisions_claims on decisions using gin (claims)`.execute(db);
    await sql`create index decisions_others on decisions using gin (others)`.execute(db);
  },
};

/** What is derived: may be dropped and folded anew at any time. */
const derived: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table claims (id text primary key, article text not null, body jsonb not null)`.execute(db);
    await sql`create index claims_article on claims (article)`.execute(db);
    await sql`create table blocks (
      block text not null, country text not null, claim text not null, primary key (block, country, claim)
    )`.execute(db);
    await sql`create index blocks_claim on blocks (claim)`.execute(db);
    await sql`create table links (
      a text not null, b text not null, kind text not null, body jsonb not null, primary key (a, b, kind)
    )`.execute(db);
    await sql`create index links_b on links (b)`.execute(db);
    await sql`create table pledge_claims (
      view text not null, claim text not null, pledge text not null, alias text not null, primary key (view, claim)
    )`.execute(db);
    await sql`create index pledge_claims_pledge on pledge_claims (view, pledge)`.execute(db);
    await sql`create index pledge_claims_alias on pledge_claims (view, alias)`.execute(db);
    await sql`create table pledges (
      view text not null, id text not null, type text not null, body jsonb not null, "row" jsonb not null, facts jsonb not null,
      companies text[] not null, homes text[] not null, countries text[] not null, places text[] not null,
      occasions text[] not null, outlets text[] not null,
      activity text not null, stage text not null, verdict text not null, looked text not null,
      year int, announced text, due text, heard text,
      euro_low double precision, euro_high double precision, euros double precision, jobs double precision,
      investor text not null, search text not null, part_of text, not_investment boolean not null,
      primary key (view, id)
    )`.execute(db);
    for (const column of ['companies', 'countries', 'places', 'occasions', 'outlets']) {
      await sql`create index ${sql.id(`pledges_${column}`)} on pledges using gin (${sql.id(column)})`.execute(db);
    }
    for (const column of ['announced', 'euros', 'jobs', 'investor', 'heard', 'due']) {
      await sql`create index ${sql.id(`pledges_${column}`)} on pledges (view, ${sql.id(column)}, id)`.execute(db);
    }
    await sql`create table views (view text primary key, stamp text not null, day text not null, used text not null)`.execute(
      db,
    );
  },
};

/** Every migration by name, oldest first. Names are sorted; a name never changes once it is released. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-logs': logs,
  '0002-derived': derived,
  '0003-people': people,
  '0004-intake': intake,
  '0005-following': following,
  '0006-standing': standing,
  '0007-matching': matching,
};

/** Hands Kysely's migrator what is built in: nothing is read from disk. */
export const provider: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) };
