import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium is: `CHROME_PATH`, else Debian's; null where there is none. */
export const CHROME = process.env.CHROME_PATH || (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null);

/** True where browser tests must be left out; with `CI=true` that is a failure of its own. */
export const NO_CHROME = CHROME === null && process.env.CI !== 'true';

/** Chromium that asks nobody for anything: without these flags it looks for updates and its maker's hosts. */
export function launch(): Promise<Browser> {
  if (!CHROME) throw new Error('Chromium is missing: set CHROME_PATH, or install Debian’s chromium');
  return chromium.launch({
    executablePath: CHROME,
    args: [
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
