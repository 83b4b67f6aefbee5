/**
 * `node scripts/ablate.ts`: what each group of features brings to the roles of money: held-out accuracy of the first
 * model with all features, and with one group left out at a time. For the table in `docs/reader.md`.
 */
import { compile, type Example, readGold, train } from '../src/reader/learn/index.ts';
import { open, prepare } from '../src/reader/prepare.ts';
import { drillExamples, firstFeatures, MONEY_PRIOR, moneyLabels, roleContext } from '../src/reader/roles/index.ts';
import { corpusFiles, foldsOf } from './training.ts';

/** Groups of features by what their names look like. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['cue words in the sentence', / (?:inside|in sentence)$/],
  ['cue words just beside the figure', / just (?:before|after)$/],
  ['cue words in the clause', / in clause$/],
  ['cue words nearest to or owned by the figure', /(?:, its own|is nearest (?:before|after))$/],
  ['cue words in the title', /^(?!in title|value).* in title$/],
  ['words beside the figure, by language', /^[a-z]{2} /],
  ['years in the sentence', / year (?:in sentence|near)$/],
  ['place in the article', /^(?:in (?:title|lead|last)|paragraph)/],
  ['brackets and currencies', /brackets|currency/],
  [
    'size and how it stands to other amounts',
    /^(?:size|only|largest|share of|repeated|value stands|title has|sum|summand|less|more than|first)/,
  ],
  [
    'what says whether it is in force',
    /^(?:stands instead|first said|since a past|past years|effect,|rumour,|old of|new of)/,
  ],
  ['names and places in the sentence', /^(?:organisation|place in|company|government|agency|union|media|school)/],
];

const gold = readGold(corpusFiles());
const partition = foldsOf(gold);
const drills = drillExamples().money;
const rows = gold.map(one => {
  const document = prepare(open(one.article));
  const context = roleContext(document);
  const examples = moneyLabels(one, document).map(
    ({ figure, label }): Example => ({ features: firstFeatures(context, figure), label }),
  );
  return { fold: partition.of[one.id] ?? 0, examples };
});

function accuracy(keep: (feature: string) => boolean, extra: readonly Example[]): { all: number; claims: number } {
  const kept = (example: Example): Example => ({ ...example, features: example.features.filter(keep) });
  let right = 0;
  let count = 0;
  let hit = 0;
  let given = 0;
  let wanted = 0;
  for (let fold = 0; fold < partition.count; fold++) {
    const seen = rows.filter(row => row.fold !== fold).flatMap(row => row.examples);
    const model = compile(
      train({ model: 'ablation', version: '1', corpus: '' }, [...extra, ...seen].map(kept), { l2: 3, iterations: 50 }),
    );
    for (const row of rows) {
      if (row.fold !== fold) continue;
      for (const example of row.examples) {
        const { label } = model.predict(new Set(example.features.filter(keep)));
        count++;
        if (label === example.label) right++;
        if (label === 'claim') given++;
        if (example.label === 'claim') wanted++;
        if (label === 'claim' && example.label === 'claim') hit++;
      }
    }
  }
  return { all: right / count, claims: (2 * hit) / (given + wanted) };
}

const pct = (x: number) => (100 * x).toFixed(1);
const extra = [...MONEY_PRIOR, ...drills];
const all = accuracy(() => true, extra);
console.log(
  `| without | accuracy of roles | F1 of claim |\n|---|---|---|\n| nothing | ${pct(all.all)} | ${pct(all.claims)} |`,
);
for (const [name, pattern] of GROUPS) {
  const one = accuracy(feature => !pattern.test(feature), extra);
  console.log(`| ${name} | ${pct(one.all)} | ${pct(one.claims)} |`);
}
const noDrills = accuracy(() => true, MONEY_PRIOR);
console.log(`| drill sentences | ${pct(noDrills.all)} | ${pct(noDrills.claims)} |`);
const bare = accuracy(() => true, []);
console.log(`| drill sentences and cue priors | ${pct(bare.all)} | ${pct(bare.claims)} |`);
