/** Places: the gazetteer, its names and the choice among places of one name. */
export * from './fold.ts';
export * from './gazetteer.ts';
export * from './iso.ts';
export type { NameHit } from './names.ts';
export * from './resolve.ts';
