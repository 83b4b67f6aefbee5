/** What comes in: sources, pages on their way, what was fetched, archives, copies. */
export type { Intake } from './intake.ts';
export * from './types.ts';
