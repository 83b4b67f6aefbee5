import { describe, expect, it } from 'vitest';
import type { Pledge } from '../../../src/model/index.ts';
import { fold } from '../../../src/register/index.ts';
import { claimRow } from '../../../src/store/export/rows.ts';
import { claimOf, town } from '../../register/tell.ts';

/** The region and GeoNames id that the export gives of a place. */
function exported(name: string, country: string, level: 'city' | 'region' = 'city') {
  const claim = claimOf('a', { places: [town(name, country, { level })] });
  const row = claimRow(fold([claim], [], { today: '2026-06-01' }).pledges[0] as Pledge, claim);
  return [row.region, typeof row.geonames];
}

describe('the region of an export', () => {
  it.each([
    ['Dunkirk', 'FR', 'FR-HDF'],
    ['Munich', 'DE', 'DE-BY'],
    ['Fukuoka', 'JP', 'JP-40'],
    ['Campinas', 'BR', 'BR-SP'],
    ['Chennai', 'IN', 'IN-TN'],
    ['Bursa', 'TR', 'TR-16'],
    ['Monterrey', 'MX', 'MX-NLE'],
    ['Jeddah', 'SA', 'SA-02'],
    ['Ulsan', 'KR', 'KR-31'],
    ['Turin', 'IT', 'IT-21'],
    ['Poznan', 'PL', 'PL-30'],
    ['Tangier', 'MA', 'MA-01'],
  ])('of %s in %s is %s', (name, country, iso) => {
    expect(exported(name, country)).toEqual([iso, 'number']);
  });

  it('is that of a region itself, and empty for what the gazetteer does not know', () => {
    expect(exported('Catalonia', 'ES', 'region')[0]).toBe('ES-CT');
    expect(exported('Nowhereville', 'FR')).toEqual([null, 'object']);
  });
});
