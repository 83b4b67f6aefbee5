/** A range with open sides as null; at least one side is a number. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** How far two reports of one figure may differ by rounding and conversion, as a share of the larger. */
export const NEAR = 0.035;

/** The figure that a range is told by: its only bound, or the middle of two. */
export function stated({ low, high }: Range): number {
  if (low === null) return high ?? 0;
  return high === null ? low : (low + high) / 2;
}

/** True where both may be reports of one figure: equal but for rounding, or one open range holds the other. */
export function compatible(a: Range, b: Range): boolean {
  if (near(stated(a), stated(b))) return true;
  return within(a, b) || within(b, a);
}

/** True where two numbers are the same but for rounding. */
export function near(a: number, b: number, share: number = NEAR): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * "More than 5 billion" holds 5.2; it does not hold 50: an open end reaches a quarter further and no more. A closed
 * range holds what lies between its ends.
 */
function within(outer: Range, inner: Range): boolean {
  const value = stated(inner);
  if (outer.low !== null && outer.high !== null) return value >= outer.low && value <= outer.high;
  if (outer.low !== null) return value >= outer.low && value <= outer.low * 1.25;
  return outer.high !== null && value <= outer.high && value >= outer.high * 0.8;
}
