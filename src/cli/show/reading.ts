import type { Article, Claim, Passage, Reading, Slot } from '../../model/index.ts';
import type { Read } from '../readings.ts';
import { showFigure } from './figure.ts';
import { type Style, styleFor } from './style.ts';

/** What decided each value of one claim, strongest first. */
type Reasons = Readonly<Partial<Record<Slot, readonly string[]>>>;

interface ShowOptions {
  /** Where the article came from, for its heading. */
  readonly name: string;
  /** True: add what decided, confidences and what was dropped. */
  readonly why: boolean;
  readonly colour: boolean;
}

/** What was read, for people: every value beside the words it came from, and where two readers differ. */
export function showRead(article: Article, { reading, why, second, diff }: Read, options: ShowOptions): string {
  const shown = showReading(article, reading, options, why);
  if (!second || !diff) return shown;
  const style = styleFor(options.colour);
  const percent = Math.round(100 * diff.agreement);
  const lines = [
    style.bold(
      `Beside it ${second.reader} ${second.version}: ${diff.shared} claims shared, ${percent} % of their values the same`,
    ),
    ...diff.differences.map(({ a, b, slot, inA, inB }) =>
      style.warn(`  ${a ?? '–'} / ${b ?? '–'} ${slot ?? 'claim'}: ${inA ?? 'nothing'} | ${inB ?? 'nothing'}`),
    ),
  ];
  return `${shown}${lines.join('\n')}\n\n`;
}

function showReading(
  article: Article,
  reading: Reading,
  { name, why, colour }: ShowOptions,
  reasons: Read['why'] = [],
): string {
  const style = styleFor(colour);
  const lines = [style.bold(article.title ?? name), style.dim(heading(reading, name))];
  if (reading.claims.length === 0) lines.push(style.dim('  no claim'));
  for (const [at, claim] of reading.claims.entries()) {
    lines.push(...claimLines(claim, style, why ? (reasons[at] ?? {}) : null));
  }
  for (const other of [...reading.otherMoney, ...reading.otherJobs]) {
    const tied = other.claim ? ` of ${other.claim}` : '';
    lines.push(
      `  ${style.dim('not a pledge:')} ${showFigure(other)} ${style.dim(`(${other.role}${tied})`)} ${quoted(other, style)}`,
    );
    if (why) lines.push(...other.reasons.map(reason => style.dim(`      because ${reason}`)));
  }
  if (why) {
    for (const { reason, quote } of reading.dropped) lines.push(style.dim(`  dropped: ${reason}: "${clip(quote)}"`));
  }
  return `${lines.join('\n')}\n\n`;
}

function heading({ published, publishedInferred, lang, claims, reader, version }: Reading, name: string): string {
  const day = published ? `${published}${publishedInferred ? ' (inferred)' : ''}` : 'no date';
  const count = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
  return `${name} · ${lang} · ${day} · ${count} · read by ${reader} ${version}`;
}

function claimLines(claim: Claim, style: Style, why: Reasons | null): string[] {
  const lines: string[] = [];
  const sure = (slot: Slot) => {
    const value = claim.confidence[slot];
    return why && value !== undefined ? style.dim(` ${Math.round(100 * value)} %`) : '';
  };
  const add = (slot: Slot, label: string, value: string, passages: readonly Passage[]) => {
    const words = passages.map(passage => quoted(passage, style)).join(' ');
    lines.push(`      ${label.padEnd(11)}${value}${sure(slot)}  ${words}`);
    for (const reason of why?.[slot] ?? []) lines.push(style.dim(`          because ${reason}`));
  };
  const who =
    claim.type === 'total' ? 'Total' : claim.investors.map(({ name }) => name).join(', ') || 'unnamed investor';
  lines.push(`  ${style.good(claim.id)} ${style.bold(who)}`);
  if (claim.investors.length)
    add('investors', 'investor', claim.investors.map(({ name }) => name).join(', '), claim.investors);
  if (claim.amount) add('amount', 'amount', showFigure(claim.amount), [claim.amount]);
  if (claim.jobs) add('jobs', 'jobs', `${showFigure(claim.jobs)} ${claim.jobs.kind}`, [claim.jobs]);
  if (claim.projects) add('projects', 'projects', String(claim.projects.value), [claim.projects]);
  if (claim.places.length) {
    add('places', 'place', claim.places.map(({ name, country }) => `${name} (${country})`).join(', '), claim.places);
  }
  add('activity', 'sector', claim.activity, claim.evidence.activity ?? []);
  if (claim.form !== 'unknown') add('form', 'form', claim.form, claim.evidence.form ?? []);
  if (claim.horizon)
    add('horizon', 'when', `${claim.horizon.from ?? '…'} to ${claim.horizon.to ?? '…'}`, [claim.horizon]);
  if (claim.announced) add('announced', 'announced', claim.announced.date, [claim.announced]);
  if (claim.saidBy.length) add('saidBy', 'said by', claim.saidBy.map(({ name }) => name).join(', '), claim.saidBy);
  if (claim.occasion) add('occasion', 'occasion', claim.occasion.name, [claim.occasion]);
  add('stage', 'stage', claim.stage, claim.evidence.stage ?? []);
  if (claim.previously) add('previously', 'previously', 'announced before', claim.evidence.previously ?? []);
  return lines;
}

const quoted = ({ quote }: Passage, style: Style): string => style.quote(`“${clip(quote)}”`);

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};
