import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What comes in: sources, the days on which they were watched, pages on their way, what was fetched, archives, copies. */
export const intake: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table sources (
      id text primary key, name text not null, country text, languages text[] not null, kind text not null,
      feed text not null unique, is_on boolean not null, added text not null,
      last_success text, failures int not null, fault text, next_poll text not null, etag text, last_modified text
    )`.execute(db);
    await sql`create table watched_days (
      source text not null references sources (id), day text not null, polls int not null, found int not null,
      primary key (source, day)
    )`.execute(db);
    await sql`create table pages (
      key text primary key, url text not null, source text references sources (id), title text, published text, lang text,
      state text not null, attempts int not null, priority int not null, fault text, article text,
      found text not null, changed text not null, handed text
    )`.execute(db);
    await sql`create index pages_state on pages (state, priority desc, found)`.execute(db);
    await sql`create index pages_source on pages (source, state)`.execute(db);
    await sql`create table fetches (
      seq bigint generated always as identity primary key, page text not null references pages (key),
      requested text not null, url text not null, redirects jsonb not null, status int not null, headers jsonb not null,
      fetched text not null, body_gzip bytea not null
    )`.execute(db);
    await sql`create index fetches_page on fetches (page, seq)`.execute(db);
    await sql`create table archives (
      id text primary key, name text not null, position text, done boolean not null,
      pages int not null, added int not null, known int not null, skipped int not null, damaged int not null,
      changed text not null
    )`.execute(db);
    await sql`create table copies (article text primary key, leader text not null, bands text[] not null)`.execute(db);
    await sql`create index copies_leader on copies (leader)`.execute(db);
    await sql`create index copies_bands on copies using gin (bands)`.execute(db);
  },
};
