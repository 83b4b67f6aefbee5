/** The register's store: logs, derived tables, migrations, queries, on PGlite and PostgreSQL alike. */

export * from './export/index.ts';
export { openStore } from './open/open.ts';
export * from './queries/index.ts';
export type { Added, Change, DecisionInput, Fault, LogRow, Store, StoreOptions } from './store.ts';
export { type Source, sourcedClaims } from './write/claims.ts';
