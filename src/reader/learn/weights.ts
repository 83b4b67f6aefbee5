import { z } from 'zod';

/**
 * One log-linear model as it lies in `src/reader/weights/<model>.json`: readable, sorted, rounded. The score of a class
 * is the sum of its weights over the features of an example; probabilities are the softmax of the scores.
 */
export const Weights = z.object({
  /** The model's name: file name, and what `modelOf` is asked for. */
  model: z.string().min(1),
  /** Raised when features or labels change their meaning. */
  version: z.string().min(1),
  /** SHA-256 (hex) of the gold that it was trained on; see `corpusHash`. */
  corpus: z.string(),
  /** How many examples it saw. */
  examples: z.int().min(0),
  classes: z.array(z.string()).min(1),
  /** Weight of each class, in the order of `classes`. The feature `BIAS` is part of every example. */
  features: z.record(z.string(), z.array(z.number())),
  /** Maps a raw probability to a calibrated one: rising steps [raw, calibrated]; absent where not calibrated. */
  calibration: z.array(z.tuple([z.number(), z.number()])).optional(),
});
export type Weights = Readonly<z.infer<typeof Weights>>;

/** The feature that every example has. */
export const BIAS = '(bias)';

/** Weights as the text of their file: one feature a line, sorted by name, so that differences read well. */
export function weightsText(weights: Weights): string {
  const { features, ...head } = weights;
  const names = Object.keys(features).sort();
  const lines = names.map(name => `    ${JSON.stringify(name)}: ${JSON.stringify(features[name])}`);
  const front = Object.entries(head)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${front.join(',\n')},\n  "features": {\n${lines.join(',\n')}\n  }\n}\n`;
}
