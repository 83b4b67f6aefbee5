import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worthReading } from '../../src/reader/gate.ts';
import { goldFiles, readGold } from '../../src/reader/learn/index.ts';

const PLAIN = 'The council met on 12 March 2024 and talked for hours about the weather and the old bridge. ';

describe('dismissing articles unread', () => {
  it.each([
    'Nous mettons 3 Md€ sur la table',
    'Der Bau kostet drei Milliarden Euro',
    'about two hundred workers will be hired',
    'plus de trois mille emplois',
    'Rs 5,000 crore for the port',
    '500人を雇用する',
    '총 5조원을 투자한다',
    'تستثمر الشركة ثلاثة مليارات دولار',
    'koszt to 8,3 mld zł',
  ])('never happens to one that may hold money or posts: %s', text => {
    expect(worthReading(text)).toBe(true);
  });

  it.each([
    PLAIN,
    'Le conseil s’est réuni le 12 mars 2024 à 18 h 30 pour parler du temps.',
    'Rund 40 Prozent der Straßen wurden 2023 gesperrt.',
    '会議は2024年3月12日に開かれた。',
    '',
  ])('happens to one with only digits and years: %s', text => {
    expect(worthReading(text)).toBe(false);
  });

  it('happens to no article of the gold that has a claim', () => {
    const dismissed = readGold(goldFiles('corpus')).filter(
      gold => gold.claims.length > 0 && !worthReading(gold.document),
    );
    expect(dismissed.map(({ id }) => id)).toEqual([]);
  });

  it('finds an amount wherever in a long text it stands', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (before, after) => {
        expect(worthReading(`${PLAIN.repeat(before)}They pay 5 million euros. ${PLAIN.repeat(after)}`)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
