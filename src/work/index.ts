/** Where news comes from: sources, how they are asked, and what was watched. */
export { type Poll, pollSource } from './poll.ts';
export { BROKEN_AFTER, freshState, isBroken, SOURCE_KINDS, Source, SourceState } from './source.ts';
export { type Watch, type WatchedDay, watched } from './watched.ts';
