/** What names, places and money refer to. */
export * from './places/index.ts';
