import { QUALIFIERS } from '../../model/index.ts';
import type { Sentence } from '../document.ts';
import { articleChance } from './article.ts';
import type { Figure, RoleContext } from './context.ts';
import { claimChance, firstGuesses, type Guess } from './first.ts';
import { STANDING } from './standing.ts';
import { roughSize } from './value-features.ts';
import { CUE_COLUMNS, cueValues } from './vector-cues.ts';
import { RELATION_COLUMNS, relationValues } from './vector-relations.ts';

/** Features of the first models that the forests see too, as 0 or 1. */
const FLAGS = [
  'in brackets',
  'in brackets after money',
  'in brackets after other currency',
  'later year in sentence',
  'this year in sentence',
  'last year in sentence',
  'earlier year in sentence',
  'later year near',
  'last year near',
  'earlier year near',
  'sum of others',
  'summand of another',
  'value stands in title',
  'title has another',
  'repeated',
  'largest',
  'only one',
  'only one of its currency',
  'not the main currency',
  'organisation before',
  'organisation after',
  'place in sentence',
  'government in sentence',
  'agency in sentence',
  'first',
  'right after same currency',
  'right after other currency',
  'after same currency',
  'after other currency',
  'less than the one before',
  'more than the one before',
  'less than the one after',
  'more than the one after',
  'in title',
  'in lead',
  'in last paragraph',
  ...STANDING,
] as const;

const PLACE_COLUMNS = [
  'size',
  'share of the largest',
  'rank in reading order',
  'figures of its kind',
  'place in the text',
  'paragraph',
  'sentence',
  'letters since sentence start',
  'letters to sentence end',
  'same values',
  'qualifier',
  'small numbers in sentence',
  'percentages in sentence',
  'dates in sentence',
  'people in sentence',
  'organisations in sentence',
  'places in sentence',
  'places in a hundred words',
] as const;

/** Column names of a figure's values: the guesses of the first model by class, then the rest. */
export function columnsOf(classes: readonly string[]): string[] {
  return [
    ...classes.map(label => `chance of ${label}`),
    'chance of a claim',
    'chance that the article has claims',
    ...CUE_COLUMNS,
    ...FLAGS,
    ...PLACE_COLUMNS,
    ...RELATION_COLUMNS,
  ];
}

/** A figure as numbers, in the order of `columnsOf`. */
export function vectorOf(
  context: RoleContext,
  figure: Figure,
  guesses: ReadonlyMap<Figure, Guess> = firstGuesses(context),
): Float64Array {
  const own = guesses.get(figure) as Guess;
  const values: number[] = [...own.probabilities, claimChance(own), articleChance(context)];
  let lower = -1;
  let upper = Number.MAX_SAFE_INTEGER;
  for (const other of context.figures) {
    if (other.end <= figure.start && other.end > lower) lower = other.end;
    if (other.start >= figure.end && other.start < upper) upper = other.start;
  }
  cueValues(context, figure, lower, upper, values);
  const features = new Set(own.features);
  for (const flag of FLAGS) values.push(features.has(flag) ? 1 : 0);
  placeValues(context, figure, values);
  relationValues(context, figure, guesses, values);
  return Float64Array.from(values);
}

function placeValues(context: RoleContext, figure: Figure, values: number[]): void {
  const { document, grain } = context;
  const { mentions } = document;
  const kin = figure.mention.kind === 'money' ? context.money : context.headcounts;
  const sentence = document.sentences[figure.sentence] as Sentence;
  const alike = kin.filter(other => other.currency === figure.currency);
  const largest = Math.max(1, ...alike.map(other => other.value));
  const here = (spans: readonly { readonly start: number }[]) =>
    spans.filter(span => span.start >= sentence.start && span.start < sentence.end).length;
  const numbers = mentions.number.filter(one => one.start >= sentence.start && one.start < sentence.end);
  values.push(
    Math.log10(Math.max(1, roughSize(figure))),
    figure.value / largest,
    kin.indexOf(figure),
    kin.length,
    figure.start / Math.max(1, document.text.length),
    sentence.paragraph,
    figure.sentence,
    (figure.start - sentence.start) * grain,
    (sentence.end - figure.end) * grain,
    alike.filter(other => other !== figure && other.value === figure.value).length,
    QUALIFIERS.indexOf(figure.mention.qualifier),
    numbers.filter(one => one.value > 2 && one.value < 2000 && one.unit !== '%').length,
    numbers.filter(one => one.unit === '%').length,
    here(mentions.date),
    here(mentions.person),
    here(mentions.organisation),
    here(mentions.place),
    mentions.place.length / Math.max(0.2, (document.text.length * grain) / 600),
  );
}
