/** What we know of a language. Everything above imports this door. */
export * from './baked.ts';
export * from './claims.ts';
export * from './dates.ts';
export * from './furniture.ts';
export * from './headcount.ts';
export * from './lexicon.ts';
export * from './money.ts';
export * from './names.ts';
export * from './numbers.ts';
export * from './pages.ts';
export * from './phrases.ts';
export * from './phrases-back.ts';
export * from './places.ts';
export * from './roles.ts';
export * from './shared-currencies.ts';
export * from './symbols.ts';
export * from './words.ts';
