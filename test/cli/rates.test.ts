import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RATES_FILE, ratesOf } from '../../src/world/index.ts';
import { pledgebook } from './terminal.ts';

const CSV = 'Date,USD,JPY,\n2026-11-20,1.30,170,\n2026-10-30,1.20,160,\n2026-10-29,1.10,158,\n';

let server: Server;
let url: string;
let answer: { status: number; body: string };
let data: string;

beforeEach(async () => {
  answer = { status: 200, body: CSV };
  server = createServer((_, response) => response.writeHead(answer.status).end(answer.body)).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/eurofxref-hist.zip`;
  data = mkdtempSync(join(tmpdir(), 'pledgebook-rates-'));
});

afterEach(() => {
  server.close();
  rmSync(data, { recursive: true, force: true });
});

describe('pledgebook rates', () => {
  it('says how far the rates go and whose they are', async () => {
    const { code, out, err } = await pledgebook(['rates', '--data', data]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Rates: monthly averages to \d{4}-\d{2}, \d+ currencies and the euro; .*AED.*\n/);
    expect(out).toContain('European Central Bank');
  });

  it('update fetches the current file into the data folder, which uses it from then on', async () => {
    const { code, out, err } = await pledgebook(['rates', 'update', '--data', data, '--url', url]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('to 2026-10');
    expect(ratesOf(data).rate('USD', '2026-10')).toBeCloseTo(1.15, 9);
    expect((await pledgebook(['rates'], { env: { PLEDGEBOOK_DATA: data } })).out).toContain('to 2026-10');
  });

  it('update leaves the folder as it was where the answer is no such file, and says so in one line', async () => {
    for (const wrong of [
      { status: 503, body: 'busy' },
      { status: 200, body: '<html>moved</html>' },
    ]) {
      answer = wrong;
      const { code, err } = await pledgebook(['rates', 'update', '--data', data, '--url', url]);
      expect(code).toBe(1);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(existsSync(join(data, RATES_FILE))).toBe(false);
    }
  });
});
