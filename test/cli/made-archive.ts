import { closeSync, openSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** How an archive is made. */
export interface Making {
  readonly pages: number;
  /** Every how many-th record is damaged, each time in another way; 0 for none. */
  readonly damageEvery?: number;
  /** Every how many-th page promises something; others are news of other kinds. */
  readonly promiseEvery?: number;
  readonly packed?: boolean;
}

/** What an archive holds. */
export interface Made {
  readonly good: number;
  readonly damaged: number;
}

const TOWNS = ['Mulhouse', 'Gdańsk', 'Porto', 'Leipzig', 'Gent', 'Turin', 'Bilbao', 'Lille'];
const FIRMS = ['Norvik Cables', 'Atelier Brun', 'Hafen Stahl', 'Luzia Foods', 'Quayside Robotics'];

/** The text of a page: a promise, or news without money. */
function textOf(number: number, promise: boolean): string {
  const town = TOWNS[number % TOWNS.length];
  const firm = `${FIRMS[number % FIRMS.length]} ${number}`;
  const first = promise
    ? `${firm} will invest €${10 + (number % 90)} million in a new factory in ${town} and create ${100 + (number % 400)} jobs, the company said on Monday.`
    : `The council of ${town} met on Monday to speak about the shade of its trees, for the time number ${number}.`;
  const rest = Array.from(
    { length: 5 },
    (_, at) =>
      `Paragraph ${at + 1} of page ${number} tells, at some length and with a comma or two, what the neighbours think of it and what they said to us.`,
  );
  return [first, ...rest].map(paragraph => `<p>${paragraph}</p>`).join('');
}

function record(number: number, promise: boolean): Buffer {
  const body = `<!doctype html><html lang="en"><head><title>Page ${number}</title><meta property="article:published_time" content="2024-05-${String(1 + (number % 28)).padStart(2, '0')}"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>Page ${number} of the Courier</h1>${textOf(number, promise)}</article></main><footer>All rights reserved</footer></body></html>`;
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Number: ${number}\r\n\r\n${body}`;
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-05-13T08:00:00Z\r\nWARC-Target-URI: https://courier.example/${number}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
  );
}

/** Damages a packed record in one of the ways that archives are found in. */
function damagedRecord(packed: Buffer, way: number): Buffer {
  const bytes = Buffer.from(packed);
  if (way === 0) return bytes.subarray(0, Math.floor(bytes.length / 2));
  if (way === 1) {
    bytes.fill(0x5a, 40, 80);
    return bytes;
  }
  if (way === 2) return gzipSync('this was never a record of an archive');
  bytes.writeUInt32LE(0xdeadbeef, bytes.length - 4);
  return bytes;
}

/** Writes a WARC.gz (or a plain WARC) to a file, record by record as Common Crawl does. */
export function makeArchive(path: string, { pages, damageEvery = 0, promiseEvery = 1, packed = true }: Making): Made {
  const file = openSync(path, 'w');
  let damaged = 0;
  for (let number = 0; number < pages; number++) {
    const plain = record(number, number % promiseEvery === 0);
    const bytes = packed ? gzipSync(plain, { level: 1 }) : plain;
    const hit = damageEvery > 0 && number % damageEvery === damageEvery - 1;
    writeSync(file, hit ? damagedRecord(bytes, damaged % 4) : bytes);
    if (hit) damaged++;
  }
  closeSync(file);
  return { good: pages - damaged, damaged };
}
