/** Learning from the gold: examples of named features, log-linear models, folds that keep what is tied together. */
export * from './calibrate.ts';
export * from './choice.ts';
export * from './example.ts';
export * from './folds.ts';
export * from './gold.ts';
export * from './model.ts';
export * from './models.ts';
export * from './quotes.ts';
export * from './report.ts';
export * from './task.ts';
export * from './train.ts';
export * from './weights.ts';
