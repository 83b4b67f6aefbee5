// npm test: installs what is missing, starts what the tests need, runs them all.
import { ensureInstalled, runInNode } from './bootstrap.mjs';

ensureInstalled();
runInNode(['scripts/run-tests.ts', ...process.argv.slice(2)]);
