import type { Pledge, SourcedClaim } from '../../model/index.ts';
import { placeCodes } from '../../register/index.ts';
import { DIVISION } from './classes.ts';

/** How long a quote may be in an export: DESIGN.md section 7. */
const QUOTE = 300;

/** A column of the claim table: its name, its Frictionless type, what it says, and where it comes from. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'any';
  readonly description: string;
  readonly get: (pledge: Pledge, claim: SourcedClaim) => string | number | boolean | null;
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join('; ') || null;
const quotes = (list: readonly { readonly quote: string }[]) => short(list.map(({ quote }) => quote).join('; '));
const short = (text: string | undefined | null) => (text ? text.slice(0, QUOTE) : null);

/** The claim table: one row a claim, the pledge's figures beside it. */
export const COLUMNS: readonly Column[] = [
  col('pledge', 'string', 'Pledge id; rows of one pledge tell the same commitment', pledge => pledge.id),
  col('claim', 'string', 'Claim id: article hash, #, number in the article', (_, claim) => claim.id),
  col('type', 'string', 'pledge, or total: a sum over many investors', pledge => pledge.type),
  col('investors', 'string', 'Usual names, separated by ;', (_, { claim }) => names(claim.investors)),
  col('investors_quote', 'string', "The article's words", (_, { claim }) => quotes(claim.investors)),
  col(
    'company_ids',
    'string',
    'Ids of the companies of the pledge',
    pledge => pledge.investors.map(({ id }) => id).join('; ') || null,
  ),
  col(
    'home',
    'string',
    'ISO 3166-1 alpha-2 of head offices, where known',
    pledge => [...new Set(pledge.investors.flatMap(({ home }) => home ?? []))].join('; ') || null,
  ),
  col(
    'amount_low',
    'number',
    'Lower bound in plain units; empty where open',
    (_, { claim }) => claim.amount?.low ?? null,
  ),
  col(
    'amount_high',
    'number',
    'Upper bound in plain units; empty where open',
    (_, { claim }) => claim.amount?.high ?? null,
  ),
  col('currency', 'string', 'ISO 4217', (_, { claim }) => claim.amount?.currency ?? null),
  col(
    'amount_qualifier',
    'string',
    'exact, about, atLeast, upTo, between',
    (_, { claim }) => claim.amount?.qualifier ?? null,
  ),
  col('amount_quote', 'string', "The article's words", (_, { claim }) => short(claim.amount?.quote)),
  col('jobs_low', 'integer', 'Lower bound; empty where open', (_, { claim }) => claim.jobs?.low ?? null),
  col('jobs_high', 'integer', 'Upper bound; empty where open', (_, { claim }) => claim.jobs?.high ?? null),
  col('jobs_kind', 'string', 'created, kept, construction', (_, { claim }) => claim.jobs?.kind ?? null),
  col('jobs_quote', 'string', "The article's words", (_, { claim }) => short(claim.jobs?.quote)),
  col('projects', 'integer', 'Totals: how many projects it counts', (_, { claim }) => claim.projects?.value ?? null),
  col('places', 'string', 'Names, separated by ;', (_, { claim }) => names(claim.places)),
  col('places_quote', 'string', "The article's words", (_, { claim }) => quotes(claim.places)),
  col(
    'countries',
    'string',
    'ISO 3166-1 alpha-2, separated by ;',
    (_, { claim }) => [...new Set(claim.places.map(({ country }) => country))].join('; ') || null,
  ),
  col(
    'region',
    'string',
    'ISO 3166-2 of the first place, where known',
    (_, { claim }) => placeCodes(claim.places[0])?.region ?? null,
  ),
  col(
    'geonames',
    'integer',
    'GeoNames id of the first place, where known',
    (_, { claim }) => placeCodes(claim.places[0])?.geonames ?? null,
  ),
  col('latitude', 'number', 'Of the first place, WGS 84', pledge => pledge.places[0]?.lat ?? null),
  col('longitude', 'number', 'Of the first place, WGS 84', pledge => pledge.places[0]?.lon ?? null),
  col('activity', 'string', 'What the project is about', (_, { claim }) => claim.activity),
  col(
    'isic4',
    'string',
    'ISIC Rev. 4 division, where the activity maps to one',
    (_, { claim }) => DIVISION[claim.activity] ?? null,
  ),
  col(
    'nace2',
    'string',
    'NACE Rev. 2 division, where the activity maps to one',
    (_, { claim }) => DIVISION[claim.activity] ?? null,
  ),
  col('form', 'string', 'new, expansion, both, unknown', (_, { claim }) => claim.form),
  col(
    'horizon_from',
    'string',
    'Start of works or spending: YYYY, YYYY-MM or YYYY-MM-DD',
    (_, { claim }) => claim.horizon?.from ?? null,
  ),
  col(
    'horizon_to',
    'string',
    'Promised end or opening: YYYY, YYYY-MM or YYYY-MM-DD',
    (_, { claim }) => claim.horizon?.to ?? null,
  ),
  col('horizon_quote', 'string', "The article's words", (_, { claim }) => short(claim.horizon?.quote)),
  col(
    'announced',
    'string',
    'When it was announced, as the article says',
    (_, { claim }) => claim.announced?.date ?? null,
  ),
  col('announced_quote', 'string', "The article's words", (_, { claim }) => short(claim.announced?.quote)),
  col('said_by', 'string', 'To whom the article attributes it', (_, { claim }) => names(claim.saidBy)),
  col('occasion', 'string', 'Summit, visit or programme', (_, { claim }) => claim.occasion?.name ?? null),
  col('stage', 'string', 'Where it stands according to this article', (_, { claim }) => claim.stage),
  col(
    'previously',
    'boolean',
    'True where the text says that it had been announced before',
    (_, { claim }) => claim.previously,
  ),
  col(
    'copy_of',
    'string',
    'Hash of the article that this one is a near-copy of; counted once as evidence',
    (_, claim) => claim.copyOf ?? null,
  ),
  col('external_id', 'string', 'Id of the article where it came from', (_, claim) => claim.externalId ?? null),
  col('outlet', 'string', 'Who published it', (_, claim) => claim.outlet),
  col('url', 'string', 'Where it was published', (_, claim) => claim.url),
  col('title', 'string', 'Title of the article', (_, claim) => short(claim.title)),
  col('published', 'date', 'Day of publication', (_, claim) => claim.published),
  col('recorded', 'string', 'When this register first held it (UTC)', (_, claim) => claim.recorded),
  col('lang', 'string', 'BCP 47 language of the article', (_, claim) => claim.lang),
  col('reader', 'string', 'What read it, with its version', (_, claim) => claim.reader),
  col('looked', 'string', 'Who stands behind the pledge: machine, person, contested', pledge => pledge.looked),
  col('pledge_low', 'number', 'Pledge: lower bound in force, in its currency', pledge => pledge.amount?.low ?? null),
  col('pledge_high', 'number', 'Pledge: upper bound in force, in its currency', pledge => pledge.amount?.high ?? null),
  col('pledge_currency', 'string', 'Pledge: currency in force', pledge => pledge.amount?.currency ?? null),
  col(
    'pledge_euro_low',
    'number',
    'Pledge: lower bound in euros, current prices',
    pledge => pledge.amount?.euros?.low ?? null,
  ),
  col(
    'pledge_euro_high',
    'number',
    'Pledge: upper bound in euros, current prices',
    pledge => pledge.amount?.euros?.high ?? null,
  ),
  col(
    'rate',
    'number',
    'Units of the currency for one euro (ECB monthly average)',
    pledge => pledge.amount?.euros?.rate ?? null,
  ),
  col('rate_month', 'string', 'Month of the rate', pledge => pledge.amount?.euros?.month ?? null),
  col(
    'rate_provisional',
    'boolean',
    "True where the month's own rate is not known yet",
    pledge => pledge.amount?.euros?.provisional ?? null,
  ),
  col('pledge_stage', 'string', 'Pledge: where it stands', pledge => pledge.stage),
  col(
    'pledge_stage_reported',
    'boolean',
    'True where the stage is a bad word that no person has checked',
    pledge => pledge.stageReported,
  ),
  col('due', 'string', 'Pledge: promised day of opening', pledge => pledge.due),
  col('verdict', 'string', 'Pledge: what became of it, on the day of the export', pledge => pledge.delivery.verdict),
  col('part_of', 'string', 'Id of the larger pledge that it is a part of: do not add both', pledge => pledge.partOf),
  col(
    'doubtful',
    'boolean',
    'True where a merge in it, or with another pledge, is in doubt',
    pledge => pledge.doubtful.length > 0 || pledge.links.some(({ certainty }) => certainty === 'doubtful'),
  ),
  col(
    'not_investment',
    'boolean',
    'True where an editor said that it is not investment',
    pledge => pledge.notInvestment,
  ),
  col('sample', 'boolean', 'True for texts written as samples: not news', (_, claim) => claim.sample),
];

function col(name: string, type: Column['type'], description: string, get: Column['get']): Column {
  return { name, type, description, get };
}

/** One row of the claim table, by column name. */
export function claimRow(pledge: Pledge, claim: SourcedClaim): Record<string, string | number | boolean | null> {
  return Object.fromEntries(COLUMNS.map(column => [column.name, column.get(pledge, claim)]));
}

/** How to cite an export. */
export function citation(made: string, place: string, sample: boolean): string {
  const day = made.slice(0, 10);
  const what = sample
    ? 'Pledgebook sample register (articles written for Pledgebook, not news)'
    : 'Pledgebook register';
  return `${what}, ${place}, exported ${day}. Figures are what articles say; each row names its source and words. Exchange rates: European Central Bank, euro foreign exchange reference rates; monthly averages computed by Pledgebook.`;
}
