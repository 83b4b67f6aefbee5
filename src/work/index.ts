/** Where news comes from: sources, how they are asked, and what was watched. */
export { articleOfPage, type Beside, type RawPage, type ReadPage } from './page.ts';
export { type Poll, pollSource } from './poll.ts';
export { type DeadJob, JOBS, type JobData, type JobName, type Progress, WorkQueue } from './queue.ts';
export { BROKEN_AFTER, freshState, isBroken, SOURCE_KINDS, Source, SourceState } from './source.ts';
export { type Watch, type WatchedDay, watched } from './watched.ts';
