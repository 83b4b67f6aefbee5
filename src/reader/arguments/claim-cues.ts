import { claimCueLists, claimWords } from '../../language/index.ts';
import { contains, overlaps, type Span } from '../../model/index.ts';
import type { ReadDocument } from '../document.ts';
import { PhraseScan, scriptOf } from './claim-trie.ts';

/** A cue word met in a document. */
export interface Cue extends Span {
  /** `group:class` or `group`, see `claimCueLists`. */
  readonly cls: string;
  /** The group of its class. */
  readonly group: string;
  /** Index into `ReadDocument.sentences`. */
  readonly sentence: number;
  /** True where a word of negation stands close before it. */
  readonly negated: boolean;
}

const scans = new Map<string, PhraseScan>();
const read = new WeakMap<ReadDocument, readonly Cue[]>();
/** How far before a cue its negation may stand, in code units. */
const NEGATION_REACH = 18;

function scanOf(lang: string): PhraseScan {
  let scan = scans.get(lang);
  if (scan === undefined) {
    scan = new PhraseScan(claimCueLists(claimWords(lang)), scriptOf(lang));
    scans.set(lang, scan);
  }
  return scan;
}

/** The cue words of claims in a document, in reading order, none of page furniture; scanned once a document. */
export function cuesOf(document: ReadDocument): readonly Cue[] {
  let cues = read.get(document);
  if (cues === undefined) {
    cues = findCues(document);
    read.set(document, cues);
  }
  return cues;
}

const groups = new Map<string, string>();

function groupOf(cls: string): string {
  let group = groups.get(cls);
  if (group === undefined) {
    group = cls.split(':')[0] ?? cls;
    groups.set(cls, group);
  }
  return group;
}

function findCues(document: ReadDocument): Cue[] {
  const scan = scanOf(document.lang);
  const hits = scan.scan(document.text);
  const cues: Cue[] = [];
  const { sentences, furniture } = document;
  let sentence = 0;
  let lastNegation = -NEGATION_REACH * 2;
  for (let i = 0; i < hits.count; i++) {
    const span = { start: hits.starts[i] as number, end: hits.ends[i] as number };
    while (sentence < sentences.length - 1 && (sentences[sentence] as Span).end <= span.start) sentence++;
    const inside = sentences[sentence];
    if (inside === undefined || !overlaps(inside, span)) continue;
    if (furniture.some(part => contains(part, span))) continue;
    const cls = scan.classes[hits.classes[i] as number] as string;
    const group = groupOf(cls);
    const negated = span.start - lastNegation <= NEGATION_REACH && lastNegation >= inside.start;
    if (cls === 'negation') lastNegation = span.end;
    cues.push({ start: span.start, end: span.end, cls, group, sentence, negated });
  }
  return cues;
}
