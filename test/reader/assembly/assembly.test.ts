import { describe, expect, it } from 'vitest';
import { defaultReader } from '../../../src/reader/index.ts';
import { articleOf } from '../contract.ts';

function read(text: string, lang: string, title: string | null = null) {
  return defaultReader.read(articleOf(text, { lang, title, published: '2024-05-13' }));
}

describe('claims', () => {
  it('merge a figure told in title, lead and body', () => {
    const { claims } = read(
      'Acme will invest $2.1 billion in a battery plant in Ohio, it said on Monday.\n\nThe $2.1 billion will be spent by 2028.',
      'en',
      'Acme to invest $2.1 billion in Ohio',
    );
    expect(claims.map(({ amount }) => amount?.low)).toEqual([2.1e9]);
  });

  it('are one a company in a round-up, each with its own jobs', () => {
    const { claims } = read(
      'Boston Scientific will invest $62 million in Johns Creek and create 340 jobs.\n\nLockheed Martin will invest $16 million in Huntsville and create 200 jobs.',
      'en',
    );
    expect(claims.map(({ amount, jobs }) => [amount?.low, jobs?.low])).toEqual([
      [62e6, 340],
      [16e6, 200],
    ]);
  });

  it('quote the text and carry a confidence from 0 to 1 for every value that was decided', () => {
    const { claims } = read('Le groupe Acme investira 300 millions d’euros à Lyon et créera 200 emplois.', 'fr');
    for (const claim of claims) {
      for (const value of Object.values(claim.confidence)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(claim.confidence.amount).toBeGreaterThan(0);
    }
    expect(claims).toHaveLength(1);
  });
});
