import { ROLE_CUES } from '../../language/index.ts';
import { cueCounts, wordsIn } from './article.ts';
import { bordersBetween, type Figure, lowerBound, type RoleContext } from './context.ts';

const CLASSES = ROLE_CUES.length;
/** What stands for "no such word in the sentence", in letters and in clause borders. */
const FAR = 250;
const FAR_BORDERS = 9;
/** Letters added to a gap across another figure: the word is rather that one's. */
const ACROSS = 60;

/** Column names of `cueValues`. */
export const CUE_COLUMNS: readonly string[] = ROLE_CUES.flatMap(cue => [
  `letters since ${cue}`,
  `letters to ${cue}`,
  `borders since ${cue}`,
  `borders to ${cue}`,
  `${cue} in sentence`,
  `${cue} in sentence before`,
  `${cue} in title`,
  `${cue} in a hundred words`,
]);
const WIDTH = 8;

/** How near the cue words of each class stand to a figure, and how many there are around it. */
export function cueValues(context: RoleContext, figure: Figure, lower: number, upper: number, values: number[]): void {
  const { hits, document, grain } = context;
  const sentence = document.sentences[figure.sentence];
  const before = document.sentences[figure.sentence - 1];
  const title = document.sentences[0];
  const own = new Float64Array(CLASSES * WIDTH);
  for (let cls = 0; cls < CLASSES; cls++) {
    own[cls * WIDTH] = FAR;
    own[cls * WIDTH + 1] = FAR;
    own[cls * WIDTH + 2] = FAR_BORDERS;
    own[cls * WIDTH + 3] = FAR_BORDERS;
  }
  const count = (at: number) => {
    own[at] = (own[at] as number) + 1;
  };
  if (sentence !== undefined) {
    const from = before === undefined ? sentence.start : before.start;
    for (let i = lowerBound(hits.starts, from); i < hits.count; i++) {
      const start = hits.starts[i] as number;
      if (start >= sentence.end) break;
      const end = hits.ends[i] as number;
      const at = (hits.classes[i] as number) * WIDTH;
      if (start < sentence.start) {
        count(at + 5);
        continue;
      }
      count(at + 4);
      if (end <= figure.start) {
        const gap = (figure.start - end) * grain + (start < lower ? ACROSS : 0);
        if (gap < (own[at] as number)) {
          own[at] = gap;
          own[at + 2] = bordersBetween(context, end, figure.start);
        }
      } else if (start >= figure.end) {
        const gap = (start - figure.end) * grain + (end > upper ? ACROSS : 0);
        if (gap < (own[at + 1] as number)) {
          own[at + 1] = gap;
          own[at + 3] = bordersBetween(context, figure.end, start);
        }
      } else own.fill(0, at, at + 4);
    }
  }
  if (title?.inTitle) {
    for (let i = 0; i < hits.count && (hits.starts[i] as number) < title.end; i++) {
      count((hits.classes[i] as number) * WIDTH + 6);
    }
  }
  const counts = cueCounts(context);
  const words = wordsIn(context) / 100;
  for (let cls = 0; cls < CLASSES; cls++) own[cls * WIDTH + 7] = (counts[cls] as number) / words;
  for (const value of own) values.push(value);
}
