import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { json, PROBLEM_ANSWERS } from './schemas.ts';

const Watched = z.object({
  /** ISO 3166-1 alpha-2; null for sources that report on the whole world. */
  country: z.string().nullable(),
  lang: z.string(),
  month: z.string(),
  sources: z.array(z.string()),
  days: z.int(),
  found: z.int(),
});

const route = createRoute({
  method: 'get',
  path: '/api/v1/watched',
  summary: 'What was watched: a row for each country, language and month; what has no row was not watched',
  request: {
    query: z.object({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      lang: z
        .string()
        .regex(/^[a-z]{2,3}$/)
        .optional(),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional(),
    }),
  },
  responses: {
    ...json(z.object({ rows: z.array(Watched) }), 'The rows, newest month first.'),
    400: PROBLEM_ANSWERS[400],
  },
});

/** What was watched, for programs. */
export function addWatchedRoute(app: OpenAPIHono<App>, { store }: Parts): void {
  app.openapi(route, async c => {
    const { country, lang, month } = c.req.valid('query');
    const rows = (await store.intake.watchedMonths()).filter(
      row =>
        (country === undefined || row.country === country) &&
        (lang === undefined || row.lang === lang) &&
        (month === undefined || row.month === month),
    );
    return c.json({ rows: rows.map(row => ({ ...row, sources: [...row.sources] })) }, 200);
  });
}
