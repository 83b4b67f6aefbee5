/** The register's store: logs, derived tables, migrations, queries, on PGlite and PostgreSQL alike. */

export * from './export/index.ts';
export * from './intake/index.ts';
export type { JobsHome } from './open/database.ts';
export { openStore } from './open/open.ts';
export * from './people/types.ts';
export * from './queries/index.ts';
export * from './quotes/index.ts';
export {
  type Added,
  type Change,
  type DecisionInput,
  type Fault,
  LogRow,
  type Store,
  type StoreOptions,
} from './store.ts';
export { type Source, sourcedClaims } from './write/claims.ts';
