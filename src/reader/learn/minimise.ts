/** Value of a function at a point; fills the gradient there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

const MEMORY = 8;

/**
 * The point where a smooth convex function is smallest, by L-BFGS with backtracking, from `start`. Deterministic.
 * Stops after `iterations` steps or when the gradient has all but vanished.
 */
export function minimise(start: Float64Array, objective: Objective, iterations: number): Float64Array {
  const n = start.length;
  let at: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(n);
  let value = objective(at, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (norm(gradient) < 1e-4 * Math.max(1, norm(at))) break;
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope >= 0) break;
    let length = steps.length === 0 ? Math.min(1, 1 / norm(gradient)) : 1;
    let moved = false;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      const next = new Float64Array(n);
      for (let i = 0; i < n; i++) next[i] = (at[i] as number) + length * (direction[i] as number);
      const nextGradient = new Float64Array(n);
      const nextValue = objective(next, nextGradient);
      if (nextValue > value + 1e-4 * length * slope) continue;
      remember(steps, at, next, gradient, nextGradient);
      moved = value - nextValue > 1e-7 * Math.abs(value);
      at = next;
      gradient = nextGradient;
      value = nextValue;
      break;
    }
    if (!moved) break;
  }
  return at;
}

function remember(
  steps: { s: Float64Array; y: Float64Array; rho: number }[],
  at: Float64Array,
  next: Float64Array,
  gradient: Float64Array,
  nextGradient: Float64Array,
): void {
  const s = next.map((value, i) => value - (at[i] ?? 0));
  const y = nextGradient.map((value, i) => value - (gradient[i] ?? 0));
  const sy = dot(s, y);
  if (sy <= 1e-12) return;
  steps.push({ s, y, rho: 1 / sy });
  if (steps.length > MEMORY) steps.shift();
}

/** The two-loop recursion: the gradient, bent by the curvature of the last steps, downhill. */
function descent(
  gradient: Float64Array,
  steps: readonly { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of steps.toReversed()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    add(q, y, -alpha);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) * scale;
  }
  for (const { s, y, rho } of steps) add(q, s, (alphas.pop() ?? 0) - rho * dot(y, q));
  return q.map(value => -value);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (from[i] as number);
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}
