import type { Mention } from '../../model/index.ts';
import type { ArticleMentions } from '../../reader/index.ts';
import { styleFor } from './style.ts';

interface ShowOptions {
  /** The heading. */
  readonly name: string;
  /** True: add the reasons. */
  readonly why: boolean;
  readonly colour: boolean;
}

/** Mentions for people: a line each with the words, what they are taken for and, where asked, why. */
export function showMentions(found: ArticleMentions, { name, why, colour }: ShowOptions): string {
  const style = styleFor(colour);
  const lines = [
    style.bold(name),
    style.dim(`language ${found.lang}, dates counted from ${found.published ?? 'no known day'}`),
  ];
  if (found.mentions.length === 0) lines.push(style.dim('  nothing found'));
  for (const mention of found.mentions) {
    lines.push(`  ${mention.kind}: "${mention.quote}" = ${meaning(mention)}`);
    if (why) lines.push(...mention.reasons.map(reason => style.dim(`      because ${reason}`)));
  }
  return `${lines.join('\n')}\n\n`;
}

/** What a mention is taken for, in words. */
function meaning(mention: Mention): string {
  switch (mention.kind) {
    case 'money':
      return `${bounds(mention)} ${mention.currency ?? 'of an unknown currency'}`;
    case 'headcount':
      return `${bounds(mention)} people or posts`;
    case 'number':
      return `${number(mention.value)}${mention.unit === null ? '' : ` ${mention.unit}`}`;
    case 'date':
      return `${period(mention.from, mention.to)} (${mention.precision}${mention.implied ? ', worked out from the day of the article' : ''})`;
    case 'place': {
      const at =
        mention.lat === null || mention.lon === null ? '' : `, ${mention.lat.toFixed(1)} ${mention.lon.toFixed(1)}`;
      return `${mention.name}${mention.country === null ? '' : `, ${mention.country}`} (${mention.level}${at})`;
    }
    default:
      return `${mention.name}${mention.id === null ? '' : ` (${mention.id})`}`;
  }
}

function bounds({ low, high, qualifier }: { low: number | null; high: number | null; qualifier: string }): string {
  if (low === null) return `up to ${number(high ?? 0)}`;
  if (high === null) return `at least ${number(low)}`;
  if (low !== high) return `${number(low)} to ${number(high)}`;
  return `${qualifier === 'about' ? 'about ' : ''}${number(low)}`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

function period(from: string | null, to: string | null): string {
  if (from === null) return `by ${to ?? 'an unknown day'}`;
  if (to === null) return `from ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
