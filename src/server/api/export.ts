import { Readable } from 'node:stream';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import type { Pledge } from '../../model/index.ts';
import type { PledgeFilter, PledgeRow, PledgeSort, Store } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { parseListState } from '../list-state.ts';
import { PROBLEM_ANSWERS, SelectionQuery } from './schemas.ts';

const exporting = createRoute({
  method: 'get',
  path: '/api/v1/export',
  summary: 'A whole selection as a file',
  request: { query: SelectionQuery.extend({ format: z.enum(['csv', 'ndjson']) }) },
  responses: {
    200: {
      description: 'One row a pledge (CSV), or one pledge a line with its claims and history (NDJSON).',
      content: { 'text/csv': { schema: z.string() }, 'application/x-ndjson': { schema: z.string() } },
    },
    400: PROBLEM_ANSWERS[400],
  },
});

async function* rowsOf(store: Store, filter: PledgeFilter, sort: PledgeSort): AsyncGenerator<PledgeRow> {
  let cursor: string | null = null;
  do {
    const { rows, next } = await store.queries.pledges({ filter, sort, paging: { cursor, limit: 200 } });
    yield* rows;
    cursor = next;
  } while (cursor !== null);
}

const COLUMNS: readonly (readonly [name: string, of: (row: PledgeRow) => string | number | boolean | null])[] = [
  ['id', row => row.id],
  ['type', row => row.type],
  ['investors', row => row.investors.map(one => one.name).join('; ')],
  ['places', row => row.places.map(one => one.name).join('; ')],
  ['countries', row => row.countries.join('; ')],
  ['activity', row => row.activity],
  ['amount_low', row => row.amount?.low ?? null],
  ['amount_high', row => row.amount?.high ?? null],
  ['currency', row => row.amount?.currency ?? null],
  ['qualifier', row => row.amount?.qualifier ?? null],
  ['euros_low', row => row.amount?.euros?.low ?? null],
  ['euros_high', row => row.amount?.euros?.high ?? null],
  ['rate', row => row.amount?.euros?.rate ?? null],
  ['rate_month', row => row.amount?.euros?.month ?? null],
  ['jobs_low', row => row.jobs?.low ?? null],
  ['jobs_high', row => row.jobs?.high ?? null],
  ['jobs_kind', row => row.jobs?.kind ?? null],
  ['stage', row => row.stage],
  ['stage_reported', row => row.stageReported],
  ['announced', row => row.announced],
  ['due', row => row.due],
  ['verdict', row => row.verdict],
  ['occasions', row => row.occasions.map(one => one.name).join('; ')],
  ['part_of', row => row.partOf],
  ['articles', row => row.articles],
  ['sources', row => row.sources],
  ['last_heard', row => row.lastHeard],
  ['looked', row => row.looked],
  ['doubtful', row => row.doubtful],
  ['sample', row => row.sample],
];

const CSV = { escape_formulas: true, cast: { boolean: (value: boolean) => String(value) } };

async function* csvOf(rows: AsyncIterable<PledgeRow>): AsyncGenerator<string> {
  yield stringify([COLUMNS.map(([name]) => name)], CSV);
  for await (const row of rows) yield stringify([COLUMNS.map(([, of]) => of(row))], CSV);
}

async function* ndjsonOf(store: Store, rows: AsyncIterable<PledgeRow>): AsyncGenerator<string> {
  for await (const row of rows) {
    const found = await store.queries.pledge(row.id);
    const pledge: Pledge | undefined = found?.pledge;
    if (pledge) yield `${JSON.stringify(pledge)}\n`;
  }
}

/** A selection as CSV or NDJSON, streamed: one page of it is in memory at a time. */
export function addExport(app: OpenAPIHono<App>, { store, clock }: Parts): void {
  app.openapi(exporting, c => {
    const { format } = c.req.valid('query');
    const query = new URL(c.req.url).searchParams;
    query.delete('cursor');
    const { filter, sort } = parseListState(query);
    const rows = rowsOf(store, filter, sort);
    const lines = format === 'csv' ? csvOf(rows) : ndjsonOf(store, rows);
    const name = `pledgebook-${clock().toISOString().slice(0, 10)}.${format}`;
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
    const stream = Readable.toWeb(Readable.from(lines).map(line => Buffer.from(line))) as ReadableStream<Uint8Array>;
    return c.body(stream, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
  });
}
