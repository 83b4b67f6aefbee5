import type { ModelTask } from './learn/index.ts';
import { ROLE_TASKS } from './roles/index.ts';

/** All models of the reader, in the order in which they are trained: later ones see the guesses of earlier ones. */
export const READER_TASKS: readonly ModelTask[] = [...ROLE_TASKS];
