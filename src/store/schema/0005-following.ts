import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Following: how often a digest comes, the register's own keys, and finding what came since a moment. */
export const following: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table subscriptions add column every text`.execute(db);
    await sql`create table keys (name text primary key, secret text not null, made text not null)`.execute(db);
    await sql`create index articles_recorded on articles (recorded)`.execute(db);
    await sql`create index decisions_at on decisions (at)`.execute(db);
  },
};
