// npm start: installs what is missing, then opens the register with the sample articles and serves it.
import { ensureInstalled, runInNode } from './bootstrap.mjs';

ensureInstalled();
runInNode(['src/cli/main.ts', 'start', ...process.argv.slice(2)]);
