import type { Cue } from './claim-cues.ts';
import type { ClaimView, Zone } from './claim-view.ts';

/** Zones in which a cue counts for the claim itself. */
const CLOSE: ReadonlySet<Zone> = new Set(['own', 'told', 'next', 'prev']);
/** Closer than this to the main figure, in code units, is `near`. */
export const NEAR = 70;

/** A cue as one claim sees it. */
export interface PlacedCue {
  readonly cue: Cue;
  readonly zone: Zone;
  /** True where it stands close to the main figure in its own sentence. */
  readonly near: boolean;
}

const placed = new WeakMap<ClaimView, readonly PlacedCue[]>();

/** All cues of a view with their zones; worked out once. */
export function placedCues(view: ClaimView): readonly PlacedCue[] {
  let cues = placed.get(view);
  if (cues === undefined) {
    cues = view.cues.map(cue => {
      const zone = view.zoneOf(cue);
      return { cue, zone, near: zone === 'own' && distance(view, cue) <= NEAR };
    });
    placed.set(view, cues);
  }
  return cues;
}

const joined = new Map<string, Map<string, string>>();

/** `a` and `b` as one string, always the same object, so that look-ups need not hash it anew. */
export function join(a: string, b: string): string {
  let row = joined.get(a);
  if (row === undefined) {
    row = new Map();
    joined.set(a, row);
  }
  let both = row.get(b);
  if (both === undefined) {
    both = a + b;
    row.set(b, both);
  }
  return both;
}

/**
 * What the cue words of some groups say of a claim: `class@zone`, `class@near` where it stands close to the main figure
 * in its own sentence, `class@close` anywhere around the claim, `class@alone` where the document holds one claim only,
 * with `not ` before a negated one.
 */
export function cueFeatures(view: ClaimView, groups: ReadonlySet<string>): Set<string> {
  const features = new Set<string>();
  for (const { cue, zone, near } of placedCues(view)) {
    if (!groups.has(cue.group)) continue;
    const name = cue.negated ? join('not ', cue.cls) : cue.cls;
    features.add(join(name, AT[zone]));
    if (zone === 'other') continue;
    if (near) features.add(join(name, '@near'));
    if (CLOSE.has(zone)) features.add(join(name, '@close'));
    if (view.alone) features.add(join(name, '@alone'));
  }
  return features;
}

/** How a zone is written behind a feature. */
export const AT: Readonly<Record<Zone, string>> = {
  own: '@own',
  told: '@told',
  next: '@next',
  prev: '@prev',
  para: '@para',
  title: '@title',
  lead: '@lead',
  rest: '@rest',
  other: '@other',
};

/** Code units between a span and the main figure; 0 where they touch. */
export function distance(view: ClaimView, span: { readonly start: number; readonly end: number }): number {
  if (span.start >= view.main.end) return span.start - view.main.end;
  return Math.max(0, view.main.start - span.end);
}
