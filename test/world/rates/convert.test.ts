import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/index.ts';
import { bundledRates, convert, euroRate, PEGS, parseRates, ratesOf } from '../../../src/world/rates/index.ts';

describe('converting money', () => {
  it("takes the month's own average rate and says which", () => {
    const made = convert({ amount: 4e9, currency: 'USD', month: '2024-05' });
    expect(made).toMatchObject({ month: '2024-05', provisional: false, pegged: false });
    expect(made?.value).toBeCloseTo(4e9 / (bundledRates().rate('USD', '2024-05') ?? 0), 2);
  });
  it('counts a day as its month', () => {
    expect(convert({ amount: 1, currency: 'GBP', month: '2024-05-13' })?.month).toBe('2024-05');
  });
  it('marks the last known rate provisional where the month is not in the file yet', () => {
    const last = bundledRates().last;
    expect(convert({ amount: 1, currency: 'USD', month: '2031-01' })).toMatchObject({ month: last, provisional: true });
    expect(convert({ amount: 1, currency: 'USD', month: last })).toMatchObject({ provisional: false });
  });
  it('derives dirham, riyal and Qatari riyal from the dollar and marks them', () => {
    for (const [currency, peg] of Object.entries(PEGS)) {
      const made = convert({ amount: peg, currency, month: '2023-03', to: 'USD' });
      expect(made?.pegged).toBe(true);
      expect(made?.value).toBeCloseTo(1, 9);
    }
  });
  it('knows no rate for what the ECB does not quote', () => {
    for (const currency of ['VND', 'EGP', 'TWD', 'MAD', 'XXX', 'toString', '']) {
      expect(convert({ amount: 1, currency, month: '2024-05' })).toBeNull();
    }
  });
});

describe('the rate against the euro', () => {
  it('is units of the currency for one euro, as the file has them', () => {
    expect(euroRate('SEK', '2020-04')).toMatchObject({
      rate: bundledRates().rate('SEK', '2020-04'),
      provisional: false,
    });
    expect(euroRate('SAR', '2020-04')?.rate).toBeCloseTo((bundledRates().rate('USD', '2020-04') ?? 0) * 3.75, 9);
    expect(euroRate('EUR', '2020-04')).toMatchObject({ rate: 1, pegged: false });
    expect(euroRate('VND', '2020-04')).toBeNull();
  });
});

describe('traps of old months', () => {
  it('has no euro before 1999', () => {
    expect(convert({ amount: 1, currency: 'USD', month: '1998-12' })).toBeNull();
    expect(convert({ amount: 1, currency: 'EUR', month: '1998-12', to: 'USD' })).toBeNull();
  });
  it('keeps the old lira and the new lira apart', () => {
    expect(convert({ amount: 1e12, currency: 'TRY', month: '2003-06' })).toBeNull();
    expect(convert({ amount: 1e12, currency: 'TRL', month: '2006-06' })).toBeNull();
    const old = convert({ amount: 1e12, currency: 'TRL', month: '2004-12' })?.value ?? 0;
    const now = convert({ amount: 1e6, currency: 'TRY', month: '2005-01' })?.value ?? 0;
    expect(old / now).toBeGreaterThan(0.9);
    expect(old / now).toBeLessThan(1.1);
  });
  it('does not carry a rate over the end of its quotation or into a gap', () => {
    expect(convert({ amount: 1, currency: 'RUB', month: '2023-01' })).toBeNull();
    expect(convert({ amount: 1, currency: 'RUB', month: '2031-01' })).toBeNull();
    expect(convert({ amount: 1, currency: 'HRK', month: '2024-01' })).toBeNull();
    expect(convert({ amount: 1, currency: 'ISK', month: '2012-05' })).toBeNull();
    expect(convert({ amount: 1, currency: 'BRL', month: '2005-05' })).toBeNull();
  });
  it('refuses a month that is none and an amount that is no number', () => {
    expect(convert({ amount: 1, currency: 'USD', month: '2024-13' })).toBeNull();
    expect(convert({ amount: 1, currency: 'USD', month: 'May 2024' })).toBeNull();
    expect(convert({ amount: Number.NaN, currency: 'USD', month: '2024-05' })).toBeNull();
  });
});

describe('laws of conversion', () => {
  const currency = fc.constantFrom('USD', 'GBP', 'JPY', 'AED', 'SEK', 'PLN', 'EUR', 'SAR');
  const month = fc.constantFrom('2009-01', '2015-08', '2020-04', '2026-06');
  it('gives the amount back there and back again', () => {
    fc.assert(
      fc.property(currency, currency, month, fc.double({ min: 1, max: 1e13, noNaN: true }), (from, to, at, amount) => {
        const there = convert({ amount, currency: from, month: at, to });
        const back = convert({ amount: there?.value ?? 0, currency: to, month: at, to: from });
        expect(back?.value).toBeCloseTo(amount, -Math.log10(amount * 1e-9));
      }),
    );
  });
});

describe('rates of a data folder', () => {
  it('are the bundled ones until others are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rates-'));
    expect(ratesOf(folder).last).toBe(bundledRates().last);
    writeFileSync(join(folder, 'rates.csv'), 'date,currency,rate\n2027-01,USD,1.5\n');
    const made = convert({ amount: 3, currency: 'USD', month: '2027-01' }, ratesOf(folder));
    expect(made).toMatchObject({ value: 2, provisional: false });
  });
  it('say where a damaged file is damaged', () => {
    expect(() => parseRates('date,currency,rate\n2027-01,USD,1.5\n2027-02,USD,N/A\n', 'rates.csv')).toThrow(
      new Failure('input-malformed', 'rates.csv, line 3: "2027-02,USD,N/A" is not YYYY-MM,CURRENCY,rate'),
    );
  });
});
