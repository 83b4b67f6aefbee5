import type { AnyTask } from './learn/index.ts';

/** The models of the arguments, in the order in which they are trained: later ones see the guesses of earlier ones. */
export const READER_TASKS: readonly AnyTask[] = [];
