/** Chromium for tests and pictures: where it is, and the flags that keep it from asking anybody for anything. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium is: `CHROME_PATH`, else Debian's; null where there is none. */
export const CHROME = process.env.CHROME_PATH || (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null);

/** Without these flags it looks for updates and its maker's hosts. */
const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium; throws where there is none. */
export function launch(): Promise<Browser> {
  if (!CHROME) throw new Error('Chromium is missing: set CHROME_PATH, or install Debian’s chromium');
  const args = [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: CHROME, args });
}
