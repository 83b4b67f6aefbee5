/** The second reader: a language model at any OpenAI-compatible endpoint, held to the text. Off until configured. */
export * from './async-reader.ts';
export * from './cache.ts';
export * from './config.ts';
export * from './diff.ts';
export * from './llm-reader.ts';
export * from './purse.ts';
