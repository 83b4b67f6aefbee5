/** News comes in: sources are asked, pages fetched and read, by workers that share a queue. */
export { articleOfPage, type Beside, type RawPage, type ReadPage } from './page.ts';
export { freshState, type Poll, pollSource } from './poll.ts';
export { JOB_POLICY, JOBS, type JobName, type JobPolicy, WorkQueue } from './queue.ts';
export { type FetchSettings, fetcherFor, fetchSettings } from './settings.ts';
export { fetchStep, pollStep, readStep, type Site } from './steps.ts';
export { Worker, type WorkerParts } from './worker.ts';
