import { describe, expect, it } from 'vitest';
import { drillsOf } from '../../../src/language/drills.ts';
import { ROLE_CUES, roleWords } from '../../../src/language/roles.ts';
import { LANGUAGES } from '../../../src/language/words.ts';
import { JOBS_ROLES, MONEY_ROLES } from '../../../src/model/index.ts';
import { open, prepare } from '../../../src/reader/prepare.ts';
import { changeOf } from '../../../src/reader/roles/change.ts';
import { type RoleContext, roleContext, rolesOf } from '../../../src/reader/roles/index.ts';
import { articleOf } from '../contract.ts';

function contextOf(text: string, lang = 'en'): RoleContext {
  return roleContext(prepare(open(articleOf(text, { lang, published: '2024-05-13' }))));
}

/** The likeliest role of every figure, in reading order. */
function roles(text: string, lang = 'en'): string[] {
  return rolesOf(contextOf(text, lang)).map(({ chances }) => [...chances].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
}

describe('cue words and drills', () => {
  it.each(LANGUAGES)('%s has words of every class', lang => {
    for (const cue of ROLE_CUES) expect(roleWords(lang)[cue].length, cue).toBeGreaterThan(0);
  });

  it.each(LANGUAGES)('the drills of %s mark known roles only', lang => {
    const known = new Set<string>([...MONEY_ROLES, ...JOBS_ROLES, 'claim', 'total', 'created']);
    for (const sentence of drillsOf(lang).sentences) {
      for (const [, role = ''] of sentence.matchAll(/\{([a-z-]+):/g)) expect(known, sentence).toContain(role);
    }
  });
});

describe('roles', () => {
  it('tell revenue, loss and fine from the pledge beside them', () => {
    const text =
      'Acme will invest $800 million in a new plant in Ohio. Revenue rose to $3.2 billion. It lost $210 million last year. A court fined it $75 million.';
    expect(roles(text)).toEqual(['claim', 'revenue', 'profit', 'fine']);
  });

  it('tell a conversion in brackets', () => {
    expect(roles('Le groupe investira 4 milliards d’euros (4,3 milliards de dollars) à Lyon.', 'fr')).toEqual([
      'claim',
      'conversion',
    ]);
  });

  it('tell jobs promised from people employed', () => {
    expect(roles('The plant will create 400 jobs. The group employs 8,000 people worldwide.')).toEqual([
      'created',
      'workforce',
    ]);
  });

  it('are chances that sum to one', () => {
    for (const { chances } of rolesOf(contextOf('It pays $5 million for land and hires 30 people.'))) {
      expect([...chances.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    }
  });
});

describe('a change', () => {
  it.each([
    ['en', 'The plan grows from $12 billion to $40 billion.'],
    ['fr', 'La facture passe de 1,1 milliard d’euros à 1,6 milliard d’euros.'],
    ['de', 'Die Summe steigt von 1,1 Milliarden Euro auf 1,6 Milliarden Euro.'],
  ])('has an old and a new figure (%s)', (lang, text) => {
    const context = contextOf(text, lang);
    expect(context.money.map(figure => changeOf(context, figure))).toEqual([1, 2]);
  });
});
