import { SLOT_TASKS } from './arguments/claim-slots.ts';
import { INVESTOR_TASK, PARTNER_TASK } from './arguments/investors.ts';
import { besidePlaceTask, placeTask } from './arguments/places.ts';
import { SPEAKER_TASK } from './arguments/speakers.ts';
import { JOBS_LINK_TASK } from './assembly/jobs.ts';
import { REPEAT_TASK } from './assembly/repeat.ts';
import { TOTAL_TASK } from './assembly/total.ts';
import type { AnyTask } from './learn/index.ts';

/** The models of the arguments, in the order in which they are trained: later ones see the guesses of earlier ones. */
export const READER_TASKS: readonly AnyTask[] = [
  REPEAT_TASK,
  JOBS_LINK_TASK,
  TOTAL_TASK,
  INVESTOR_TASK,
  PARTNER_TASK,
  placeTask,
  besidePlaceTask,
  SPEAKER_TASK,
  ...SLOT_TASKS,
];
