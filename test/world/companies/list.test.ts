import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from '../../../src/model/index.ts';
import {
  COMPANY_COLUMNS,
  companies,
  companyOf,
  familyOf,
  foldCompanyName,
  parseCompany,
} from '../../../src/world/index.ts';

const COUNTRIES = new Set(
  Array.from({ length: 676 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))).filter(
    code => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined,
  ),
);

describe('the company list', () => {
  const lines = readFileSync(new URL('../../../src/world/data/companies.tsv', import.meta.url), 'utf8').split('\n');

  it('has at least 1,500 rows under its own heading', () => {
    expect(lines[0]?.split('\t')).toEqual([...COMPANY_COLUMNS]);
    expect(companies().length).toBeGreaterThanOrEqual(1500);
  });

  it('gives each company an id of its own, in small letters, digits and hyphens', () => {
    const ids = companies().map(company => company.id);
    expect(ids.filter(id => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('gives no name or alias to two companies, and none twice', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { id, name, aliases } of companies())
      for (const one of [name, ...aliases]) {
        const folded = foldCompanyName(one);
        const owner = owners.get(folded);
        if (owner !== undefined) clashes.push(`${one}: ${owner} and ${id}`);
        owners.set(folded, id);
      }
    expect(clashes).toEqual([]);
  });

  it('has a country, an activity and trimmed cells in every row', () => {
    const faults = companies().filter(
      company =>
        !COUNTRIES.has(company.country) ||
        !ACTIVITIES.includes(company.activity) ||
        [company.name, ...company.aliases, ...company.descriptions].some(cell => !cell || cell !== cell.trim()) ||
        company.descriptions.some(words => words !== words.toLowerCase()),
    );
    expect(faults.map(company => company.id)).toEqual([]);
  });

  it('names parents that are in the list, without going round in circles', () => {
    for (const company of companies()) {
      const seen = new Set([company.id]);
      for (let at = company.parent; at !== null; at = companyOf(at)?.parent ?? null) {
        expect(companyOf(at), `parent ${at} of ${company.id}`).not.toBeNull();
        expect(seen.has(at), `${company.id} comes back to ${at}`).toBe(false);
        seen.add(at);
      }
    }
  });

  it('leads from a subsidiary up to the head of the family', () => {
    expect(familyOf('hanwha-qcells')).toBe('hanwha');
    expect(familyOf('amazon-web-services')).toBe('amazon');
    expect(familyOf('no-such-firm')).toBe('no-such-firm');
  });

  it('says which line is malformed', () => {
    expect(() => parseCompany('acme\tAcme', 7)).toThrow(/line 7/);
    expect(() => parseCompany('acme\tAcme\t\t\t\tUS\tknitting\t', 8)).toThrow(/line 8/);
  });
});
