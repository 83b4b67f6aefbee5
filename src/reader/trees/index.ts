/** Boosted trees over numbers: the second opinion on what a figure is. */
export * from './forest.ts';
export { GROW, type GrowOptions, grow, type Row } from './grow.ts';
