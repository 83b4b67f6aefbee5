import { ROLE_CUES, type RoleCue } from '../../language/index.ts';
import { overlaps } from '../../model/index.ts';
import { type Cue, cuesOf } from '../arguments/claim-cues.ts';
import { findModel, type ModelTask } from '../learn/index.ts';
import { close, type Figure, type RoleContext, roleContext } from '../roles/index.ts';
import { mentionsOf } from './jobs.ts';

const MODEL = 'claim-total';

/** 0 to 1: that a claim's amount adds up many investors' pledges; null before the first training. */
export function totalChance(context: RoleContext, amount: readonly Figure[], others: readonly Figure[]): number | null {
  return findModel(MODEL)?.probability(totalFeatures(context, amount, others), 'total') ?? null;
}

/** `amount`: the mentions of one claim's amount; `others`: one figure for each other claim of the document. */
function totalFeatures(context: RoleContext, amount: readonly Figure[], others: readonly Figure[]): string[] {
  const { document } = context;
  const figure = amount.find(one => !document.sentences[one.sentence]?.inTitle) ?? (amount[0] as Figure);
  const features: string[] = [];
  const alike = others.filter(other => other.currency === figure.currency);
  const sum = alike.reduce((total, other) => total + other.value, 0);
  features.push(`claims ${Math.min(6, others.length + 1)}`);
  if (alike.length > 0) {
    features.push(alike.every(other => other.value < figure.value) ? 'largest' : 'not largest');
    const share = figure.value / Math.max(1, sum);
    features.push(
      `of the others' sum ${share >= 0.98 ? 'more' : share > 0.5 ? 'half' : 'little'}, ${Math.min(4, alike.length)} others`,
    );
    if (close(sum, figure.value, 0.02)) features.push('sum of the others');
  }
  for (const one of amount) {
    const sentence = document.sentences[one.sentence];
    if (sentence === undefined) continue;
    const here = (span: { readonly start: number }) => span.start >= sentence.start && span.start < sentence.end;
    const companies = document.mentions.organisation.filter(
      org => here(org) && (org as { type?: string }).type === 'company',
    );
    const where = sentence.inTitle ? 'title' : 'sentence';
    features.push(`companies in ${where}: ${Math.min(3, companies.length)}`);
    if (companies.some(org => org.end <= one.start)) features.push(`company before in ${where}`);
    if (document.mentions.organisation.some(org => here(org) && (org as { type?: string }).type === 'government')) {
      features.push(`government in ${where}`);
    }
    for (const cue of cuesOf(document))
      if (here(cue) && WANTED.test(cue.cls)) features.push(`${short(cue)} in ${where}`, short(cue));
    const counts = document.mentions.number.filter(number => here(number) && number.value >= 2 && number.value < 2000);
    const counted = counts.some(number =>
      cuesOf(document).some(cue => cue.cls === 'projects' && cue.start > number.start && cue.start - number.end < 28),
    );
    if (counted) features.push(`projects counted in ${where}`, 'projects counted');
  }
  for (let i = 0; i < context.hits.count; i++) {
    const name = ROLE_CUES[context.hits.classes[i] as number] as RoleCue;
    const start = context.hits.starts[i] as number;
    const sentence = document.sentences[figure.sentence];
    if (sentence === undefined || start < sentence.start || start >= sentence.end || !TELLING.has(name)) continue;
    features.push(`word of ${name}`);
    if (Math.abs(start - figure.start) * context.grain < 50) features.push(`word of ${name} near`);
  }
  features.push(...titleFeatures(context));
  return features;
}

/** Classes of role cues that tell totals from pledges. */
const TELLING: ReadonlySet<string> = new Set<RoleCue>(['total', 'state', 'part', 'build', 'invest', 'earlier']);
/** Groups of claim cues that tell totals from pledges. */
const WANTED = /^(?:projects|occasion|total|invest|investors|sum|announce)/;

function short(cue: Cue): string {
  return cue.cls.split(':')[0] ?? cue.cls;
}

function titleFeatures({ document }: RoleContext): string[] {
  const title = document.sentences[0];
  if (!title?.inTitle) return [];
  const named = document.mentions.organisation.filter(
    org => org.start < title.end && (org as { type?: string }).type === 'company',
  );
  return [`companies in title: ${Math.min(2, named.length)}`];
}

/** Tells totals from pledges among the claims of the gold. */
export const TOTAL_TASK: ModelTask = {
  name: MODEL,
  version: '1',
  options: { l2: 1 },
  examples({ gold, document }) {
    const context = roleContext(document);
    const amounts = gold.claims.flatMap(({ amount, type }) => {
      const figure = amount === null ? undefined : context.money.find(one => overlaps(one, amount));
      return figure === undefined ? [] : [{ figure, type }];
    });
    return amounts.map(({ figure, type }) => ({
      label: type,
      weight: type === 'total' ? 1.8 : 1,
      features: totalFeatures(
        context,
        mentionsOf(figure, context.money, gold),
        amounts.filter(one => one.figure !== figure).map(one => one.figure),
      ),
    }));
  },
};
