import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People who write to the register: outside the logs, so that what is theirs can be destroyed. */
export const people: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table contributions (
      id text primary key, pledge text not null, slot text, kind text not null,
      name text, email text, text text not null, source text,
      state text not null, outcome text, led text, at text not null, decided text
    )`.execute(db);
    await sql`create index contributions_pledge on contributions (pledge)`.execute(db);
    await sql`create index contributions_state on contributions (state, at)`.execute(db);
    await sql`create index contributions_email on contributions (lower(email))`.execute(db);
    await sql`create table subscriptions (
      id text primary key, kind text not null, email text not null, url text, selection jsonb not null, lang text not null,
      state text not null, confirm_token text not null unique, stop_token text not null unique, secret text not null,
      at text not null, confirmed text, delivered text, failures int not null, fault text
    )`.execute(db);
    await sql`create index subscriptions_email on subscriptions (lower(email))`.execute(db);
    await sql`create index subscriptions_state on subscriptions (state, kind, at)`.execute(db);
    // The planner's statistics would keep samples of what was destroyed.
    for (const column of ['name', 'email', 'text', 'source', 'outcome'])
      await sql`alter table contributions alter column ${sql.id(column)} set statistics 0`.execute(db);
    for (const column of ['email', 'url', 'selection', 'confirm_token', 'stop_token', 'secret', 'fault'])
      await sql`alter table subscriptions alter column ${sql.id(column)} set statistics 0`.execute(db);
    for (const index of ['contributions_email', 'subscriptions_email'])
      await sql`alter index ${sql.id(index)} alter column 1 set statistics 0`.execute(db);
  },
};
