import type { PlaceMention } from '../../model/index.ts';
import type { Scene } from '../../world/index.ts';
import { beginsSentence, joined, wordAfter, wordBefore } from './places-cues.ts';
import { isDateline, passArticles } from './places-evidence.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import { LIST, LONGEST_LINK } from './places-lists.ts';
import { Near } from './places-near.ts';
import { findCjkTowns, findNamedSites, type UnlistedSpan } from './places-patterns.ts';
import { type RunWord, runWord } from './places-run-word.ts';
import { afterPreposition, mayBePlace, runEnd } from './places-runs.ts';

/**
 * Places that no list holds: villages, parks, fields, mines. A capitalised run is one where the words around say so
 * (a locative preposition, "the village of", a region right behind it). Its country is that of the place beside it,
 * of the nearest place in its paragraph, or the document's; its coordinates stay open.
 */
export function findUnlisted(
  text: string,
  lexicon: PlaceLexicon,
  loose: readonly number[],
  found: readonly PlaceMention[],
  scene: Scene,
): PlaceMention[] {
  const near = new Near(found);
  const spans: UnlistedSpan[] = [...findNamedSites(text, lexicon), ...findCjkTowns(text, lexicon, found, near)];
  const runs = new Map<string, { span: UnlistedSpan; score: number }[]>();
  let last = 0;
  for (const first of loose) {
    if (first < last) continue;
    const end = runEnd(text, first, lexicon);
    last = end;
    const start = afterPreposition(text, first, end, lexicon);
    if (!mayBePlace(text, start, end, start !== first, lexicon)) continue;
    if (end - start < 3) continue;
    const run = runWord(text, start, end, lexicon);
    const judged = judge(text, start, end, lexicon, near, run);
    const group = runs.get(run.key);
    if (group === undefined) runs.set(run.key, [judged]);
    else group.push(judged);
  }
  for (const [, group] of runs) {
    const top = Math.max(...group.map(g => g.score));
    // A name that stands mostly outside of locative phrases is somebody or something.
    const doubt = group.length > 1 ? (group.filter(g => g.score < -1.5).length / group.length) * 0.8 : 0;
    for (const { span, score } of group) {
      if (top - doubt > 0 && score > -2.6) spans.push(span);
    }
  }
  return spans
    .filter(
      s =>
        !near
          .around(s.start, s.end, 0)
          .some(f => f.start < s.end && s.start < f.end && f.end - f.start >= s.end - s.start),
    )
    .map(s => mentionOf(text, s, countryFor(text, s, near, scene)));
}

function judge(
  text: string,
  start: number,
  end: number,
  lexicon: PlaceLexicon,
  near: Near,
  run: RunWord,
): { span: UnlistedSpan; score: number } {
  const reasons: string[] = [];
  let score = -2.4;
  let level: UnlistedSpan['level'] = 'city';
  const add = (points: number, why: string): void => {
    score += points;
    reasons.push(why);
  };
  const direct = wordBefore(text, start);
  const before = passArticles(text, direct, lexicon);
  const tied = before !== null && joined(before.gap);
  const after = wordAfter(text, end);
  const bare = lexicon.lang === 'de';
  if (tied && before && lexicon.in.has(before.word) && (!before.capital || beginsSentence(text, before.start))) {
    add(bare ? 1.2 : before.word === 'in' ? 2.7 : 3, `follows "${before.word}"`);
    const verb = wordBefore(text, before.start);
    if (verb && MONEYED.test(verb.word)) add(-2, `"${verb.word} ${before.word}" takes companies, too`);
  } else if (tied && before && lexicon.of.has(before.word)) {
    const owner = wordBefore(text, before.start);
    if (owner && lexicon.towns.has(owner.word)) add(4, `follows "${owner.word} ${before.word}"`);
    else if (owner && lexicon.regions.has(owner.word)) {
      level = 'region';
      add(4, `follows "${owner.word} ${before.word}"`);
    } else if (owner && lexicon.sites.has(owner.word)) {
      level = 'site';
      add(2.6, `follows "${owner.word} ${before.word}"`);
    }
  } else if (tied && before && joined(direct?.gap ?? '')) {
    if (lexicon.towns.has(before.word) && !before.capital) add(3.5, `follows "${before.word}"`);
    else if (lexicon.sites.has(before.word) && lexicon.lang !== 'en') {
      level = 'site';
      add(2.2, `follows "${before.word}"`);
    } else if (lexicon.regions.has(before.word)) {
      level = 'region';
      add(3.5, `follows "${before.word}"`);
    } else if (before.capital) add(-1.5, 'follows a capitalised word');
    if (lexicon.titles.has(before.word)) add(-4, 'follows a title');
  }
  if (after && joined(after.gap)) {
    if (lexicon.regions.has(after.word) && (after.capital || lexicon.lang !== 'en')) {
      level = 'region';
      add(3, `before "${after.word}"`);
    } else if (lexicon.towns.has(after.word)) add(2, `before "${after.word}"`);
    else if (lexicon.organisations.has(after.word)) add(-3, 'belongs to an organisation');
    else if (after.capital && !bare) add(-1, 'before a capitalised word');
  }
  if (
    lexicon.lang === 'tr' &&
    /^['’](?:[dt][ea]|[dt]en|[dt]an|[dt]eki|[dt]aki|ye|ya|e|a)(?=$|[^\p{L}])/u.test(text.slice(end, end + 6))
  ) {
    add(/^['’][dt][ea](?:ki)?(?=$|[^\p{L}])/u.test(text.slice(end, end + 6)) ? 2.8 : 1, 'has a locative ending');
  }
  const around = near.around(start, end, LONGEST_LINK);
  if (
    around.some(
      f =>
        f.via === 'name' &&
        ((f.end < start && start - f.end <= LONGEST_LINK && LIST.test(text.slice(f.end, start))) ||
          (f.start > end &&
            f.start - end <= LONGEST_LINK &&
            f.level === 'city' &&
            LIST.test(text.slice(end, f.start)))),
    )
  ) {
    add(2.2, 'stands in a list of places');
  }
  if (
    (CELL.has(text.charCodeAt(start - 1)) || CELL.has(text.charCodeAt(start - 2))) &&
    /(?:\s[–—/|•-]|[/|(;])\s?$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^(?:\s[–—/|•-]\s|[/|);])/u.test(text.slice(end, end + 3))
  ) {
    add(1, 'fills a cell of a list');
  }
  if (
    after &&
    /^,\s$/u.test(after.gap) &&
    !after.capital &&
    (lexicon.in.has(after.word) || lexicon.directions.has(after.word))
  ) {
    add(2.2, `before ", ${after.word}"`);
  }
  const held = holds(text, end, around);
  if (held) add(3.4, 'its region or country follows');
  if (isDateline(text, { start, end }) && text.charAt(end) !== ':') {
    if (opens(text, start)) add(2.8, 'a dateline');
    else if (/^\s[—–-]\s/u.test(text.slice(end, end + 3))) add(1.8, 'heads a paragraph');
  }
  if (run.looks) {
    add(1.3, 'looks like a place name');
    if (tied && before && lexicon.of.has(before.word)) add(1.3, `follows "${before.word}"`);
  }
  if (run.calendar) add(-6, 'a word of the calendar');
  if (run.acronym && !isDateline(text, { start, end })) add(-3, 'an acronym');
  if (run.brand) add(-1.8, 'looks like a brand');
  if (run.nowhere) add(-9, 'wider than a country');
  if (run.company) add(-4, 'a company');
  if (bare && !run.german && !held) add(-6, 'may be any noun');
  if (text.charCodeAt(end) === 0x2c && /^,\s(?:(?:\p{Lu}\.){1,3}|\p{Lu}\p{Ll}{1,4}\.)/u.test(text.slice(end, end + 9)))
    add(3, 'an abbreviated region follows');
  if (run.common) add(-2, 'a common word');
  if (beginsSentence(text, start) && !tied) add(-0.5, 'begins a sentence');
  return { span: { start, end, level, reasons }, score };
}

/** Signs that open a cell of a list: / | ( ; – — • - */
const CELL: ReadonlySet<number> = new Set([0x2f, 0x7c, 0x28, 0x3b, 0x2013, 0x2014, 0x2022, 0x2d]);

/** True in the title or the first paragraph below it: where a dateline stands. */
function opens(text: string, at: number): boolean {
  const first = text.indexOf('\n');
  const second = first < 0 ? -1 : text.indexOf('\n', first + 3);
  return first < 0 || at <= first + 3 || (at < (second < 0 ? text.length : second) && text.charCodeAt(at - 1) === 0x0a);
}

/** Verbs and nouns whose "in" is followed by companies as well as by places. */
const MONEYED =
  /^(?:invest\w*|stake|stakes|shares?|interest|confidence|aandelen|belang|beteiligung\w*|anteil\w*|aktien|participaci\w+|acciones|azioni|quota|udzia\w*|akcj\w+|believe|trust)$/u;

/** True where a country or region stands right behind, after a comma or in brackets. */
function holds(text: string, end: number, around: readonly PlaceMention[]): boolean {
  return around.some(f => {
    if (
      f.start <= end ||
      f.start - end > 14 ||
      (f.level !== 'region' && f.level !== 'country') ||
      f.via === 'adjective'
    )
      return false;
    return /^(?:\s?[,(]\s?(?:\p{Ll}{1,5}['’ ]\s?){0,2}|\s(?:dans|en|in|nel|na|no|w|di)\s(?:\p{Ll}{1,4}['’ ]\s?)?)$/u.test(
      text.slice(end, f.start),
    );
  });
}

/** How far a place may stand, in code units, to say in what country another one lies. */
const FAR = 400;

/** The country of what stands beside, else of the nearest named place in the paragraph, else of the document. */
function countryFor(text: string, span: UnlistedSpan, near: Near, scene: Scene): string | null {
  const votes = new Map([...scene.countries].map(([code, weight]) => [code, Math.min(weight, 3)]));
  for (const f of near.around(span.start, span.end, FAR)) {
    if (f.country === null || f.via === 'adjective') continue;
    const far = f.start >= span.end ? f.start - span.end : span.start - f.end;
    if (far > FAR) continue;
    const gap = f.start >= span.end ? text.slice(span.end, f.start) : text.slice(f.end, span.start);
    if (far < 16 && !/[.!?\n]/u.test(gap)) return f.country;
    const cost = far + (gap.includes('\n') ? 120 : 0) + (/[.!?]\s/u.test(gap) ? 60 : 0);
    votes.set(f.country, (votes.get(f.country) ?? 0) + 1.6 * Math.exp(-cost / 90));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function mentionOf(text: string, span: UnlistedSpan, country: string | null): PlaceMention {
  const quote = text.slice(span.start, span.end);
  return {
    kind: 'place',
    start: span.start,
    end: span.end,
    quote,
    name:
      quote === quote.toUpperCase() && quote.length > 4
        ? quote.toLowerCase().replace(/(?<![\p{L}'’])\p{Ll}/gu, c => c.toUpperCase())
        : quote,
    country,
    level: span.level,
    lat: null,
    lon: null,
    geonamesId: null,
    precision: null,
    reasons: ['not in the gazetteer', ...span.reasons],
    via: 'name',
    region: null,
  };
}
