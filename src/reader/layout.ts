import type { Span } from '../model/index.ts';
import type { Sentence } from './document.ts';

/**
 * Short words whose full stop ends no sentence, in all languages at once: titles, legal forms, scales, months. A miss
 * only makes one sentence of two.
 */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr st no nr vs approx ca inc corp co ltd bros jr sr gen gov sen rep prof hon rev fig est dept jan feb mar apr ' +
    'jun jul aug sep sept oct nov dec mio mrd bio tsd mia bzw usw evtl ggf inkl zzgl str abs art bd etc m mme mlle mm av env ' +
    'janv févr avr juil sra srta dra ing avda núm pág ee uu dott ssa sig rag geom prot tel sr dª mln mld tys proc ul prof ' +
    'godz wg tzw ok min max t.a.v dhr mevr blz vb bijv vgl incl excl s.v.p yy tl bkz vb alm bpk jl jalan no dll dsb'
  ).split(' '),
);
/** Languages that write ordinals, and so days of the month, with a full stop. */
const DOTTED_ORDINALS = new Set(['de', 'pl', 'tr', 'nl', 'cs', 'da', 'nb', 'fi', 'hu']);

const NEWLINE = 10;
const WIDE_ENDS = '。！？';
const CLOSING = '"»”’\')）」』]';

/** The paragraphs of a document: its lines that hold more than white space, trimmed. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (;;) {
    const stop = text.indexOf('\n', start);
    const span = trimmed(text, start, stop < 0 ? text.length : stop);
    if (span !== null) paragraphs.push(span);
    if (stop < 0) return paragraphs;
    start = stop + 1;
  }
}

/**
 * The sentences of a document. No sentence ends inside a `whole` span (sorted; amounts such as "3 Mrd. Dollar"), after
 * a known abbreviation, an initial, or a German ordinal.
 */
export function sentencesOf(
  text: string,
  paragraphs: readonly Span[],
  whole: readonly Span[],
  lang: string,
  title: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    let from = start;
    const close = (to: number) => {
      const span = trimmed(text, from, to);
      if (span !== null) sentences.push({ ...span, paragraph, inTitle: span.start < title });
      from = to;
    };
    for (let at = start; at < end; at++) {
      const stop = stopAt(text, at, end, lang);
      if (stop < 0) continue;
      while (next < whole.length && (whole[next] as Span).end <= at) next++;
      const span = whole[next];
      if (span !== undefined && span.start <= at && at < span.end - 1) continue;
      close(stop);
      at = stop - 1;
    }
    close(end);
  }
  return sentences;
}

/** Where a sentence that ends with the sign at `at` is over; -1 where it does not end there. */
function stopAt(text: string, at: number, end: number, lang: string): number {
  const code = text.charCodeAt(at);
  const wide = code > 0x3000 && WIDE_ENDS.includes(text.charAt(at));
  if (!wide && code !== 46 && code !== 33 && code !== 63 && code !== 0x2026 && code !== 0x61f) return -1;
  let stop = at + 1;
  while (stop < end && CLOSING.includes(text.charAt(stop))) stop++;
  if (wide) return stop;
  if (stop >= end) return stop;
  if (!isSpace(text.charCodeAt(stop))) return -1;
  if (code !== 46) return /\p{Ll}/u.test(text.charAt(nextOf(text, stop, end))) ? -1 : stop;
  return endsSentence(text, at, nextOf(text, stop, end), lang) ? stop : -1;
}

function nextOf(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && (isSpace(text.charCodeAt(next)) || '"«“„\'(¿¡-–—'.includes(text.charAt(next)))) next++;
  return next;
}

function endsSentence(text: string, dot: number, next: number, lang: string): boolean {
  const following = text.charAt(next);
  if (/\p{Ll}/u.test(following)) return false;
  let start = dot;
  while (start > 0 && /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) start--;
  const word = text.slice(start, dot);
  if (/^\d{1,2}$/.test(word) && DOTTED_ORDINALS.has(lang)) return false;
  if (/^(?:\p{Lu}|\p{Lu}\.\p{Lu}.*)$/u.test(word))
    return /^(?:U\.S|U\.K|E\.U|U\.N|a\.m|p\.m)$/.test(word) && isStarter(text, next);
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** After "U.S." only a word that commonly begins sentences shows that one has ended. */
function isStarter(text: string, at: number): boolean {
  return /^(?:The|It|In|This|That|He|She|They|We|But|And|A|An|On|At|For|Its|Under)\b/.test(text.slice(at, at + 8));
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || code === NEWLINE || code === 9 || code === 13 || code === 0xa0 || code === 0x3000 || code === 0x202f
  );
}
