import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchEcbMonthly, monthlyFromEcb, parseRates } from '../../../src/world/rates/index.ts';

const CSV = `Date,USD,JPY,BGN,
2026-11-20,1.30,170,N/A,
2026-10-30,1.20,160,N/A,
2026-10-29,1.10,158,N/A,
2025-12-31,1.00,150,1.9558,
`;

/** A ZIP archive with one file, as the ECB packs it. */
function zipped(text: string): Buffer {
  const name = Buffer.from('eurofxref-hist.csv');
  const plain = Buffer.from(text);
  const packed = deflateRawSync(plain);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(plain.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(plain.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

let server: Server | undefined;
afterEach(() => server?.close());

async function served(status: number, body: Buffer | string): Promise<string> {
  const started = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
  server = started;
  await new Promise(resolve => started.once('listening', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/eurofxref-hist.zip`;
}

describe("the ECB's daily file", () => {
  it('becomes monthly means of whole months, without the month that is running', () => {
    const table = parseRates(monthlyFromEcb(zipped(CSV), '2026-11-22'));
    expect(table.last).toBe('2026-10');
    expect(table.rate('USD', '2026-10')).toBeCloseTo(1.15, 9);
    expect(table.rate('BGN', '2025-12')).toBe(1.9558);
    expect(table.rate('BGN', '2026-10')).toBeNull();
  });
  it('takes the last month once it is over', () => {
    expect(parseRates(monthlyFromEcb(Buffer.from(CSV), '2026-12-01')).last).toBe('2026-11');
  });
  it('is fetched from a server', async () => {
    const url = await served(200, zipped(CSV));
    expect(parseRates(await fetchEcbMonthly(fetch, '2026-11-22', url)).rate('JPY', '2026-10')).toBe(159);
  });
});

describe('what is not the file', () => {
  it('is told in one line: an error page, a damaged archive, another table', async () => {
    const url = await served(503, 'busy');
    await expect(fetchEcbMonthly(fetch, '2026-11-22', url)).rejects.toMatchObject({ code: 'network' });
    expect(() => monthlyFromEcb(zipped(CSV).subarray(0, 90), '2026-11-22')).toThrow(/damaged ZIP/);
    expect(() => monthlyFromEcb(Buffer.from('<html>moved</html>'), '2026-11-22')).toThrow(/does not begin with/);
    expect(() => monthlyFromEcb(Buffer.from('Date,USD,\nyesterday,1.1,\n'), '2026-11-22')).toThrow(/no day/);
  });
  it('is told where nobody answers', async () => {
    const url = await served(200, '');
    server?.close();
    const gone = url.replace(/:\d+\//, ':9/');
    await expect(fetchEcbMonthly(fetch, '2026-11-22', gone)).rejects.toMatchObject({ code: 'network' });
  });
});
