import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, type Subject } from '../../src/register/index.ts';

// The example of R's cmprsk as checked in statsmodels (duration/tests/test_survfunc.py, test_incidence): 18 subjects; its second and third
// causes are one competing end here. Standard errors are those of Stata's stcompet, which uses the same variance.
const TIMES = [1, 1, 2, 4, 4, 4, 6, 6, 7, 8, 9, 9, 9, 1, 2, 2, 4, 4];
const CAUSES = [1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const PUBLISHED = TIMES.map((exit, at): Subject => {
  const cause = CAUSES[at] ?? 0;
  return { entry: 0, exit, end: cause === 0 ? null : cause === 1 ? 'operation' : 'cancellation' };
});

describe('cumulative incidence', () => {
  it('gives the values of a published example', () => {
    const steps = cumulativeIncidence(PUBLISHED);
    expect(steps.map(step => step.time)).toEqual([1, 2, 4, 6, 7]);
    const operation = [0.11111111, 0.17037037, 0.17037037, 0.17037037, 0.17037037];
    const cancellation = [0, 0, 0.20740741, 0.20740741 + 0.17777778, 0.20740741 + 0.26666667];
    steps.forEach((step, at) => {
      expect(step.operation.value).toBeCloseTo(operation[at] ?? 0, 7);
      expect(step.cancellation.value).toBeCloseTo(cancellation[at] ?? 0, 7);
    });
  });

  it('gives the standard errors of the published example', () => {
    const steps = cumulativeIncidence(PUBLISHED);
    const error = (at: number) => ((steps[at]?.operation.high ?? 0) - (steps[at]?.operation.value ?? 0)) / 1.959964;
    expect(error(0)).toBeCloseTo(0.07407407, 6);
    expect(error(1)).toBeCloseTo(0.08976251, 6);
    expect(error(4)).toBeCloseTo(0.08976251, 6);
  });

  it('does not count somebody at risk before he came under observation', () => {
    const late: Subject[] = [
      { entry: 0, exit: 10, end: 'operation' },
      { entry: 20, exit: 30, end: 'operation' },
    ];
    expect(cumulativeIncidence(late).map(step => step.atRisk)).toEqual([1, 1]);
  });

  it('never lets the two ends add up to more than one', () => {
    const last = cumulativeIncidence(PUBLISHED.map(subject => ({ ...subject, end: subject.end ?? 'operation' }))).at(
      -1,
    );
    expect((last?.operation.value ?? 0) + (last?.cancellation.value ?? 0)).toBeCloseTo(1, 9);
  });
});
