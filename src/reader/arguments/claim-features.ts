import type { Cue } from './claim-cues.ts';
import type { ClaimView, Zone } from './claim-view.ts';

/** Zones in which a cue counts for the claim itself. */
const CLOSE: ReadonlySet<Zone> = new Set(['own', 'told', 'next', 'prev']);
/** Closer than this to the main figure, in code units, is `near`. */
const NEAR = 70;

/**
 * What the cue words of some groups say of a claim: `class@zone`, `class@near` where it stands close to the main figure
 * in its own sentence, `class@close` anywhere around the claim, `class@alone` where the document holds one claim only,
 * with `not ` before a negated one.
 */
export function cueFeatures(view: ClaimView, groups: readonly string[]): Set<string> {
  const features = new Set<string>();
  for (const cue of view.cues) {
    if (!groups.some(group => cue.cls === group || cue.cls.startsWith(`${group}:`))) continue;
    const zone = view.zoneOf(cue);
    const name = cue.negated ? `not ${short(cue)}` : short(cue);
    features.add(`${name}@${zone}`);
    if (zone === 'other') continue;
    if (zone === 'own' && distance(view, cue) <= NEAR) features.add(`${name}@near`);
    if (CLOSE.has(zone)) features.add(`${name}@close`);
    if (view.alone) features.add(`${name}@alone`);
  }
  return features;
}

/** A cue's class without its group where that is plain enough. */
export function short(cue: Cue): string {
  return cue.cls.replace(
    /^(activity|stage|earlier|horizon|occasion|form):/,
    (_, group: string) => `${group.slice(0, 3)}:`,
  );
}

/** Code units between a span and the main figure; 0 where they touch. */
export function distance(view: ClaimView, span: { readonly start: number; readonly end: number }): number {
  if (span.start >= view.main.end) return span.start - view.main.end;
  return Math.max(0, view.main.start - span.end);
}
