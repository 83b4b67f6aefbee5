import { CHROME } from '../../scripts/chromium.ts';

export { launch } from '../../scripts/chromium.ts';

/** True where browser tests must be left out; with `CI=true` that is a failure of its own. */
export const NO_CHROME = CHROME === null && process.env.CI !== 'true';
