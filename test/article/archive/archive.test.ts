import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { type ArchiveStep, articleFromHtml, readArchive } from '../../../src/article/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'warc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page of our own, with a number in it. */
function page(number: number): string {
  return `<!doctype html><html lang="en"><title>Plant ${number}</title><main><h1>Plant ${number}</h1><p>Company number ${number} will invest ${number} million euros in a plant that makes pumps, its director said on Monday.</p><p>The plant is to open within two years and will employ ${number + 10} people from the towns around it.</p></main></html>`;
}

function record(
  number: number,
  options: { type?: string; http?: string; body?: Buffer; length?: number } = {},
): Buffer {
  const body = options.body ?? Buffer.from(page(number));
  const http = options.http ?? 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n';
  const block = Buffer.concat([Buffer.from(http), body]);
  const head = `WARC/1.0\r\nWARC-Type: ${options.type ?? 'response'}\r\nWARC-Target-URI: https://news.example/${number}\r\nWARC-Date: 2024-05-13T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${options.length ?? block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

const file = (name: string, ...parts: Buffer[]): string => {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(parts));
  return path;
};

async function all(path: string, from: string | null = null): Promise<ArchiveStep[]> {
  const steps: ArchiveStep[] = [];
  for await (const step of readArchive(path, from)) steps.push(step);
  return steps;
}
const urls = (steps: readonly ArchiveStep[]) =>
  steps.flatMap(step => (step.kind === 'page' ? [Number(step.page.url.split('/').pop())] : []));

/** A ZIP with stored files, as WACZ is one. */
function zip(files: Record<string, Buffer>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of Object.entries(files)) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), data);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

describe('the pages of an archive are read one after the other', () => {
  test('packed record by record, plain, and from a WACZ', async () => {
    const packed = [1, 2, 3].map(number => gzipSync(record(number)));
    expect(urls(await all(file('a.warc.gz', ...packed)))).toEqual([1, 2, 3]);
    expect(urls(await all(file('a.warc', record(1), record(2))))).toEqual([1, 2]);
    const wacz = zip({
      'datapackage.json': Buffer.from('{}'),
      'archive/one.warc.gz': Buffer.concat(packed),
      'archive/two.warc': record(9),
    });
    expect(urls(await all(file('a.wacz', wacz)))).toEqual([1, 2, 3, 9]);
  });

  test('and what is no page is passed over in silence', async () => {
    const steps = await all(
      file(
        'b.warc',
        record(1, { type: 'request' }),
        record(2, { http: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n' }),
        record(3, { http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n' }),
        record(4),
      ),
    );
    expect(steps.map(({ kind }) => kind)).toEqual(['page']);
  });

  test('their bodies unpacked, chunked or not', async () => {
    const chunked = Buffer.from(`${Buffer.byteLength(page(1)).toString(16)}\r\n${page(1)}\r\n0\r\n\r\n`);
    const steps = await all(
      file(
        'c.warc',
        record(1, {
          http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n',
          body: chunked,
        }),
        record(2, {
          http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n',
          body: gzipSync(page(2)),
        }),
        record(3, {
          http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n',
        }),
      ),
    );
    const titles = steps.map(step => (step.kind === 'page' ? articleFromHtml({ bytes: step.page.body }).title : null));
    expect(titles).toEqual(['Plant 1', 'Plant 2', 'Plant 3']);
  });
});

describe('damage is named and passed over', () => {
  test('in packed records: flipped bytes, rubbish between, a cut end', async () => {
    const broken = gzipSync(record(2));
    broken.fill(0xff, 40, 60);
    const path = file(
      'd.warc.gz',
      gzipSync(record(1)),
      broken,
      gzipSync(record(3)),
      Buffer.from('rubbish'),
      gzipSync(record(4)),
      gzipSync(record(5)).subarray(0, 80),
    );
    const steps = await all(path);
    expect(urls(steps)).toEqual([1, 3, 4]);
    const damaged = steps.filter(step => step.kind === 'damaged');
    expect(damaged.length).toBe(3);
    expect(damaged.every(step => step.kind === 'damaged' && /d\.warc\.gz at byte \d+/.test(step.where))).toBe(true);
  });

  test('in plain records: a wrong length, a bomb inside', async () => {
    const bomb = record(3, {
      http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n',
      body: gzipSync(Buffer.alloc(60_000_000)),
    });
    const steps = await all(file('e.warc', record(1), record(2, { length: 100 }), bomb, record(4)));
    expect(urls(steps)).toEqual([1, 4]);
    expect(steps.filter(({ kind }) => kind === 'damaged').length).toBe(2);
  });

  test('what is no archive says so', async () => {
    expect(await all(file('f.warc', Buffer.from('hello')))).toMatchObject([{ kind: 'damaged' }]);
    await expect(all(file('f.wacz', zip({ 'a.txt': Buffer.from('x') })))).rejects.toThrow(
      expect.objectContaining({ code: 'input-malformed' }),
    );
    await expect(all(join(folder, 'none.warc'))).rejects.toThrow(expect.objectContaining({ code: 'input-missing' }));
  });
});

describe('10,000 pages', () => {
  const parts: Buffer[] = [];
  const bad = new Set([777, 4242, 9001]);
  for (let number = 1; number <= 10_000; number += 1) {
    const packed = gzipSync(record(number), { level: 1 });
    if (bad.has(number)) packed.fill(0, 30, 50);
    parts.push(packed);
  }
  const path = file('many.warc.gz', ...parts);

  test('are read with flat memory, three damaged ones named', async () => {
    let pages = 0;
    let damaged = 0;
    let most = 0;
    for await (const step of readArchive(path)) {
      if (step.kind === 'page') pages += 1;
      else damaged += 1;
      if (pages % 1000 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    expect({ pages, damaged }).toEqual({ pages: 9997, damaged: 3 });
    expect(most).toBeLessThan(200_000_000);
  });

  test('and a run that is stopped goes on where it stopped: nothing lost, nothing twice', async () => {
    const seen: number[] = [];
    let position: string | null = null;
    for (let run = 0; run < 5; run += 1) {
      let left = 2500;
      for await (const step of readArchive(path, position)) {
        position = step.position;
        if (step.kind === 'page') seen.push(Number(step.page.url.split('/').pop()));
        left -= 1;
        if (left === 0) break;
      }
    }
    expect(seen.length).toBe(9997);
    expect(new Set(seen).size).toBe(9997);
  });
});
