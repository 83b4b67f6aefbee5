/** What we know of a language. Everything above imports this door. */
export * from './dates.ts';
export * from './headcount.ts';
export * from './lexicon.ts';
export * from './money.ts';
export * from './numbers.ts';
export * from './phrases.ts';
export * from './phrases-back.ts';
export * from './words.ts';
