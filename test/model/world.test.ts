import { describe, expect, it } from 'vitest';
import { Company, Place } from '../../src/model/index.ts';
import { companies, gazetteer } from '../../src/world/index.ts';

describe('the model of what names refer to', () => {
  it('fits the companies of the list', () => {
    const misfits = companies().filter(company => !Company.safeParse(company).success);
    expect(misfits.map(({ id }) => id)).toEqual([]);
  });

  it('fits the places of the gazetteer', () => {
    const places = gazetteer();
    for (const index of [0, 500, 5000, 50_000]) expect(Place.safeParse(places.place(index)).error).toBeUndefined();
  });
});
