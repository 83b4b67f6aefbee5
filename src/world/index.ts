/** What names, places and money refer to. */

export * from './companies/index.ts';
export * from './places/index.ts';
export * from './rates/index.ts';
