import type { NameWords } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import { companyOf, foldCompanyName } from '../../world/index.ts';
import { commonness, isNoName } from './names-common.ts';
import { type Evidence, evidenceOf } from './names-evidence.ts';
import { kindOfOrganisation } from './names-kind.ts';
import { kindAt, LOWER, UPPER } from './names-letters.ts';
import { type Capital, type Run, runsOf, wordsBefore } from './names-runs.ts';
import { isBody, isShout, joinRuns, type Lookup, type Segment, segmentsOf } from './names-segments.ts';
import type { FoundName } from './names-type.ts';

/** Names in a script with capitals: capitals propose, the list and the context decide, and one name is one thing throughout. */
export function latinNames(text: string, words: NameWords, lookup: Lookup, places: readonly Span[]): FoundName[] {
  const isCommon = commonness(text, words);
  const plain: Segment[] = [];
  const headings: Span[] = [];
  for (const line of linesOf(text)) {
    if (line.heading) headings.push(line);
    else
      for (const run of joinRuns(text, runsOf(text, line.start, line.end), words, lookup))
        plain.push(...segmentsOf(text, run, words, lookup, isCommon));
  }
  const placed = new Map(places.map(place => [place.start, place.end]));
  const here = (segment: Segment) => isPlaceHere(text, segment, words, placed);
  const verdicts = weigh(
    text,
    plain.filter(one => !here(one)),
    words,
    placed,
    isCommon,
  );
  const found: FoundName[] = [];
  for (const segment of plain) {
    if (here(segment)) continue;
    const verdict = verdicts.get(segment.key);
    if (verdict?.kind) found.push(named(text, segment.start, segment.end, segment.id, verdict, words));
  }
  for (const heading of headings) found.push(...inHeading(text, heading, words, lookup, verdicts, isCommon));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Verdict {
  kind: 'organisation' | 'person' | null;
  readonly evidence: Evidence;
  id: string | null;
  /** Each reason once; worked out when the first name is given out. */
  reasons?: readonly string[];
}

interface Line extends Span {
  /** Most words carry capitals, so that a capital says nothing. */
  readonly heading: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start) lines.push({ start, end, heading: isHeading(text, start, end) });
    start = end + 1;
  }
  return lines;
}

function isHeading(text: string, start: number, end: number): boolean {
  if (end - start > 240 || end - start < 12) return false;
  let capitals = 0;
  let long = 0;
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at);
    if (
      (kind !== UPPER && kind !== LOWER) ||
      (at > start && (kindAt(text, at - 1) === LOWER || kindAt(text, at - 1) === UPPER))
    )
      continue;
    let to = at + 1;
    while (to < end && (kindAt(text, to) === LOWER || kindAt(text, to) === UPPER)) to++;
    if (kind === UPPER) capitals++;
    else if (to - at >= 5) long++;
    at = to - 1;
  }
  return capitals >= 4 && long * 4 <= capitals && text.charAt(end - 1) !== '.';
}

/** True where a name that may be a firm's is a place in this spot: the gazetteer has it and «in» stands before it. */
function isPlaceHere(text: string, segment: Segment, words: NameWords, placed: ReadonlyMap<number, number>): boolean {
  if (placed.get(segment.start) !== segment.end) return false;
  const [before = ''] = wordsBefore(text, segment.start, 1);
  return words.locatives.has(before);
}

/** True for several words one of which heads the name of an office: "Ministry of Commerce" is a name though its words are common. */
function isOffice(segment: Segment, words: NameWords): boolean {
  return segment.words.length > 1 && segment.words.some(word => isBody(word.lower, words));
}

function weigh(
  text: string,
  segments: readonly Segment[],
  words: NameWords,
  placed: ReadonlyMap<number, number>,
  isCommon: (word: Capital) => boolean,
): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const segment of segments) {
    const first = segment.words[0];
    if (
      !first ||
      (segment.words.length === 1 && !segment.id && (isNoName(text, segment, words) || first.word.length < 2))
    )
      continue;
    if (
      !segment.id &&
      !segment.right &&
      !isOffice(segment, words) &&
      segment.words.every(word => isCommon(word) && !isShout(word.word))
    )
      continue;
    const { key } = segment;
    if (!key || /^\d+$/.test(key)) continue;
    const common = segment.words.length === 1 && isCommon(first) && !isShout(first.word);
    const evidence = evidenceOf(text, segment, words, placed.get(segment.start) === segment.end, common);
    const verdict = verdicts.get(key);
    if (!verdict) verdicts.set(key, { kind: null, evidence, id: segment.id });
    else {
      verdict.id ??= segment.id;
      for (const kind of ['organisation', 'person', 'place'] as const)
        verdict.evidence[kind] =
          Math.max(verdict.evidence[kind], evidence[kind]) +
          Math.min(1, Math.max(0, Math.min(verdict.evidence[kind], evidence[kind])) / 3);
      for (const reason of evidence.reasons) verdict.evidence.reasons.push(reason);
    }
  }
  decide(verdicts);
  return verdicts;
}

/** Settles each name, then the short forms of settled ones ("Lilly" for "Eli Lilly", "Smith" for "Brad Smith"). */
function decide(verdicts: Map<string, Verdict>): void {
  const settle = (verdict: Verdict) => {
    const { organisation, person, place } = verdict.evidence;
    if (person >= 2 && person > organisation && person > place) return 'person' as const;
    return organisation >= 0.75 && organisation > place ? ('organisation' as const) : null;
  };
  const surnames = new Set<string>();
  const firms = new Set<string>();
  for (const [key, verdict] of verdicts) {
    verdict.kind = settle(verdict);
    const parts = key.split(' ');
    if (parts.length < 2) continue;
    if (verdict.kind === 'person') surnames.add(parts.at(-1) ?? '');
    else if (verdict.kind === 'organisation')
      for (const part of [parts[0], parts.at(-1)]) if (part && part.length > 3) firms.add(part);
  }
  for (const [key, verdict] of verdicts) {
    if (key.includes(' ') || verdict.id) continue;
    if (surnames.has(key)) {
      verdict.kind = 'person';
      verdict.evidence.reasons.push('is the last name of a person named in full');
    } else if (firms.has(key) && !verdict.kind && verdict.evidence.organisation > verdict.evidence.place) {
      verdict.kind = 'organisation';
      verdict.evidence.reasons.push('is the short form of a longer name');
    }
  }
}

function named(
  text: string,
  start: number,
  end: number,
  id: string | null,
  verdict: Verdict,
  words: NameWords,
): FoundName {
  const quote = text.slice(start, end);
  verdict.reasons ??= [...new Set(verdict.evidence.reasons)];
  const reasons = [...verdict.reasons];
  if (verdict.kind === 'person')
    return { kind: 'person', name: quote, id: null, type: 'person', start, end, quote, reasons };
  const company = id ? companyOf(id) : null;
  return {
    kind: 'organisation',
    name: company?.name ?? withoutLegalForm(quote, words),
    id,
    type: company ? 'company' : kindOfOrganisation(quote, words),
    start,
    end,
    quote,
    reasons,
  };
}

function withoutLegalForm(quote: string, words: NameWords): string {
  const parts = quote.split(' ');
  const last = parts.at(-1);
  return parts.length > 1 && last && isShout(last.replaceAll('.', '')) && words.legalForms.has(last.toLowerCase())
    ? parts.slice(0, -1).join(' ')
    : quote;
}

/** The name at the start of a list's line ("Boston Scientific, Johns Creek: $62.5m"); null where there is none. */
function listEntry(text: string, line: Span, run: Run, isCommon: (word: Capital) => boolean): Span | null {
  const first = run.words[0];
  const last = run.words.at(-1);
  if (!first || !last || line.start === 0 || run.words.length > 5 || run.words.some(isCommon)) return null;
  const lead = text.slice(line.start, first.start);
  if (!/^[\s•*·\d.)–—-]*$/.test(lead) || !/^\s?[:,(–—|-]/.test(text.slice(last.full, last.full + 2))) return null;
  return { start: first.start, end: last.end };
}

/** In a heading only names that the text or the list already knows. */
function inHeading(
  text: string,
  heading: Span,
  words: NameWords,
  lookup: Lookup,
  verdicts: ReadonlyMap<string, Verdict>,
  isCommon: (word: Capital) => boolean,
): FoundName[] {
  const found: FoundName[] = [];
  for (const run of runsOf(text, heading.start, heading.end)) {
    const entry = listEntry(text, heading, run, isCommon);
    if (entry && !verdicts.has(foldCompanyName(text.slice(entry.start, entry.end)))) {
      const evidence: Evidence = {
        organisation: 1,
        person: 0,
        place: 0,
        reasons: ['begins a line of a list'],
      };
      const [segment] = segmentsOf(text, { words: run.words, initial: false }, words, lookup, isCommon);
      found.push(
        named(text, entry.start, entry.end, segment?.id ?? null, { kind: 'organisation', evidence, id: null }, words),
      );
      continue;
    }
    for (let i = 0; i < run.words.length; i++) {
      for (let count = Math.min(5, run.words.length - i); count > 0; count--) {
        const first = run.words[i];
        const last = run.words[i + count - 1];
        if (!first || !last) continue;
        const quote = text.slice(first.start, last.end);
        const verdict = verdicts.get(foldCompanyName(quote));
        if (verdict?.kind) found.push(named(text, first.start, last.end, verdict.id, verdict, words));
        else {
          const [segment] =
            count > 1 || !isCommon(first)
              ? segmentsOf(text, { words: run.words.slice(i, i + count), initial: false }, words, lookup, isCommon)
              : [];
          if (!segment?.id || !segment.whole || segment.end !== last.end || segment.start !== first.start) continue;
          const evidence: Evidence = {
            organisation: 5,
            person: 0,
            place: 0,
            reasons: ['is in the company list'],
          };
          found.push(
            named(text, first.start, last.end, segment.id, { kind: 'organisation', evidence, id: segment.id }, words),
          );
        }
        i += count - 1;
        break;
      }
    }
  }
  return found;
}
