/**
 * All tests: house rules, types, lint, then every suite. Its last line is `N passed, N failed, N skipped`; with CI=true
 * a skipped test fails the run, because there everything can be installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChrome, installMissing, startPostgres } from './services.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const ci = process.env.CI === 'true';
const chosen = process.argv.slice(2);

installMissing();
const chrome = findChrome();
const cluster = process.env.TEST_DATABASE_URL ? undefined : await startPostgres();
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
  ...(chrome ? { CHROME_PATH: chrome } : {}),
  ...(cluster ? { TEST_DATABASE_URL: cluster.url } : {}),
};
if (!chrome) process.stderr.write('tests: no Chromium found; page tests are skipped (set CHROME_PATH)\n');
if (!env.TEST_DATABASE_URL)
  process.stderr.write('tests: no PostgreSQL found; its tests are skipped (set TEST_DATABASE_URL)\n');

/** Runs one program to its end; 1 for failed, 0 for passed. */
const check = (name: string, program: string, args: readonly string[]): 0 | 1 => {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
  process.stdout.write(`${done.status === 0 ? 'ok' : 'FAILED'}: ${name}\n`);
  return done.status === 0 ? 0 : 1;
};

const results = mkdtempSync(join(tmpdir(), 'pledgebook-tests-'));
const report = join(results, 'report.json');
const totals = { passed: 0, failed: 0, skipped: 0 };
try {
  if (chosen.length === 0) {
    const failed =
      check('types', bin('tsc'), ['--noEmit', '-p', '.']) +
      check('lint and format', bin('biome'), ['check', '--error-on-warnings', '.']) +
      check('house rules', process.execPath, ['scripts/check-house.ts']);
    totals.failed += failed;
    totals.passed += 3 - failed;
  }
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...chosen];
  const tests = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  const counted = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    numFailedTestSuites: number;
  };
  totals.passed += counted.numPassedTests;
  totals.failed += counted.numFailedTests;
  totals.skipped += counted.numPendingTests + counted.numTodoTests;
  // A file that does not load has no tests to count, and still it failed.
  if (tests.status !== 0 && totals.failed === 0) totals.failed += Math.max(1, counted.numFailedTestSuites);
} finally {
  cluster?.stop();
  rmSync(results, { recursive: true, force: true });
}
if (ci && totals.skipped > 0) process.stdout.write(`tests: ${totals.skipped} skipped, and with CI=true a skip fails\n`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exitCode = totals.failed > 0 || (ci && totals.skipped > 0) ? 1 : 0;
