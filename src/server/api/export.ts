import { Readable } from 'node:stream';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import type { Pledge } from '../../model/index.ts';
import {
  EXPORT_FILES,
  exportRegister,
  type PledgeFilter,
  type PledgeRow,
  type PledgeSort,
  type Store,
} from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { parseListState } from '../list-state.ts';
import { Refusal } from '../problem.ts';
import { FORBIDDEN, PROBLEM_ANSWERS, SelectionQuery } from './schemas.ts';

/** Formats of a selection: a row a pledge (CSV), else those of `pledgebook export`. The logs themselves (`register`) hold whole texts. */
const FORMATS = ['csv', 'ndjson', 'xlsx', 'geojson', 'parquet', 'ftm', 'register'] as const;
/** XLSX and Parquet are made in memory. */
const MOST_IN_MEMORY = 20_000;

const exporting = createRoute({
  method: 'get',
  path: '/api/v1/export',
  summary: 'A whole selection as a file',
  request: { query: SelectionQuery.extend({ format: z.enum(FORMATS) }) },
  responses: {
    200: {
      description:
        'One row a pledge (CSV), one pledge a line with its claims and history (NDJSON), a row a claim (XLSX, Parquet), places ' +
        '(GeoJSON), entities (FollowTheMoney); `register`: the logs as `pledgebook restore` takes them, for editors alone.',
      content: { 'text/csv': { schema: z.string() }, 'application/x-ndjson': { schema: z.string() } },
    },
    400: PROBLEM_ANSWERS[400],
    ...FORBIDDEN,
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

/** The pledges of a selection, each with all that is known of it. */
async function* pledgesOf(store: Store, rows: AsyncIterable<PledgeRow>): AsyncGenerator<Pledge> {
  for await (const row of rows) {
    const found = await store.queries.pledge(row.id);
    if (found) yield found.pledge;
  }
}

/** A selection as a file, streamed: one page of it is in memory at a time, all of it for XLSX and Parquet alone. */
export function addExport(app: OpenAPIHono<App>, { store, clock }: Parts): void {
  app.openapi(exporting, async c => {
    const { format } = c.req.valid('query');
    const query = new URL(c.req.url).searchParams;
    query.delete('cursor');
    const { filter, sort } = parseListState(query);
    if (format === 'register' && !c.var.editor)
      throw new Refusal('forbidden', 'format: the logs hold whole texts; they need this computer or its token');
    if (format === 'xlsx' || format === 'parquet') {
      const { count } = await store.queries.pledges({ filter, paging: { limit: 1 } });
      if (count > MOST_IN_MEMORY)
        throw new Refusal(
          'bad-request',
          `format: ${format} holds ${MOST_IN_MEMORY} pledges at most; narrow the selection, or take ndjson`,
        );
    }
    const rows = rowsOf(store, filter, sort);
    const lines =
      format === 'csv' ? csvOf(rows) : exportRegister(store, { format, now: clock(), pledges: pledgesOf(store, rows) });
    const { type, name } =
      format === 'csv' ? { type: 'text/csv; charset=utf-8', name: 'pledges.csv' } : EXPORT_FILES[format];
    const day = clock().toISOString().slice(0, 10);
    const stream = Readable.toWeb(Readable.from(lines).map(line => Buffer.from(line))) as ReadableStream<Uint8Array>;
    return c.body(stream, 200, {
      'content-type': format === 'ndjson' ? `${type}; charset=utf-8` : type,
      'content-disposition': `attachment; filename="pledgebook-${day}-${name}"`,
    }) as never;
  });
}
