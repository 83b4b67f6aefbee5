import { z } from '@hono/zod-openapi';
import { ACTIVITIES, FORMS, LOOKED, STAGES, VERDICTS } from '../../model/index.ts';
import { ORIGINS, PLEDGE_SORTS } from '../../store/index.ts';
import { Problem } from '../problem.ts';

/** One value or several of one name in a query string. */
const some = <T extends z.ZodType>(of: T) => z.union([of, z.array(of)]).optional();

/** The filters of a list of pledges; several values of one name widen the selection. */
export const SelectionQuery = z.object({
  q: z.string().max(200).optional().openapi({ description: 'Words in investors, places, occasions and titles.' }),
  company: some(z.string()).openapi({ description: 'Company ids.' }),
  place: some(z.string()).openapi({ description: 'Place ids: `FR`, `FR:lyon`.' }),
  country: some(z.string()).openapi({ description: 'Where the money goes, ISO 3166-1 alpha-2.' }),
  home: some(z.string()).openapi({ description: 'Where the investor has its head office, ISO 3166-1 alpha-2.' }),
  activity: some(z.enum(ACTIVITIES)),
  stage: some(z.enum(STAGES)),
  verdict: some(z.enum(VERDICTS)),
  occasion: some(z.string()).openapi({ description: 'Occasion ids.' }),
  source: some(z.string()).openapi({ description: 'Outlets.' }),
  looked: some(z.enum(LOOKED)),
  form: some(z.enum(FORMS)).openapi({ description: 'New site or expansion.' }),
  origin: some(z.enum(ORIGINS)).openapi({
    description: 'An investor with its head office in another country than the project (`foreign`), or in the same.',
  }),
  yearFrom: z.string().optional().openapi({ description: 'Year of the first announcement, from.' }),
  yearTo: z.string().optional().openapi({ description: 'Year of the first announcement, to.' }),
  min: z.string().optional().openapi({ description: 'Amount in force from, in million euros.' }),
  max: z.string().optional().openapi({ description: 'Amount in force to, in million euros.' }),
  jobsMin: z.string().optional().openapi({ description: 'Jobs promised, from.' }),
  jobsMax: z.string().optional().openapi({ description: 'Jobs promised, to.' }),
  type: z.enum(['pledge', 'total']).optional().openapi({ description: '`pledge` where left out.' }),
  whole: z.literal('1').optional().openapi({ description: 'Leave out parts of larger pledges.' }),
});

/** The day that is asked for; today and everything held where left out. */
export const AsOfQuery = z.object({
  asOf: z.string().optional().openapi({ description: 'As reported: articles published up to this day.' }),
  recorded: z.string().optional().openapi({ description: 'As recorded: what this register held on this day.' }),
});

/** How a list is ordered and where a page of it starts. */
export const PageQuery = z.object({
  sort: z.enum(PLEDGE_SORTS).optional(),
  cursor: z.string().max(1000).optional().openapi({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(200).optional().openapi({ description: '50 where left out.' }),
});

const content = { 'application/problem+json': { schema: Problem } };

/** Answers with a problem that any route may give. */
export const PROBLEM_ANSWERS = {
  400: { description: 'A parameter, cursor or body was not understood.', content },
  404: { description: 'There is nothing of that id.', content },
};
export const GONE = { 410: { description: 'It was here and was withdrawn.', content } };
export const FORBIDDEN = { 403: { description: 'Only from this computer or with its token.', content } };
export const BODY_PROBLEMS = {
  413: { description: 'More than 5 MB.', content },
  415: { description: 'Another content type than JSON.', content },
  422: { description: 'The text could not be read.', content },
};

/** An answer in JSON. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});
