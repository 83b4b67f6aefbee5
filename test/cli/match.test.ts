import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ndjson, pledgebook } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-match-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Matched {
  readonly id: string;
  readonly claims: readonly { readonly id: string; readonly pledgeId: string }[];
}

const claim = (id: string, over: object = {}) => ({
  id,
  type: 'pledge',
  investors: [{ name: 'Norvik Cables', quote: 'Norvik' }],
  amount: { low: 4e8, high: 4e8, currency: 'EUR', qualifier: 'exact', quote: '€400 million' },
  places: [{ name: 'Dunkirk', country: 'FR', level: 'city', quote: 'Dunkirk', lat: 51, lon: 2.4 }],
  activity: 'machinery',
  stage: 'announced',
  announced: { date: '2024-05-13', quote: 'Monday' },
  ...over,
});
const GIVEN = [
  {
    id: 'one',
    lang: 'en',
    published: '2024-05-13',
    outlet: 'Courier',
    claims: [
      claim('c1'),
      claim('c2', { investors: [{ name: 'Other Ltd' }], places: [{ name: 'Pau', country: 'FR' }], activity: 'food' }),
    ],
  },
  { id: 'two', lang: 'fr', published: '2024-05-14', outlet: 'Le Phare', claims: [claim('c9')] },
  { id: 'none', claims: [] },
];

describe('match --claims', () => {
  it('gives every claim a pledgeId, the same to those of one commitment, in the order of the input', async () => {
    writeFileSync(join(folder, 'given.ndjson'), GIVEN.map(document => `${JSON.stringify(document)}\n`).join(''));
    const { code, out, err } = await pledgebook(['match', '--claims', '--format', 'ndjson', 'given.ndjson'], {
      cwd: folder,
    });
    expect([code, err]).toEqual([0, '']);
    const [one, two, none] = ndjson<Matched>(out);
    expect([one?.id, two?.id, none?.id]).toEqual(['one', 'two', 'none']);
    expect(one?.claims.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(two?.claims[0]?.pledgeId).toBe(one?.claims[0]?.pledgeId);
    expect(one?.claims[1]?.pledgeId).not.toBe(one?.claims[0]?.pledgeId);
  });

  it('says which line is wrong, goes on with the rest, and ends with 1', async () => {
    const lines = [
      JSON.stringify(GIVEN[0]),
      'no json',
      JSON.stringify({ id: 'x', claims: [{ stage: 'dreamt of' }] }),
      JSON.stringify(GIVEN[1]),
    ];
    const { code, out, err } = await pledgebook(['match', '--claims', '-f', 'ndjson'], { stdin: lines.join('\n') });
    expect(code).toBe(1);
    expect(ndjson<Matched>(out).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(err).toMatch(/- line 2: not JSON/);
    expect(err).toMatch(/- line 3: claims\.0\.stage/);
  });

  it('names a file that is not there', async () => {
    const { code, err } = await pledgebook(['match', '--claims', 'nowhere.ndjson'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/nowhere\.ndjson: cannot be read/);
  });

  it('refuses a format that it does not know', async () => {
    expect((await pledgebook(['match', '--format', 'xml'], {})).code).toBe(2);
  });
});

describe('match', () => {
  it('reads articles and tells people which report what', async () => {
    const articles = [
      {
        id: 'a',
        lang: 'en',
        published: '2024-03-05',
        outlet: 'Post',
        text: 'Siemens will invest $190 million in a new factory in Fort Worth, Texas, creating 800 jobs.',
      },
      {
        id: 'b',
        lang: 'en',
        published: '2024-03-06',
        outlet: 'Wire',
        text: 'Siemens is to invest $190 million in a factory in Fort Worth, Texas. The plant will create 800 jobs.',
      },
    ];
    const stdin = articles.map(article => JSON.stringify(article)).join('\n');
    const lines = ndjson<Matched>((await pledgebook(['match', '-f', 'ndjson'], { stdin })).out);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(lines[0]?.claims[0]?.pledgeId).toBe(lines[1]?.claims[0]?.pledgeId);
    const { out } = await pledgebook(['match'], { stdin });
    expect(out).toMatch(/: 2 claims/);
  });
});
