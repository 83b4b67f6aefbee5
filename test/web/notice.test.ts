import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourcesIn } from '../../web/parts/notice.ts';

const NOTICE = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8');

it('reads every source of NOTICE with what it gives, its source and its licence', () => {
  const sources = sourcesIn(NOTICE);
  expect(sources.length).toBeGreaterThanOrEqual(6);
  expect(sources[0]?.title).toBe('Places');
  const all = sources.map(({ title, text }) => `${title}: ${text}`).join('\n');
  for (const name of ['GeoNames', 'CC BY 4.0', 'CLDR', 'European Central Bank', 'Natural Earth']) {
    expect(all).toContain(name);
  }
  for (const { title, text } of sources) expect(`${title}${text}`.length).toBeGreaterThan(20);
});
