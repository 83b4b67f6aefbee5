import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultReader, explainReading, readerNamed, readerNames, registerReader } from '../../src/reader/index.ts';
import { goldDocument } from '../../src/reader/learn/index.ts';
import { articleOf, readerContract } from './contract.ts';

readerContract(defaultReader);

const seed = '/work/shared/corpus/seed.ndjson';

describe('the first article', () => {
  it.skipIf(!existsSync(seed))('yields its three claims with the right words, and none from the page furniture', () => {
    const gold = goldDocument(JSON.parse(readFileSync(seed, 'utf8')));
    const reading = defaultReader.read({ ...gold.article, published: null });
    expect(reading.claims.map(({ amount, jobs }) => [amount?.quote, jobs?.quote])).toEqual([
      ['4 milliards d’euros', undefined],
      ['1,2 milliard d’euros', expect.stringContaining('trois mille emplois')],
      [undefined, '2 000 nouveaux emplois'],
    ]);
    expect(reading.claims.map(({ investors }) => investors[0]?.name)).toEqual(['Microsoft', 'Amazon', 'Amazon']);
    for (const span of gold.noise) {
      for (const claim of reading.claims) {
        for (const passage of [...claim.investors, ...claim.saidBy, ...claim.places]) {
          expect(passage.start < span.end && span.start < passage.end).toBe(false);
        }
      }
    }
  });

  it.skipIf(!existsSync(seed))('is dated by its own words: «Dimanche 12 mai» beside 2024', () => {
    const gold = goldDocument(JSON.parse(readFileSync(seed, 'utf8')));
    const reading = defaultReader.read({ ...gold.article, published: null });
    expect([reading.published, reading.publishedInferred]).toEqual(['2024-05-12', true]);
  });
});

describe('reading', () => {
  it('keeps what a company earns apart from what it promises', () => {
    const reading = defaultReader.read(
      articleOf(
        'Acme will invest $900 million in a new plant in Ohio and create 400 jobs. Revenue rose to $3.2 billion last year.',
        {
          lang: 'en',
          published: '2024-05-13',
        },
      ),
    );
    expect(reading.claims.map(({ amount }) => amount?.low)).toEqual([900_000_000]);
    expect(reading.claims[0]?.jobs?.low).toBe(400);
    expect(reading.otherMoney.map(({ role, quote }) => [role, quote])).toEqual([['revenue', '$3.2 billion']]);
  });

  it('ties a conversion to the claim that it converts', () => {
    const { claims, otherMoney } = defaultReader.read(
      articleOf('Le groupe investira 4 milliards d’euros (4,3 milliards de dollars) dans une usine à Lyon.', {
        lang: 'fr',
        published: '2024-05-13',
      }),
    );
    expect(claims).toHaveLength(1);
    expect(otherMoney.map(({ role, claim }) => [role, claim])).toEqual([['conversion', 'c1']]);
  });

  it('says of every value what decided', () => {
    const { reading, claims } = explainReading(
      articleOf('Acme will invest $900 million in a new plant in Ohio and create 400 jobs.', {
        lang: 'en',
        published: '2024-05-13',
      }),
    );
    expect(reading.claims).toHaveLength(1);
    expect(claims[0]?.amount?.length).toBeGreaterThan(0);
  });

  it('reads nothing of an article that speaks of neither money nor posts', () => {
    const reading = defaultReader.read(articleOf('The council met on 12 March 2024 and talked about the weather.'));
    expect([reading.claims, reading.otherMoney, reading.otherJobs]).toEqual([[], [], []]);
  });
});

describe('the registry', () => {
  it('finds readers by name and says which there are', () => {
    expect(readerNamed('pledgebook')).toBe(defaultReader);
    expect(() => readerNamed('none')).toThrow(/no reader is called "none": use one of pledgebook/);
  });

  it('takes further readers', () => {
    registerReader({ ...defaultReader, name: 'another' });
    expect(readerNames()).toContain('another');
    expect(readerNamed('another').name).toBe('another');
  });
});
