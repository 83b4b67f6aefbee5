import { describe, expect, it } from 'vitest';
import { gazetteer, isoRegion } from '../../../src/world/index.ts';

const of = (admin: string) => {
  const at = gazetteer().region(admin);
  return at === null ? null : [gazetteer().place(at).name, isoRegion(admin)];
};

describe('ISO 3166-2 of regions', () => {
  it.each([
    ['FR.32', 'Hauts-de-France', 'FR-HDF'],
    ['DE.02', 'Bavaria', 'DE-BY'],
    ['US.OH', 'Ohio', 'US-OH'],
    ['JP.07', 'Fukuoka', 'JP-40'],
    ['BR.27', 'São Paulo', 'BR-SP'],
    ['IN.25', 'Tamil Nadu', 'IN-TN'],
    ['PL.72', 'Lower Silesia', 'PL-02'],
    ['TR.34', 'Istanbul', 'TR-34'],
    ['CN.22', 'Beijing', 'CN-BJ'],
    ['ES.56', 'Catalonia', 'ES-CT'],
    ['KR.11', 'Seoul', 'KR-11'],
    ['ID.30', 'West Java', 'ID-JB'],
  ])('is known of %s, %s', (admin, name, iso) => {
    expect(of(admin)).toEqual([name, iso]);
  });

  it('keeps a capital and the province of its name apart', () => {
    expect(['RU.48', 'RU.47', 'UA.12', 'UA.13', 'AR.07', 'AR.01'].map(isoRegion)).toEqual([
      'RU-MOW',
      'RU-MOS',
      'UA-30',
      'UA-32',
      'AR-C',
      'AR-B',
    ]);
  });

  it('is null where ISO has none or it is not known, and never two regions of one code', () => {
    expect([isoRegion(null), isoRegion('XX.01'), isoRegion('PR.127'), isoRegion('FR')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const seen = new Map<string, string>();
    for (let at = 0; at < gazetteer().size; at++) {
      const { admin, level } = gazetteer().place(at);
      const iso = isoRegion(admin);
      if (level !== 'region' || admin === null || iso === null) continue;
      expect(iso).toMatch(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);
      expect([iso, seen.get(iso) ?? admin]).toEqual([iso, admin]);
      seen.set(iso, admin);
    }
    expect(seen.size).toBeGreaterThan(3150);
  });
});
