import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { told } from '../store/told.ts';
import { ndjson, pledgebook } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgebook-moderate-'));
const EMAIL = 'odile@reader.example';

describe('pledgebook moderate', () => {
  let pledge: string;
  const ids: string[] = [];
  const run = (...args: readonly string[]) => pledgebook(['moderate', ...args], { env: { PLEDGEBOOK_DATA: folder } });
  beforeAll(async () => {
    const clock = () => new Date('2026-11-22T09:00:00Z');
    const store = await openStore({ dataFolder: join(folder, 'register'), clock });
    const [article, reading] = told('Norvik Cables will build a factory in Dunkirk for €400 million.');
    pledge = (await store.add(article, reading)).pledges[0] ?? '';
    for (const text of ['The site was empty last week.\n\u001b[2JGone?', 'Buy pills.']) {
      const about = { pledge, slot: 'stage' as const, kind: 'comment' as const, source: null };
      ids.push((await store.people.contribute({ ...about, name: 'Odile', email: EMAIL, text })).id);
    }
    const following = { kind: 'email' as const, email: EMAIL, url: null, selection: {}, every: null, lang: 'fr' };
    await store.people.subscribe(following);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('lists what waits, without addresses and without what would move the cursor', async () => {
    const { code, out } = await run('list');
    expect(code).toBe(0);
    expect(out).toContain(`comment on ${pledge} (stage), by Odile`);
    expect(out).toContain('The site was empty last week.');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('reader.example');
    const rows = ndjson<{ id: string }>((await run('list', '--format', 'ndjson')).out);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(JSON.stringify(rows)).not.toContain('reader.example');
    expect((await run('list', '--state', 'lost')).code).toBe(2);
  });

  test('lets one through and turns one down, signed, and says how to undo it', async () => {
    const shown = await run('show', ids[0] ?? '', '--by', 'Ada', '--reason', 'an eye-witness');
    expect(shown.out).toMatch(/^d\w+: k\w+ is shown, signed Ada; undo with: /);
    expect((await run('reject', ids[1] ?? '', '--by', 'Ada', '--reason', 'spam')).code).toBe(0);
    expect((await run('list', '--state', 'shown')).out).toContain('decided: an eye-witness');
    expect((await run('list')).out).toBe('');
    const unknown = await run('show', 'knowhere', '--by', 'Ada', '--reason', 'x');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('not held')]);
  });

  test('destroys one, and everything that is held under an address', async () => {
    expect((await run('erase', ids[1] ?? '')).out).toContain('is destroyed');
    expect((await run('erase', ids[1] ?? '')).code).toBe(1);
    expect((await run('erase', EMAIL.toUpperCase())).out).toBe('destroyed: 1 contributions, 1 subscriptions\n');
    expect((await run('list', '--state', 'shown')).out).toBe('');
  });
});
