/** What of an article's words may be shown to everybody (DESIGN.md section 7). */
export { type Allotment, allot, MAX_PASSAGE, MAX_SHARE, publicPledge, type ReadLength } from './allot.ts';
export { passagesOf } from './passages.ts';
