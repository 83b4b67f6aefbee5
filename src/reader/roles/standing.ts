import { STANDING_CUES, type StandingCue, standingWords } from '../../language/index.ts';
import { type CueHits, Cues, cueScript } from '../cues.ts';
import type { ReadDocument } from '../document.ts';
import { changeOf } from './change.ts';
import { bordersBetween, type Figure, lowerBound, type RoleContext } from './context.ts';

/** All features that `standingFeatures` can give, for the columns of the forests. */
export const STANDING = [
  'stands instead',
  'first said, near',
  'first said, in clause',
  'since a past year, in clause',
  'since a past year, in sentence',
  'past years, in clause',
  'past years, in sentence',
  'effect, in clause',
  'effect, in sentence',
  'rumour, in clause',
  'rumour, in sentence',
  'old of a change',
  'new of a change',
] as const;
export type Standing = (typeof STANDING)[number];

/** Letters within which "instead of" and the like speak of a figure, and within which "originally" does. */
const DIRECT = 14;
const NEAR = 25;
/** Languages that write "instead of" behind the figure. */
const AFTER = new Set(['tr', 'ja', 'ko']);

const lexicons = new Map<string, Cues>();
const scans = new WeakMap<ReadDocument, CueHits>();

function hitsOf(document: ReadDocument): CueHits {
  let hits = scans.get(document);
  if (hits === undefined) {
    let cues = lexicons.get(document.lang);
    if (cues === undefined) {
      const words = standingWords(document.lang);
      cues = new Cues(
        STANDING_CUES.map(cue => words[cue]),
        cueScript(document.lang),
      );
      lexicons.set(document.lang, cues);
    }
    hits = cues.scan(document.text);
    scans.set(document, hits);
  }
  return hits;
}

/** What the sentence says of whether a figure is in force: superseded, counted over past years, an effect, a rumour. */
export function standingFeatures(context: RoleContext, figure: Figure): Standing[] {
  const found = new Set<Standing>();
  const sentence = context.document.sentences[figure.sentence];
  const change = changeOf(context, figure);
  if (change > 0) found.add(change === 1 ? 'old of a change' : 'new of a change');
  if (sentence === undefined) return [...found];
  const hits = hitsOf(context.document);
  for (let i = lowerBound(hits.starts, sentence.start); i < hits.count; i++) {
    const start = hits.starts[i] as number;
    if (start >= sentence.end) break;
    const end = hits.ends[i] as number;
    const before = end <= figure.start;
    if (!before && start < figure.end) continue;
    const [from, to] = before ? [end, figure.start] : [figure.end, start];
    const cue = STANDING_CUES[hits.classes[i] as number] as StandingCue;
    const own = !context.figures.some(other => other !== figure && other.start >= from && other.end <= to);
    const clause = bordersBetween(context, from, to) === 0;
    const gap = (to - from) * context.grain;
    const name = standing(context, cue, { start, end, before, own, clause, gap });
    if (name !== null) found.add(name);
  }
  return [...found];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly before: boolean;
  /** True where no other figure stands between. */
  readonly own: boolean;
  readonly clause: boolean;
  /** Letters between. */
  readonly gap: number;
}

function standing(context: RoleContext, cue: StandingCue, hit: Hit): Standing | null {
  const { own, clause, gap, before } = hit;
  switch (cue) {
    case 'instead': {
      const behind = AFTER.has(context.document.lang);
      return own && clause && before !== behind && gap <= DIRECT ? 'stands instead' : null;
    }
    case 'first':
      if (!own || !clause) return null;
      return gap <= NEAR ? 'first said, near' : 'first said, in clause';
    case 'since':
      if (!pastYear(context, hit)) return null;
      return clause ? 'since a past year, in clause' : 'since a past year, in sentence';
    case 'span':
      return own && clause ? 'past years, in clause' : 'past years, in sentence';
    case 'effect':
      return own && clause ? 'effect, in clause' : 'effect, in sentence';
    case 'rumour':
      if (!own) return null;
      return clause ? 'rumour, in clause' : 'rumour, in sentence';
  }
}

/** True where a year before that of publication stands beside the word. */
function pastYear({ document }: RoleContext, { start, end }: Hit): boolean {
  const year = /(?:19|20)\d\d/.exec(document.text.slice(Math.max(0, start - 8), end + 14))?.[0];
  return year !== undefined && (document.published === null || year < document.published.slice(0, 4));
}
