#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { processIo } from './io.ts';
import { run } from './program.ts';

// A reader of our output that goes away (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
process.exitCode = await run(process.argv.slice(2), processIo(), version);
