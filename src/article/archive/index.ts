/** Web archives as streams of pages. */
export { type ArchiveStep, readArchive } from './archive.ts';
export type { ArchivedPage } from './record.ts';
