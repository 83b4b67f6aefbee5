/** The words of DESIGN.md section 1 as types and schemas. Everything above imports this door; it imports nothing. */
export * from './article.ts';
export * from './claim.ts';
export * from './company.ts';
export * from './decision.ts';
export * from './failure.ts';
export * from './input.ts';
export * from './mention.ts';
export * from './occasion.ts';
export * from './outcome.ts';
export * from './place.ts';
export * from './pledge.ts';
export * from './reading.ts';
export * from './span.ts';
export * from './vocabulary.ts';
