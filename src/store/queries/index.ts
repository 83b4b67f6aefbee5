/** What pages, API, feeds and commands can ask of a register. */
export * from './types.ts';
