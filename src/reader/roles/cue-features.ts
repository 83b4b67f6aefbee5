import { ROLE_CUES } from '../../language/index.ts';
import type { Sentence } from '../document.ts';
import { bordersBetween, type Figure, lowerBound, type RoleContext } from './context.ts';

/** Feature names by cue class, made once: naming features is most of the work of reading. */
const NAMES = ROLE_CUES.map(cue => ({
  inside: `${cue} inside`,
  sentence: `${cue} in sentence`,
  before: {
    near: `${cue} just before`,
    clause: `${cue} before in clause`,
    own: `${cue} before, its own`,
    first: `${cue} is nearest before`,
  },
  after: {
    near: `${cue} just after`,
    clause: `${cue} after in clause`,
    own: `${cue} after, its own`,
    first: `${cue} is nearest after`,
  },
  title: `${cue} in title`,
}));
/** Letters within which a word stands "just" before or after. */
const NEAR = 16;

/** Which cue words stand where around a figure. */
export function cueFeatures(context: RoleContext, figure: Figure, features: string[]): void {
  const { hits, document } = context;
  const sentence = document.sentences[figure.sentence];
  if (sentence === undefined) return;
  const seen = new Uint8Array(ROLE_CUES.length * 10);
  const add = (cls: number, slot: number, name: string) => {
    if (seen[cls * 10 + slot] === 1) return;
    seen[cls * 10 + slot] = 1;
    features.push(name);
  };
  const near = NEAR / context.grain;
  const [lower, upper] = neighbours(context, figure);
  let last = -1;
  let nextAt = -1;
  for (let i = lowerBound(hits.starts, sentence.start); i < hits.count; i++) {
    const start = hits.starts[i] as number;
    if (start >= sentence.end) break;
    const end = hits.ends[i] as number;
    const cls = hits.classes[i] as number;
    const names = NAMES[cls] as (typeof NAMES)[number];
    add(cls, 0, names.sentence);
    if (end <= figure.start) {
      const gap = figure.start - end;
      if (gap <= near) add(cls, 1, names.before.near);
      if (bordersBetween(context, end, figure.start) === 0) add(cls, 2, names.before.clause);
      if (start >= lower && end - lower > gap) add(cls, 3, names.before.own);
      last = i;
    } else if (start >= figure.end) {
      const gap = start - figure.end;
      if (gap <= near) add(cls, 5, names.after.near);
      if (bordersBetween(context, figure.end, start) === 0) add(cls, 6, names.after.clause);
      if (end <= upper && upper - start > gap) add(cls, 7, names.after.own);
      if (nextAt < 0 || start === nextAt) {
        nextAt = start;
        add(cls, 8, names.after.first);
      }
    } else add(cls, 9, names.inside);
  }
  if (last >= 0)
    add(hits.classes[last] as number, 4, (NAMES[hits.classes[last] as number] as (typeof NAMES)[number]).before.first);
  const title = document.sentences[0];
  if (title?.inTitle && figure.sentence !== 0) spread(context, title, features);
}

/** Where the figures before and after end and begin, or the sentence does. */
function neighbours(context: RoleContext, figure: Figure): [number, number] {
  const sentence = context.document.sentences[figure.sentence] as Sentence;
  let lower = sentence.start - 60;
  let upper = sentence.end + 60;
  for (const other of context.figures) {
    if (other.end <= figure.start && other.end > lower) lower = other.end;
    if (other.start >= figure.end && other.start < upper) upper = other.start;
  }
  return [lower, upper];
}

/** The classes of the title, once each. (Those of the sentence before were tried: they misled more than they told.) */
function spread(context: RoleContext, sentence: Sentence, features: string[]): void {
  const { hits } = context;
  const seen = new Uint8Array(ROLE_CUES.length);
  for (let i = lowerBound(hits.starts, sentence.start); i < hits.count; i++) {
    if ((hits.starts[i] as number) >= sentence.end) break;
    const cls = hits.classes[i] as number;
    if (seen[cls] === 0) features.push((NAMES[cls] as (typeof NAMES)[number]).title);
    seen[cls] = 1;
  }
}
