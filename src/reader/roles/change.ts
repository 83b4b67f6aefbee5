import { roleWords } from '../../language/index.ts';
import { foldUnit, isWordUnit } from '../cues.ts';
import type { Figure, RoleContext } from './context.ts';

/** Languages that write "from" and "to" behind the figure. */
const AFTER = new Set(['ja', 'ko', 'tr']);
/** How far the old and the new figure of one change stand apart, in letters. */
const REACH = 90;

/** 1 where the figure is the old one of a change ("from 12 to 40"), 2 where the new one, 0 where neither. */
export function changeOf(context: RoleContext, figure: Figure): 0 | 1 | 2 {
  const kin = figure.mention.kind === 'money' ? context.money : context.headcounts;
  const at = kin.indexOf(figure);
  const near = (other: Figure | undefined): other is Figure =>
    other !== undefined &&
    other.sentence === figure.sentence &&
    Math.abs(other.start - figure.start) * context.grain <= REACH + (figure.end - figure.start);
  const [before, after] = [kin[at - 1], kin[at + 1]];
  if (
    beside(context, figure, 'from') &&
    ((near(after) && beside(context, after, 'to')) || (near(before) && beside(context, before, 'to')))
  )
    return 1;
  if (
    beside(context, figure, 'to') &&
    ((near(before) && beside(context, before, 'from')) || (near(after) && beside(context, after, 'from')))
  )
    return 2;
  return 0;
}

const folded = new Map<string, readonly string[]>();

function beside(context: RoleContext, figure: Figure, which: 'from' | 'to'): boolean {
  const { text, lang } = context.document;
  const key = `${lang} ${which}`;
  let words = folded.get(key);
  if (words === undefined) {
    words = roleWords(lang)[which].map(fold);
    folded.set(key, words);
  }
  if (AFTER.has(lang)) {
    const next = fold(text.slice(figure.end, figure.end + 10));
    return words.some(word => next.startsWith(word));
  }
  const before = fold(text.slice(Math.max(0, figure.start - 16), figure.start)).trimEnd();
  return words.some(word => before.endsWith(word) && !isWordUnit(before.charCodeAt(before.length - word.length - 1)));
}

function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  return out;
}
