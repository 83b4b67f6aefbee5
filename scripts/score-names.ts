/**
 * Names against the gold: how many of the gold's investors and sources are among the names found, with and without the
 * company list, and how well investors and speakers are told out of fold from gold figures (the rules of the customer's
 * scorer: a name or quote equal to, or lying word for word in, a gold name or quote).
 *
 *     node scripts/score-names.ts [--errors N] [--lang xx] [--slot investors|saidBy] [--no-list]
 *
 * `--no-list` trains and scores as if the company list were empty: how names fare that it does not know.
 */
import type { Named } from '../src/model/index.ts';
import { goldDrafts } from '../src/reader/arguments/claim-gold.ts';
import { INVESTOR_TASK, investorsOf, PARTNER_TASK } from '../src/reader/arguments/investors.ts';
import { SPEAKER_TASK, speakersOf } from '../src/reader/arguments/speakers.ts';
import type { ReadDocument } from '../src/reader/document.ts';
import { corpusHash, type GoldDocument, readGold, trainAll, withModels } from '../src/reader/learn/index.ts';
import { findNames } from '../src/reader/mentions/names.ts';
import { open, prepare } from '../src/reader/prepare.ts';
import { corpusFiles, foldsOf, scoredFiles } from './training.ts';

const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const errors = Number(option('--errors') ?? 0);
const only = option('--lang');
const slotShown = option('--slot') ?? 'investors';

/** Counts of one slot. */
interface Cell {
  hit: number;
  extra: number;
  missed: number;
}

const SUFFIX =
  /\b(inc|corp|corporation|co|company|ltd|limited|llc|plc|sa|sas|se|ag|gmbh|kg|nv|bv|spa|srl|ab|asa|oy|oyj|kk|group|groupe|gruppe|grupo|gruppo|holding|holdings|the)\b/g;
const norm = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(SUFFIX, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function sameName(a: string, b: string): boolean {
  const x = norm(a);
  const y = norm(b);
  if (!x || !y) return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 3 && ` ${long} `.includes(` ${short} `);
}

type Name = Pick<Named, 'name' | 'quote'>;
const same = (a: Name, b: Name) => [a.name, a.quote].some(x => [b.name, b.quote].some(y => sameName(x, y)));

function tally(cell: Cell, found: readonly Name[], gold: readonly Name[]): { extra: Name[]; missed: Name[] } {
  const left = [...found];
  const missed: Name[] = [];
  for (const one of gold) {
    const at = left.findIndex(other => same(other, one));
    if (at < 0) missed.push(one);
    else left.splice(at, 1);
  }
  cell.hit += gold.length - missed.length;
  cell.missed += missed.length;
  cell.extra += left.length;
  return { extra: left, missed };
}

function line(label: string, { hit, extra, missed }: Cell): string {
  const p = hit / (hit + extra || 1);
  const r = hit / (hit + missed || 1);
  const pct = (x: number) => (100 * x).toFixed(1).padStart(6);
  return `${label.padEnd(22)} P ${pct(p)} R ${pct(r)} F1 ${pct((2 * p * r) / (p + r || 1))}  n ${hit + missed}`;
}

const files = corpusFiles();
const gold = readGold(files);
const scored = new Set(readGold(scoredFiles()).map(one => one.id));
const partition = foldsOf(gold);
const prepared = new Map<string, ReadDocument>();
const unlisted = process.argv.includes('--no-list');
const prepareOnce = (one: GoldDocument) => {
  let document = prepared.get(one.id);
  if (!document) {
    document = prepare(open(one.article));
    if (unlisted) {
      const names = findNames(document.text, document.lang, { places: document.mentions.place, list: false });
      document = { ...document, mentions: { ...document.mentions, ...names } };
    }
    prepared.set(one.id, document);
  }
  return document;
};
const trained = trainAll([INVESTOR_TASK, PARTNER_TASK, SPEAKER_TASK], {
  documents: gold,
  folds: partition,
  corpus: corpusHash(files),
  prepare: prepareOnce,
});

const cells = new Map<string, Cell>();
const cellOf = (key: string) => {
  const cell = cells.get(key) ?? { hit: 0, extra: 0, missed: 0 };
  cells.set(key, cell);
  return cell;
};
const recall = new Map<string, number[]>();
let shown = 0;
for (const one of gold) {
  if (!scored.has(one.id) || (only && one.lang !== only)) continue;
  const document = prepareOnce(one);
  countRecall(one, document);
  const models = trained.folds[partition.of[one.id] ?? 0];
  const drafts = goldDrafts(document, one);
  withModels(models ?? new Map(), () => {
    for (const [i, draft] of drafts.entries()) {
      const claim = one.claims[i];
      if (!claim) continue;
      const investors = investorsOf(document, draft, drafts).map(({ value }) => value);
      const speakers = speakersOf(document, { ...draft, investors }, drafts).map(({ value }) => value);
      for (const [slot, found, wanted] of [
        ['investors', investors, claim.investors],
        ['saidBy', speakers, claim.saidBy],
      ] as const) {
        const { extra, missed } = tally(cellOf(slot), found, wanted);
        tally(cellOf(`${slot} ${one.lang}`), found, wanted);
        if (slot === slotShown && extra.length + missed.length > 0 && shown++ < errors)
          console.log(
            `${one.id} ${claim.id} «${claim.amount?.quote ?? claim.jobs?.quote}»: got ${brief(found)} want ${brief(wanted)}`,
          );
      }
    }
  });
}

function brief(names: readonly Name[]): string {
  return `[${names.map(({ name, quote }) => (name === quote ? name : `${quote} = ${name}`)).join(', ')}]`;
}

function countRecall(one: GoldDocument, document: ReadDocument): void {
  const bare = findNames(document.text, document.lang, { places: document.mentions.place, list: false });
  const counts = recall.get(one.lang) ?? [0, 0, 0, 0, 0, 0];
  recall.set(one.lang, counts);
  const add = (at: number) => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  const sets = [document.mentions, bare].map(({ organisation, person }) => [...organisation, ...person]);
  for (const claim of one.claims)
    for (const [offset, names] of [
      [0, claim.investors],
      [3, claim.saidBy],
    ] as const)
      for (const name of names) {
        add(offset);
        for (const [i, mentions] of sets.entries())
          if (mentions.some(mention => same(mention, name))) add(offset + 1 + i);
      }
}

console.log('names found        investors: gold, found, without the list    sources: gold, found, without the list');
for (const [lang, counts] of [...recall].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${lang.padEnd(20)} ${counts.map(n => String(n).padStart(6)).join(' ')}`);
console.log(
  `all                  ${[0, 1, 2, 3, 4, 5].map(i => String([...recall.values()].reduce((sum, counts) => sum + (counts[i] ?? 0), 0)).padStart(6)).join(' ')}\n`,
);
for (const key of [...cells.keys()].sort()) console.log(line(key, cellOf(key)));
