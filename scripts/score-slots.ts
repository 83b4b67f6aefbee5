/**
 * `node scripts/score-slots.ts [--errors SLOT] [--by lang] [--save]`: how well the slots of claims are read out of fold when the
 * figures, investors and places are given as the gold has them, by the rules of `scripts/score.mjs`; with a
 * reliability table of their confidences. Trains the slots' models alone; `--save` writes their weights.
 */

import { writeFileSync } from 'node:fs';
import { goldDrafts } from '../src/reader/arguments/claim-gold.ts';
import { type ClaimSlots, SLOT_TASKS, slotsOf } from '../src/reader/arguments/claim-slots.ts';
import type { ReadDocument } from '../src/reader/document.ts';
import {
  calibrationError,
  corpusHash,
  type GoldClaim,
  makeFolds,
  type Outcome,
  readGold,
  reliabilityOf,
  trainAll,
  weightsFile,
  weightsText,
  withModels,
} from '../src/reader/learn/index.ts';
import { open, prepare } from '../src/reader/prepare.ts';
import { corpusFiles } from './training.ts';

type Slot = keyof ClaimSlots;

/** What a slot says, as the scorer compares it; null where it says nothing. */
const SAID: Readonly<Record<Slot, (slots: ClaimSlots) => string | null>> = {
  activity: slots => slots.activity?.value ?? null,
  form: slots => known(slots.form?.value),
  stage: slots => slots.stage?.value ?? null,
  previously: slots => (slots.previously?.value === true ? 'true' : null),
  announced: slots => slots.announced?.value?.date ?? null,
  horizon: slots => year(slots.horizon?.value?.to ?? slots.horizon?.value?.from),
  occasion: slots => slots.occasion?.value?.name ?? null,
  projects: slots => slots.projects?.value?.value.toString() ?? null,
};
const WANTED: Readonly<Record<Slot, (claim: GoldClaim) => string | null>> = {
  activity: claim => claim.activity,
  form: claim => known(claim.form),
  stage: claim => claim.stage,
  previously: claim => (claim.previously ? 'true' : null),
  announced: claim => claim.announced?.date ?? null,
  horizon: claim => year(claim.horizon?.to ?? claim.horizon?.from),
  occasion: claim => claim.occasion?.name ?? null,
  projects: claim => claim.projects?.value.toString() ?? null,
};
const SLOTS = Object.keys(SAID) as Slot[];

function known(form: string | undefined): string | null {
  return form === undefined || form === 'unknown' ? null : form;
}

function year(date: string | null | undefined): string | null {
  return date?.slice(0, 4) ?? null;
}

function same(slot: Slot, said: string, wanted: string): boolean {
  if (said === wanted) return true;
  if (slot === 'announced') return Math.min(said.length, wanted.length) < 10 && said.slice(0, 7) === wanted.slice(0, 7);
  if (slot !== 'occasion') return false;
  const [a, b] = [plain(said), plain(wanted)];
  return a.length > 4 && b.length > 4 && (a.includes(b) || b.includes(a));
}

function plain(name: string): string {
  return ` ${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

interface Judged {
  readonly slot: Slot;
  readonly lang: string;
  readonly id: string;
  readonly said: string | null;
  readonly wanted: string | null;
  readonly right: boolean;
  readonly confidence: number;
}

function judgeAll(): Judged[] {
  const files = corpusFiles();
  const gold = readGold(files);
  const prepared = new Map<string, ReadDocument>(gold.map(one => [one.id, prepare(open(one.article))]));
  const folds = makeFolds(gold);
  const trained = trainAll(SLOT_TASKS, {
    documents: gold,
    folds,
    corpus: corpusHash(files),
    prepare: one => prepared.get(one.id) as ReadDocument,
  });
  if (process.argv.includes('--save'))
    for (const one of trained.weights) writeFileSync(weightsFile(one.model), weightsText(one));
  return gold.flatMap(one => {
    const document = prepared.get(one.id) as ReadDocument;
    const models = trained.folds[folds.of[one.id] ?? 0] ?? new Map();
    const read = withModels(models, () => slotsOf(document, goldDrafts(document, one)));
    return one.claims.flatMap((claim, i) =>
      SLOTS.map(slot => judge(slot, one.lang, `${one.id} ${claim.id}`, read[i] as ClaimSlots, claim)),
    );
  });
}

function judge(slot: Slot, lang: string, id: string, slots: ClaimSlots, claim: GoldClaim): Judged {
  const said = SAID[slot](slots);
  const wanted = WANTED[slot](claim);
  const right = said === null || wanted === null ? said === wanted : same(slot, said, wanted);
  return { slot, lang, id, said, wanted, right, confidence: slots[slot]?.confidence ?? 0 };
}

/** Precision, recall and F1 of what was said, in per cent. */
function f1(judged: readonly Judged[]): string {
  const hit = judged.filter(one => one.said !== null && one.wanted !== null && one.right).length;
  const p = hit / (judged.filter(one => one.said !== null).length || 1);
  const r = hit / (judged.filter(one => one.wanted !== null).length || 1);
  const pct = (x: number) => (100 * x).toFixed(1).padStart(6);
  return `${pct(p)} ${pct(r)} ${pct((2 * p * r) / (p + r || 1))}`;
}

const judged = judgeAll();
const shown = process.argv[process.argv.indexOf('--errors') + 1];
console.log('slot             P      R     F1      n   (held out, figures given)');
for (const slot of SLOTS) {
  const own = judged.filter(one => one.slot === slot);
  const outcomes: Outcome[] = own.filter(one => one.said !== null);
  console.log(
    `${slot.padEnd(12)}${f1(own)} ${String(own.filter(one => one.wanted !== null).length).padStart(6)}   calibration error ${(100 * calibrationError(outcomes)).toFixed(1)}`,
  );
  if (process.argv.includes('--by')) {
    for (const lang of new Set(own.map(one => one.lang)))
      console.log(`  ${lang.padEnd(10)}${f1(own.filter(one => one.lang === lang))}`);
  }
  if (process.argv.includes('--errors') && slot === shown) {
    for (const one of own.filter(other => !other.right))
      console.log(`  ${one.id}: said ${one.said}, wanted ${one.wanted}`);
  }
}
console.log('\nof values given with a confidence of ... so many were right');
for (const line of reliabilityOf(judged.filter(one => one.said !== null))) {
  console.log(
    `  ${line.from.toFixed(1)} to ${line.to.toFixed(1)}: given ${line.given.toFixed(2)}, right ${line.right.toFixed(2)}, n ${line.count}`,
  );
}
