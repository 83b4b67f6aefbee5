import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import writeExcelFile from 'write-excel-file/node';
import type { Pledge } from '../../model/index.ts';
import { COLUMNS, claimRow } from './rows.ts';

/** The head of the CSV file. */
export function csvHead(): string {
  return stringify([COLUMNS.map(({ name }) => name)]);
}

/** A pledge's rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula is not run: it is preceded by an apostrophe. */
export function csvRows(pledge: Pledge): string {
  const rows = pledge.claims.map(claim => COLUMNS.map(({ get }) => get(pledge, claim)));
  return stringify(rows, { escape_formulas: true, cast: { boolean: value => (value ? 'true' : 'false') } });
}

/** What a Frictionless data package says of the CSV file beside it. */
export function dataPackage(meta: {
  readonly made: string;
  readonly sample: boolean;
  readonly citation: string;
}): object {
  return {
    profile: 'tabular-data-package',
    name: meta.sample ? 'pledgebook-sample' : 'pledgebook',
    title: meta.sample ? 'Pledgebook sample register' : 'Pledgebook register',
    description: meta.citation,
    created: meta.made,
    sample: meta.sample,
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'claims',
        path: 'claims.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: COLUMNS.map(({ name, type, description }) => ({ name, type, description })),
          primaryKey: 'claim',
          missingValues: [''],
        },
      },
    ],
  };
}

/** A workbook: claims with numbers as numbers, and a sheet of notes. */
export async function workbook(
  pledges: readonly Pledge[],
  notes: readonly (readonly [string, string])[],
): Promise<Buffer> {
  const head = COLUMNS.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const rows = pledges.flatMap(pledge =>
    pledge.claims.map(claim =>
      COLUMNS.map(({ get }) => {
        const value = get(pledge, claim);
        if (value === null) return null;
        if (typeof value === 'number') return { value, type: Number };
        if (typeof value === 'boolean') return { value, type: Boolean };
        return { value, type: String };
      }),
    ),
  );
  const about = [...notes, ...COLUMNS.map(({ name, description }) => [name, description] as const)];
  const noteRows = about.map(([name, text]) => [
    { value: name, type: String, fontWeight: 'bold' as const },
    { value: text, type: String },
  ]);
  return writeExcelFile([
    { data: [head, ...rows], sheet: 'claims', stickyRowsCount: 1 },
    { data: noteRows, sheet: 'notes', columns: [{ width: 24 }, { width: 110 }] },
  ]).toBuffer();
}

const PARQUET = {
  string: 'STRING',
  date: 'STRING',
  any: 'STRING',
  number: 'DOUBLE',
  integer: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const;

/** The claim table as Parquet. */
export function parquet(pledges: readonly Pledge[], notes: readonly (readonly [string, string])[]): Uint8Array {
  const rows = pledges.flatMap(pledge => pledge.claims.map(claim => claimRow(pledge, claim)));
  const columnData = COLUMNS.map(({ name, type }) => ({
    name,
    data: rows.map(row => row[name] ?? null),
    type: PARQUET[type],
    nullable: true,
  }));
  const buffer = parquetWriteBuffer({ columnData, kvMetadata: notes.map(([key, value]) => ({ key, value })) });
  return new Uint8Array(buffer);
}
