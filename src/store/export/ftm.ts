import { createHash } from 'node:crypto';
import type { Pledge } from '../../model/index.ts';

/** An entity as FollowTheMoney tools read it: every property is a list of strings. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const key = (...parts: readonly string[]) =>
  `pb-${createHash('sha256').update(parts.join('\u0000'), 'utf8').digest('hex').slice(0, 24)}`;

/** Leaves out what is empty; FollowTheMoney knows no null. */
function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | number | null | undefined)[]>>,
): FtmEntity {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const strings = [
      ...new Set(
        values.flatMap(value => (value === null || value === undefined || value === '' ? [] : [String(value)])),
      ),
    ];
    return strings.length > 0 ? [[name, strings] as const] : [];
  });
  return { id, schema, properties: Object.fromEntries(kept) };
}

/**
 * A pledge as entities: a Project, a Company an investor with its ProjectParticipant, an Article a source with its Documentation whose
 * summary is the quote. Schemata of FollowTheMoney 4 (alephdata/followthemoney).
 */
export function ftmEntities(pledge: Pledge): FtmEntity[] {
  const project = `pb-${pledge.id}`;
  const who = pledge.investors.map(({ name }) => name).join(', ') || 'Unnamed investor';
  const where = pledge.places.map(({ name }) => name).join(', ');
  const { amount } = pledge;
  const figure = amount?.low ?? amount?.high;
  const entities = [
    entity(project, 'Project', {
      name: [[who, pledge.activity, where].filter(Boolean).join(' – ')],
      projectId: [pledge.id],
      status: [pledge.stageReported ? `reported ${pledge.stage}` : pledge.stage],
      phase: [pledge.delivery.verdict],
      startDate: [pledge.announced],
      endDate: [pledge.due],
      country: pledge.countries.map(code => code.toLowerCase()),
      amount: [figure],
      currency: [amount?.currency],
      amountEur: [amount?.euros?.low ?? amount?.euros?.high],
      sourceUrl: pledge.claims.map(({ url }) => url),
      keywords: [pledge.activity, ...(pledge.sample ? ['sample'] : [])],
      notes: [pledge.jobs ? `jobs promised: ${pledge.jobs.low ?? '?'} to ${pledge.jobs.high ?? 'open'}` : null],
    }),
  ];
  for (const { id, name, home } of pledge.investors) {
    const company = key('company', id);
    entities.push(entity(company, 'Company', { name: [name], country: [home?.toLowerCase()] }));
    entities.push(
      entity(key('participant', id, pledge.id), 'ProjectParticipant', {
        project: [project],
        participant: [company],
        role: ['investor'],
      }),
    );
  }
  for (const { article, outlet, url, title, published, claim, lang } of pledge.claims) {
    const source = key('article', article);
    entities.push(
      entity(source, 'Article', {
        name: [title ?? outlet ?? article.slice(0, 12)],
        title: [title],
        fileName: [`${article.slice(0, 16)}.txt`],
        contentHash: [article],
        sourceUrl: [url],
        publisher: [outlet],
        publishedAt: [published],
        language: [LANGUAGES[lang]],
      }),
    );
    const quotes = [claim.amount?.quote, claim.jobs?.quote].filter(Boolean).join('; ');
    entities.push(
      entity(key('documentation', article, pledge.id, claim.id), 'Documentation', {
        document: [source],
        entity: [project],
        role: [claim.stage],
        summary: [quotes.slice(0, 300)],
        date: [published],
      }),
    );
  }
  return entities;
}

/** FollowTheMoney writes languages in three letters (ISO 639-3). */
const LANGUAGES: Readonly<Record<string, string>> = {
  fr: 'fra',
  en: 'eng',
  de: 'deu',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  pl: 'pol',
  tr: 'tur',
  id: 'ind',
  ja: 'jpn',
  zh: 'zho',
  ko: 'kor',
  ar: 'ara',
};
