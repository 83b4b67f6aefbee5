import type { Activity, Form, Horizon, Stage } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import type { AnyTask } from '../learn/index.ts';
import { activityOf, activityTask } from './activity.ts';
import { type Announced, announcedOf, announcedTask } from './announced.ts';
import { formOf, formTask } from './form.ts';
import { horizonOf, horizonTask } from './horizon.ts';
import { type Occasion, occasionOf, occasionTask } from './occasion.ts';
import { previouslyOf, previouslyTask } from './previously.ts';
import { type Projects, projectsOf } from './projects.ts';
import { stageOf, stageTask } from './stage.ts';

/** The slots of a claim that are not figures, names or places. A slot of null: no model has been trained for it. */
export interface ClaimSlots {
  readonly activity: Scored<Activity> | null;
  readonly form: Scored<Form> | null;
  readonly stage: Scored<Stage> | null;
  readonly previously: Scored<boolean> | null;
  readonly announced: Scored<Announced | null> | null;
  readonly horizon: Scored<Horizon | null> | null;
  readonly occasion: Scored<Occasion | null> | null;
  readonly projects: Scored<Projects | null> | null;
}

/** Fills the slots of every draft of a document, in the order given. */
export function slotsOf(document: ReadDocument, drafts: readonly ClaimDraft[]): ClaimSlots[] {
  return drafts.map(draft => {
    const stage = stageOf(document, draft, drafts);
    const previously = previouslyOf(document, draft, drafts);
    const standing = { stage: stage?.value ?? null, previously: previously?.value ?? null };
    const announced = announcedOf(document, draft, drafts, standing);
    return {
      activity: activityOf(document, draft, drafts),
      form: formOf(document, draft, drafts),
      stage,
      previously,
      announced,
      horizon: horizonOf(document, draft, drafts, announced?.value?.date ?? null, standing),
      occasion: occasionOf(document, draft, drafts, standing),
      projects: projectsOf(document, draft, drafts),
    };
  });
}

/** The training tasks of these slots. */
export const SLOT_TASKS: readonly AnyTask[] = [
  activityTask,
  formTask,
  stageTask,
  previouslyTask,
  announcedTask,
  horizonTask,
  occasionTask,
];
