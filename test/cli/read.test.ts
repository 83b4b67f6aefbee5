import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentString, type Reading } from '../../src/model/index.ts';
import { ndjson, pledgebook } from './terminal.ts';

const PLANT = {
  id: 'plant-1',
  lang: 'en',
  published: '2024-03-05',
  title: 'A factory for Fort Worth',
  text: 'Siemens said on Monday it would invest $190 million in a new factory in Fort Worth, Texas, creating 800 jobs by 2025.\n\nThe German group had revenue of 77.8 billion euros last year.',
};
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-read-'));
  writeFileSync(join(folder, 'plant.ndjson'), `${JSON.stringify(PLANT)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pledgebook read', () => {
  it('prints one Reading a line for programs, with the caller’s id and quotes that stand where they say', async () => {
    const { code, out, err } = await pledgebook(['read', '--format', 'ndjson', 'plant.ndjson'], { cwd: folder });
    expect(err).toBe('');
    expect(code).toBe(0);
    const [reading] = ndjson<Reading>(out);
    expect(reading).toMatchObject({ id: 'plant-1', lang: 'en', published: '2024-03-05', publishedInferred: false });
    const [claim] = reading?.claims ?? [];
    expect(claim?.amount).toMatchObject({ low: 190e6, high: 190e6, currency: 'USD', quote: '$190 million' });
    expect(claim?.jobs).toMatchObject({ low: 800, kind: 'created' });
    expect(claim?.investors.map(({ name }) => name)).toEqual(['Siemens']);
    expect(claim?.places.some(({ country }) => country === 'US')).toBe(true);
    const amount = claim?.amount;
    expect(documentString(PLANT).slice(amount?.start, amount?.end)).toBe(amount?.quote);
    expect(reading?.otherMoney.map(({ role }) => role)).toEqual(['revenue']);
  });

  it('shows people each value beside its words', async () => {
    const { out } = await pledgebook(['read', 'plant.ndjson'], { cwd: folder });
    expect(out).toContain('A factory for Fort Worth');
    expect(out).toMatch(/amount\s+USD 190 million.*“\$190 million”/);
    expect(out).toContain('revenue');
  });

  it('says with --why what decided', async () => {
    const { out } = await pledgebook(['read', '--why', 'plant.ndjson'], { cwd: folder });
    expect(out).toContain('because');
  });

  it('reports a bad line, reads the rest and ends with 1', async () => {
    const stdin = `{"text": \n${JSON.stringify(PLANT)}\n`;
    const { code, out, err } = await pledgebook(['read', '--format', 'ndjson', '-'], { stdin });
    expect(code).toBe(1);
    expect(err).toMatch(/^pledgebook: standard input line 1: not JSON .*\n$/);
    expect(ndjson(out)).toHaveLength(1);
  });

  it('says how to use it, and ends with 2, when it is used wrongly', async () => {
    expect(await pledgebook(['read', '--format', 'pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--format pdf'),
    });
    expect(await pledgebook(['raed'])).toMatchObject({ code: 2, err: expect.stringContaining('read') });
    expect(await pledgebook([])).toMatchObject({ code: 2 });
    expect(await pledgebook(['read', '--published', 'yesterday'])).toMatchObject({ code: 2 });
  });

  it('reads an endless stream of lines as it comes', async () => {
    let given = 0;
    const line = Buffer.from(
      `${JSON.stringify({ ...PLANT, text: 'The council met on Tuesday to talk about parking.' })}\n`,
    );
    const lines = Readable.from(
      (function* () {
        for (; given < 20_000; given++) yield line;
      })(),
    );
    const { code, out } = await pledgebook(['read', '--format', 'ndjson', '-'], { stdin: lines });
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(20_001);
  });
});

const SEED = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'seed-article.txt');
describe.skipIf(!existsSync(SEED))('the article that it began with (in ../shared, not in the repository)', () => {
  it('yields its three claims with their words, nothing from the page furniture, and its date from the text', async () => {
    const { code, out } = await pledgebook(['read', '--format', 'ndjson', SEED]);
    expect(code).toBe(0);
    const [reading] = ndjson<Reading>(out);
    expect(reading?.published?.slice(0, 7)).toBe('2024-05');
    expect(reading?.publishedInferred).toBe(true);
    const claims = reading?.claims ?? [];
    expect(claims.map(({ investors }) => investors[0]?.name)).toEqual(['Microsoft', 'Amazon', 'Amazon']);
    expect(claims[0]?.amount).toMatchObject({ low: 4e9, high: 4e9, currency: 'EUR', quote: '4 milliards d’euros' });
    expect(claims[1]?.amount).toMatchObject({
      low: 1.2e9,
      high: null,
      qualifier: 'atLeast',
      quote: '1,2 milliard d’euros',
    });
    expect(claims[1]?.jobs).toMatchObject({ low: 3000, high: null, qualifier: 'atLeast' });
    expect(claims[2]?.amount).toBeNull();
    expect(claims[2]?.jobs).toMatchObject({ low: 2000, high: 2000 });
    expect(claims[0]?.announced?.date).toBe('2024-05-12');
    const roles = reading?.otherMoney.map(({ role }) => role);
    expect(roles).toEqual(['revenue', 'conversion']);
    expect(reading?.otherJobs.map(({ role }) => role)).toEqual(['workforce']);
    expect(JSON.stringify(reading?.claims)).not.toContain('licenciements');
  });
});

describe('the second reader', () => {
  it('is off until somebody configures it, and says so', async () => {
    const { code, out, err } = await pledgebook(['read', '--reader', 'llm', 'plant.ndjson'], { cwd: folder });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('PLEDGEBOOK_LLM_URL');
    expect(err).toContain('nothing was sent');
  });

  it('reads beside the first, and where the two differ is shown', async () => {
    const claim = {
      type: 'pledge',
      investors: [{ name: 'Siemens', quote: 'Siemens' }],
      amount: { low: 200e6, high: 200e6, currency: 'USD', qualifier: 'exact', quote: '$190 million' },
      jobs: null,
      projects: null,
      places: [],
      activity: { value: 'machinery', quote: '' },
      form: { value: 'new', quote: 'new factory' },
      horizon: null,
      announced: null,
      saidBy: [],
      occasion: null,
      stage: { value: 'announced', quote: '' },
      previously: { value: false, quote: '' },
    };
    const answer = JSON.stringify({ claims: [claim], otherMoney: [], otherJobs: [] });
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          choices: [{ message: { content: answer } }],
          usage: { prompt_tokens: 900, completion_tokens: 90 },
        }),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      const env = {
        PLEDGEBOOK_LLM_URL: `http://127.0.0.1:${port}/v1`,
        PLEDGEBOOK_LLM_MODEL: 'a-model',
        PLEDGEBOOK_DATA: join(folder, 'data'),
      };
      const both = await pledgebook(['read', '--reader', 'both', '--format', 'ndjson', 'plant.ndjson'], {
        cwd: folder,
        env,
      });
      expect(both.err).toBe('');
      const [line] = ndjson<{ readings: Reading[]; diff: { differences: { slot: string | null }[] } }>(both.out);
      expect(line?.readings.map(({ reader }) => reader)).toEqual(['pledgebook', 'llm']);
      expect(line?.diff.differences.length).toBeGreaterThan(0);
    } finally {
      server.close();
    }
  });
});
