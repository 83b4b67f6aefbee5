import type { Pledge } from '../../model/index.ts';
import type { AsOf } from '../queries/types.ts';
import { publicPledge } from '../quotes/index.ts';
import type { Store } from '../store.ts';
import { ftmEntities } from './ftm.ts';
import { features } from './geojson.ts';
import { citation } from './rows.ts';
import { csvHead, csvRows, dataPackage, parquet, workbook } from './tables.ts';

/** What a register can be handed out as. */
export const EXPORT_FORMATS = [
  'ndjson',
  'csv',
  'datapackage',
  'xlsx',
  'geojson',
  'parquet',
  'ftm',
  'register',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Media type and file name of each format. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { readonly type: string; readonly name: string }>> = {
  ndjson: { type: 'application/x-ndjson', name: 'pledges.ndjson' },
  csv: { type: 'text/csv; charset=utf-8', name: 'claims.csv' },
  datapackage: { type: 'application/json', name: 'datapackage.json' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'pledgebook.xlsx' },
  geojson: { type: 'application/geo+json', name: 'pledges.geojson' },
  parquet: { type: 'application/vnd.apache.parquet', name: 'claims.parquet' },
  ftm: { type: 'application/x-ndjson', name: 'entities.ftm.json' },
  register: { type: 'application/x-ndjson', name: 'register.ndjson' },
};

/** What is exported. */
export interface ExportAsk {
  readonly format: ExportFormat;
  /** Null: everything that is held now. `register` is always everything. */
  readonly asOf?: AsOf | null;
  readonly now: Date;
  /** Which pledges; all where left out. */
  readonly pledges?: AsyncIterable<Pledge>;
}

/**
 * A register in a format, piece by piece; only XLSX and Parquet are made in memory. `ndjson` is a pledge a line with its claims,
 * quotes and history; `csv`, `xlsx` and `parquet` have a row a claim; `register` is what `pledgebook restore` takes.
 */
export async function* exportRegister(
  store: Store,
  { format, asOf, now, pledges: some }: ExportAsk,
): AsyncGenerator<string | Uint8Array> {
  const made = now.toISOString();
  const sample = (await store.queries.home()).sample;
  const cite = citation(made, store.place, sample);
  const pledges = () => publicPledges(store, some ?? store.allPledges(asOf ?? undefined));
  const notes: [string, string][] = [
    ['citation', cite],
    ['exported', made],
    ['sample', String(sample)],
    ['as reported up to', asOf?.reported ?? 'everything'],
    ['as recorded up to', asOf?.recorded ?? 'everything'],
  ];
  switch (format) {
    case 'ndjson':
      for await (const pledge of pledges()) yield `${JSON.stringify(pledge)}\n`;
      return;
    case 'csv':
      yield csvHead();
      for await (const pledge of pledges()) yield csvRows(pledge);
      return;
    case 'datapackage':
      yield `${JSON.stringify(dataPackage({ made, sample, citation: cite }), null, 2)}\n`;
      return;
    case 'geojson':
      yield* geojson(pledges(), { citation: cite, sample });
      return;
    case 'ftm':
      yield* entities(pledges());
      return;
    case 'register':
      for await (const row of store.backup()) yield `${JSON.stringify(row)}\n`;
      return;
    case 'xlsx':
      yield await workbook(await Array.fromAsync(pledges()), notes);
      return;
    case 'parquet':
      yield parquet(await Array.fromAsync(pledges()), notes);
  }
}

/** How many pledges' quotes are measured at once. */
const MEASURED = 100;

/** Pledges with their quotes cut to what everybody may see: what is exported is passed on. */
async function* publicPledges(store: Store, pledges: AsyncIterable<Pledge>): AsyncGenerator<Pledge> {
  const cut = async function* (some: readonly Pledge[]): AsyncGenerator<Pledge> {
    const articles = [...new Set(some.flatMap(({ claims }) => claims.map(claim => claim.article)))];
    const read = new Map((await store.queries.readLengths(articles)).map(one => [one.article, one]));
    for (const pledge of some) yield publicPledge(pledge, read);
  };
  let some: Pledge[] = [];
  for await (const pledge of pledges) {
    some.push(pledge);
    if (some.length < MEASURED) continue;
    yield* cut(some);
    some = [];
  }
  yield* cut(some);
}

async function* geojson(pledges: AsyncIterable<Pledge>, head: object): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection",${JSON.stringify(head).slice(1, -1)},"features":[`;
  let first = true;
  for await (const pledge of pledges) {
    for (const feature of features(pledge)) {
      yield `${first ? '' : ','}\n${JSON.stringify(feature)}`;
      first = false;
    }
  }
  yield '\n]}\n';
}

/** Companies and articles come once, however many pledges they have. */
async function* entities(pledges: AsyncIterable<Pledge>): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const pledge of pledges) {
    for (const entity of ftmEntities(pledge)) {
      if (seen.has(entity.id)) continue;
      seen.add(entity.id);
      yield `${JSON.stringify(entity)}\n`;
    }
  }
}
