import { z } from 'zod';
import { ACTIVITIES, FORMS, LOOKED, STAGES, VERDICTS } from '../model/index.ts';
import { ORIGINS, PLEDGE_SORTS, type PledgeFilter, type PledgeSort } from '../store/index.ts';
import { LIST_VIEWS, type ListState } from './page.ts';
import { Refusal } from './problem.ts';

/** No parameter of a list is longer; a cursor has a limit of its own. */
const MAX_WORDS = 200;
const MAX_CURSOR = 1000;

const word = z.string().min(1).max(MAX_WORDS);
const country = z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters (ISO 3166-1)');
const year = z
  .string()
  .regex(/^\d{4}$/, 'a year has four digits')
  .transform(Number);
const figure = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number of million euros')
  .transform(text => Number(text) * 1e6);
const heads = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number of jobs')
  .transform(Number);
const many = <T extends z.ZodType<unknown, string>>(of: T): z.ZodArray<T> => z.array(of).max(50);

/** Every parameter that a list of pledges takes, by its name in the URL; several of one name widen the selection. */
const PARAMETERS = {
  q: z.array(word).max(1),
  company: many(word),
  place: many(word),
  country: many(country),
  home: many(country),
  activity: many(z.enum(ACTIVITIES)),
  stage: many(z.enum(STAGES)),
  verdict: many(z.enum(VERDICTS)),
  occasion: many(word),
  source: many(word),
  looked: many(z.enum(LOOKED)),
  form: many(z.enum(FORMS)),
  origin: many(z.enum(ORIGINS)),
  yearFrom: z.array(year).max(1),
  yearTo: z.array(year).max(1),
  min: z.array(figure).max(1),
  max: z.array(figure).max(1),
  jobsMin: z.array(heads).max(1),
  jobsMax: z.array(heads).max(1),
  type: z.array(z.enum(['pledge', 'total'])).max(1),
  whole: z.array(z.literal('1')).max(1),
  view: z.array(z.enum(LIST_VIEWS)).max(1),
  sort: z.array(z.enum(PLEDGE_SORTS)).max(1),
  cursor: z.array(z.string().max(MAX_CURSOR)).max(1),
} as const;

const State = z.object(PARAMETERS).partial();

/**
 * The selection, order and page that a query string asks for. Empty values are as if left out (a form without script
 * sends them) and names that are not ours are passed over. Throws Refusal `bad-request` that names the parameter.
 */
export function parseListState(query: URLSearchParams): ListState {
  const params: Record<string, string[]> = {};
  for (const name of Object.keys(PARAMETERS)) {
    const values = [...new Set(query.getAll(name).map(value => value.trim()))].filter(value => value !== '');
    if (values.length > 0) params[name] = values;
  }
  const parsed = State.safeParse(params);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Refusal('bad-request', `${String(issue?.path[0] ?? 'query')}: ${issue?.message ?? 'not understood'}`);
  }
  const {
    q,
    yearFrom,
    yearTo,
    min,
    max,
    jobsMin,
    jobsMax,
    type,
    whole,
    sort,
    view,
    cursor: _page,
    ...lists
  } = parsed.data;
  const filter: PledgeFilter = {
    ...lists,
    ...(q?.[0] && { text: q[0] }),
    ...(yearFrom?.[0] !== undefined && { yearFrom: yearFrom[0] }),
    ...(yearTo?.[0] !== undefined && { yearTo: yearTo[0] }),
    ...(min?.[0] !== undefined && { euroFrom: min[0] }),
    ...(max?.[0] !== undefined && { euroTo: max[0] }),
    ...(jobsMin?.[0] !== undefined && { jobsFrom: jobsMin[0] }),
    ...(jobsMax?.[0] !== undefined && { jobsTo: jobsMax[0] }),
    ...(whole && { wholesOnly: true }),
    type: type?.[0] ?? 'pledge',
  };
  return { filter, sort: (sort?.[0] ?? '-announced') as PledgeSort, view: view?.[0] ?? 'table', params };
}
