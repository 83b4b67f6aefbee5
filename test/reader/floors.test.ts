import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { belowFloors, floorsOf } from '../../scripts/floors.ts';
import { corpusHash, goldFiles } from '../../src/reader/learn/index.ts';

const floors = JSON.parse(readFileSync('test/floors.json', 'utf8')) as Record<string, Record<string, number>>;

describe('floors under the scores', () => {
  it('name every figure that falls below, and none that does not', () => {
    const scores = { all: { claim: { f: 0.8, n: 100 }, record: { f: 0.5, n: 100 } } };
    expect(belowFloors(scores, { all: { claim: 0.79, record: 0.6 } })).toEqual([
      'all record: F1 0.500 is below its floor 0.6',
    ]);
    expect(belowFloors(scores, floorsOf(scores))).toEqual([]);
  });

  it('stand under claims and records of all languages together', () => {
    expect(floors.all?.claim).toBeGreaterThan(0.5);
    expect(floors.all?.record).toBeGreaterThan(0.3);
  });

  it('are measured with weights of the corpus as it is', () => {
    const files = goldFiles('corpus');
    const later = files.filter(file => file.endsWith('own.ndjson'));
    const hash = corpusHash([...files.filter(file => !later.includes(file)), ...later]);
    const weights = JSON.parse(readFileSync('src/reader/weights/money-first.json', 'utf8')) as { corpus: string };
    expect(weights.corpus).toBe(hash);
  });

  it.runIf(process.env.CI === 'true' || process.env.SCORE === '1')(
    'hold: npm run score -- --check',
    { timeout: 1_200_000 },
    () => {
      const run = spawnSync(process.execPath, ['scripts/score.ts', '--check'], { encoding: 'utf8' });
      expect(run.stderr).toBe('');
      expect(run.status).toBe(0);
    },
  );
});
