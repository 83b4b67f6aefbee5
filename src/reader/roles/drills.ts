import { drillsOf, LANGUAGES } from '../../language/index.ts';
import { overlaps, type Span } from '../../model/index.ts';
import type { Example } from '../learn/index.ts';
import { open, prepare } from '../prepare.ts';
import { type Figure, roleContext } from './context.ts';
import { firstFeatures } from './first.ts';

/** Examples from drill sentences, for the money and for the jobs model. */
export interface DrillExamples {
  readonly money: readonly Example[];
  readonly jobs: readonly Example[];
}

/** How much a drill counts against a figure of the corpus. */
const WEIGHT = 0.7;
/** Features that say where in an article a figure stands and what else is in it: a lone sentence has none. */
const OF_ARTICLES =
  /^(?:in (?:title|lead|last)|paragraph|money in sentence|headcounts in sentence|size|only|largest|share of|first$|repeated|value stands|title has|not the main|sum of|summand|no money before|.* in title$)/;

/** Reads all drill sentences as the reader would and takes the features of the words around their figures. */
export function drillExamples(): DrillExamples {
  const money: Example[] = [];
  const jobs: Example[] = [];
  for (const lang of LANGUAGES) {
    for (const sentence of drillsOf(lang).sentences) {
      const { text, marks } = unmarked(sentence);
      const article = { id: '0'.repeat(64), externalId: null, title: null, text, lang, outlet: null, url: null };
      const opened = open({ ...article, published: '2024-06-01', publishedInferred: false, sample: true });
      const context = roleContext(prepare(opened));
      for (const figure of context.figures) {
        const mark = marks.find(one => overlaps(one, figure));
        if (mark === undefined) continue;
        const example = { features: wordFeatures(context, figure), label: mark.label, weight: WEIGHT };
        (figure.mention.kind === 'money' ? money : jobs).push(example);
      }
    }
  }
  return {
    money: money.filter(one => !JOBS_ONLY.has(one.label)),
    jobs: jobs.filter(one => JOBS_LABELS.has(one.label)),
  };
}

const JOBS_ONLY: ReadonlySet<string> = new Set(['created', 'workforce', 'layoff', 'indirect', 'sector']);
const JOBS_LABELS: ReadonlySet<string> = new Set([...JOBS_ONLY, 'other', 'kept', 'construction']);

function wordFeatures(context: ReturnType<typeof roleContext>, figure: Figure): string[] {
  return firstFeatures(context, figure).filter(feature => !OF_ARTICLES.test(feature));
}

interface Mark extends Span {
  readonly label: string;
}

/** The sentence without its marks, and where they were. */
function unmarked(sentence: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const hit of sentence.matchAll(/\{([a-z-]+):([^}]+)\}/g)) {
    const [whole, label = '', words = ''] = hit;
    text += sentence.slice(from, hit.index);
    marks.push({ label, start: text.length, end: text.length + words.length });
    text += words;
    from = hit.index + whole.length;
  }
  return { text: text + sentence.slice(from), marks };
}
