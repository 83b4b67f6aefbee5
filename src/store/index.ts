/** The register's store: logs, derived tables, migrations, queries, on PGlite and PostgreSQL alike. */
export * from './queries/index.ts';
export type { Added, Change, Store, StoreOptions } from './store.ts';
