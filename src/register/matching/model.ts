import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The weights' file, as `scripts/match-train.ts` writes it: of each feature, its weight for each class. */
const Weights = z.object({
  classes: z.array(z.string()),
  features: z.record(z.string(), z.array(z.number())),
  /** Rising steps from raw to calibrated probability. */
  calibration: z.array(z.tuple([z.number(), z.number()])).default([]),
});

/** The feature that every pair has. */
const BIAS = '(bias)';

/** What the model of matching says of a pair's features. */
export interface MatchModel {
  /** 0 to 1: how likely the two are one commitment. */
  probability(features: readonly string[]): number;
  /** The same, calibrated: of the links given 0.8, about 80 % are right. */
  calibrated(probability: number): number;
  /** How far a feature speaks for one commitment; negative where against; 0 where it is not known. */
  push(feature: string): number;
}

let stored: MatchModel | undefined;

const FILE = new URL('./weights.json', import.meta.url);

/** What links are made by: changes whenever the weights do. */
export function matchStamp(): string {
  return createHash('sha256').update(readFileSync(FILE)).digest('hex').slice(0, 16);
}

/** The stored model; read when first asked for. */
export function matchModel(): MatchModel {
  stored ??= compile(JSON.parse(readFileSync(FILE, 'utf8')));
  return stored;
}

function compile(value: unknown): MatchModel {
  const { classes, features, calibration } = Weights.parse(value);
  const same = classes.indexOf('same');
  const apart = classes.indexOf('apart');
  const pushes = new Map(Object.entries(features).map(([name, row]) => [name, (row[same] ?? 0) - (row[apart] ?? 0)]));
  const push = (feature: string) => pushes.get(feature) ?? 0;
  return {
    push,
    probability(found) {
      let score = push(BIAS);
      for (const feature of found) score += push(feature);
      return 1 / (1 + Math.exp(-score));
    },
    calibrated: raw => interpolate(calibration, raw),
  };
}

/** Straight lines between the steps; flat beyond their ends; the same where there are none. */
function interpolate(steps: readonly (readonly [number, number])[], raw: number): number {
  const after = steps.findIndex(([x]) => x >= raw);
  if (steps.length === 0) return raw;
  if (after === 0) return steps[0]?.[1] ?? raw;
  if (after < 0) return steps.at(-1)?.[1] ?? raw;
  const [x0, y0] = steps[after - 1] ?? [0, 0];
  const [x1, y1] = steps[after] ?? [1, 1];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
}
