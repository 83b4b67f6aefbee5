/**
 * `npm run samples`: picks the sample articles out of the corpus. Only documents that name their `facts`; the gold
 * labels stay behind, so that what the sample register shows was read and not copied.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Choose France from 2018 to 2026, a few North American promises followed to their end, some Indian ones. */
const CHOSEN = `
fr-france-1 fr-france-2 fr-france-3 fr-france-4 fr-france-5 fr-france-6 fr-france-7 fr-france-8 fr-france-9 fr-france-10
fr-france-11 fr-france-12 fr-france-13 fr-france-14 fr-france-15 fr-france-16 fr-france-17 fr-france-18 fr-france-19
fr-france-20 fr-france-21 fr-france-25 fr-france-26 en-france-1 en-france-2 en-france-3 en-france-4 en-france-5 en-france-6
fr-french2-30 fr-french2-31 en-northam-3 en-northam-4 fr-northam-3 en-northam-5 en-northam-6 en-northam-7 en-northam-8
en-northam-12 en-northam-13 en-world-1 en-world-3`
  .trim()
  .split(/\s+/);

interface Document {
  readonly id: string;
  readonly lang: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly string[];
}

const documents = new Map<string, Document>();
for (const file of readdirSync(join(root, 'corpus')).filter(name => name.endsWith('.ndjson'))) {
  for (const line of readFileSync(join(root, 'corpus', file), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    const document = JSON.parse(line) as Document;
    documents.set(document.id, document);
  }
}
const lines = CHOSEN.map(id => {
  const document = documents.get(id);
  if (!document?.facts.length) throw new Error(`${id}: not in the corpus, or names no facts`);
  const { lang, outlet, published, title, text, facts } = document;
  return JSON.stringify({ id, lang, outlet, published, title, text, sample: true, facts });
});
writeFileSync(join(root, 'samples', 'articles.ndjson'), `${lines.join('\n')}\n`);
process.stdout.write(`${lines.length} samples written to samples/articles.ndjson\n`);
