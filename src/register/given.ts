import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  ACTIVITIES,
  articleId,
  CLAIM_TYPES,
  Day,
  Failure,
  FORMS,
  JOB_KINDS,
  PLACE_LEVELS,
  QUALIFIERS,
  type SourcedClaim,
  STAGES,
} from '../model/index.ts';

const Named = z.object({ name: z.string().min(1), quote: z.string().optional() });
const Figure = {
  low: z.number().nullable(),
  high: z.number().nullable(),
  qualifier: z.enum(QUALIFIERS).default('exact'),
  quote: z.string().optional(),
};

/** A claim as FORMAT.md writes it: quotes without offsets; what is left out is unknown. */
const GivenClaim = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  type: z.enum(CLAIM_TYPES).default('pledge'),
  investors: z.array(Named).default([]),
  amount: z.object({ ...Figure, currency: z.string().regex(/^[A-Z]{3}$/) }).nullish(),
  jobs: z.object({ ...Figure, kind: z.enum(JOB_KINDS).default('created') }).nullish(),
  projects: z.object({ value: z.int().positive(), quote: z.string().optional() }).nullish(),
  places: z
    .array(
      z.object({
        name: z.string().min(1),
        country: z.string().regex(/^[A-Z]{2}$/),
        level: z.enum(PLACE_LEVELS).default('city'),
        quote: z.string().optional(),
        lat: z.number().nullish(),
        lon: z.number().nullish(),
      }),
    )
    .default([]),
  activity: z.enum(ACTIVITIES).default('other'),
  form: z.enum(FORMS).default('unknown'),
  horizon: z.object({ from: z.string().nullish(), to: z.string().nullish(), quote: z.string().optional() }).nullish(),
  announced: z.object({ date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/), quote: z.string().optional() }).nullish(),
  saidBy: z.array(Named).default([]),
  occasion: z.object({ name: z.string().min(1), quote: z.string().optional() }).nullish(),
  stage: z.enum(STAGES).default('announced'),
  previously: z.boolean().default(false),
});

/** A document whose claims are given: one line of `pledgebook match --claims`. */
const GivenDocument = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  lang: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  published: Day.nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  claims: z.array(GivenClaim),
});

/** The claims of a document that gives them; fails with `input-malformed`, naming the key. `where` names the input. */
export function givenClaims(value: unknown, where: string): SourcedClaim[] {
  const parsed = GivenDocument.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Failure(
      'input-malformed',
      `${where}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not a document with claims'}`,
    );
  }
  const { id, lang, outlet, url, published, title, text, claims } = parsed.data;
  const article = text ? articleId(text) : createHash('sha256').update(id, 'utf8').digest('hex');
  // Two documents may print the same words; each keeps claims of its own.
  const own = `${article}-${createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 8)}`;
  return claims.map((claim, at) => ({
    id: `${own}#c${at + 1}`,
    article: own,
    externalId: id,
    outlet: outlet ?? null,
    url: url ?? null,
    title: title ?? null,
    published: published ?? null,
    recorded: '1970-01-01T00:00:00.000Z',
    lang: lang ?? 'und',
    reader: 'given',
    sample: false,
    parts: [],
    claim: claimOf(claim, `c${at + 1}`),
  }));
}

const passage = (quote: string | undefined, name = '') => ({ quote: quote || name || ' ', start: 0, end: 0 });

function claimOf(given: z.infer<typeof GivenClaim>, id: string): SourcedClaim['claim'] {
  const { amount, jobs, projects, horizon, announced, occasion } = given;
  const named = given.investors.map(({ name, quote }) => ({ name, id: null, ...passage(quote, name) }));
  return {
    ...given,
    id: given.id ?? id,
    investors: named,
    amount: amount ? { ...amount, ...passage(amount.quote) } : null,
    jobs: jobs ? { ...jobs, ...passage(jobs.quote) } : null,
    projects: projects ? { value: projects.value, ...passage(projects.quote) } : null,
    places: given.places.map(({ lat, lon, quote, ...place }) => ({
      ...place,
      ...passage(quote, place.name),
      ...(lat == null ? {} : { lat }),
      ...(lon == null ? {} : { lon }),
    })),
    horizon: horizon ? { from: horizon.from ?? null, to: horizon.to ?? null, ...passage(horizon.quote) } : null,
    announced: announced ? { date: announced.date, ...passage(announced.quote) } : null,
    saidBy: given.saidBy.map(({ name, quote }) => ({ name, id: null, ...passage(quote, name) })),
    occasion: occasion ? { name: occasion.name, ...passage(occasion.quote) } : null,
    evidence: {},
    confidence: {},
  };
}
