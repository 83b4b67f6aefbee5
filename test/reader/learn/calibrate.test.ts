import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, calibrationError, fitCalibration, reliabilityOf } from '../../../src/reader/learn/index.ts';

/** A judge who says 0.9 and is right six times in ten, says 0.5 and is right three times in ten. */
const boaster = Array.from({ length: 200 }, (_, i) => ({
  confidence: i < 100 ? 0.9 : 0.5,
  right: i % 10 < (i < 100 ? 6 : 3),
}));

describe('calibration', () => {
  it('brings a boaster down to how often he is right', () => {
    const steps = fitCalibration(boaster);
    expect(calibrate(steps, 0.9)).toBeCloseTo(0.6, 1);
    expect(calibrate(steps, 0.5)).toBeCloseTo(0.3, 1);
    const after = boaster.map(o => ({ ...o, confidence: calibrate(steps, o.confidence) }));
    expect(calibrationError(after)).toBeLessThan(0.02);
    expect(calibrationError(boaster)).toBeGreaterThan(0.2);
  });

  it('never turns two confidences around and stays between 0 and 1', () => {
    const outcome = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (outcomes, x) => {
        const steps = fitCalibration(outcomes, 5);
        const y = calibrate(steps, x);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(1);
        expect(calibrate(steps, Math.min(1, x + 0.1))).toBeGreaterThanOrEqual(y - 1e-9);
      }),
    );
  });

  it('leaves confidences alone where nothing was seen', () => {
    expect(calibrate(fitCalibration([]), 0.37)).toBe(0.37);
  });

  it('is shown as a table that counts every value once', () => {
    const table = reliabilityOf(boaster);
    expect(table.map(line => line.count)).toEqual([100, 100]);
    expect(table[1]).toMatchObject({ from: 0.9, count: 100 });
    expect(table[1]?.right).toBeCloseTo(0.6);
  });
});
