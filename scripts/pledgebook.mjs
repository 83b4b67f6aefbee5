// npm run --silent pledgebook -- ARGS: the command line, from the repository.
import { ensureInstalled, runInNode } from './bootstrap.mjs';

ensureInstalled();
runInNode(['src/cli/main.ts', ...process.argv.slice(2)]);
