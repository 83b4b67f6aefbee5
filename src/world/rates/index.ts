/** Exchange rates: the ECB's monthly averages, conversion, and getting newer ones. */
export * from './convert.ts';
export * from './ecb.ts';
export * from './table.ts';
