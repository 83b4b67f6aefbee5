/**
 * WARC megabytes and pages a second for one core, and peak memory: `node bench/warc.ts [FILE...]`; without a file over a
 * generated archive of 5,000 own pages.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { articleFromHtml, readArchive } from '../src/article/index.ts';

const given = process.argv.slice(2);
const own = join(tmpdir(), `bench-${process.pid}.warc.gz`);
if (given.length === 0)
  writeFileSync(own, Buffer.concat(Array.from({ length: 5000 }, (_, at) => gzipSync(record(at)))));

/** A record of a page of 60 kB, most of it script, as news pages are. */
function record(number: number): Buffer {
  const script = Array.from(
    { length: 900 },
    (_, at) => `window.q${at}=${(number * 7919 + at * 104_729) % 1_000_003};`,
  ).join('\n');
  const text = Array.from(
    { length: 12 },
    (_, at) =>
      `<p>Paragraph ${at} of page ${number} says, at some length and with commas, that a plant worth ${at + 10} million euros is to be built in a town by the river.</p>`,
  ).join('');
  const body = `<html lang="en"><title>Page ${number}</title><script>${script}</script><nav><a href="/">Home</a></nav><main><h1>Page ${number}</h1>${text}</main></html>`;
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`;
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${number}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
  );
}

for (const extract of [false, true]) {
  const start = process.cpuUsage();
  let pages = 0;
  let bytes = 0;
  let damaged = 0;
  let packed = 0;
  for (const path of given.length === 0 ? [own] : given) {
    packed += statSync(path).size;
    for await (const step of readArchive(path)) {
      if (step.kind === 'damaged') damaged += 1;
      else {
        pages += 1;
        bytes += step.page.body.length;
        if (extract) articleFromHtml({ bytes: step.page.body, url: step.page.url, contentType: step.page.contentType });
      }
    }
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  console.log(
    `${extract ? 'records to articles' : 'records'}: ${pages} pages, ${damaged} damaged; ${(pages / seconds).toFixed(0)} pages, ${(packed / 1e6 / seconds).toFixed(1)} MB packed, ${(bytes / 1e6 / seconds).toFixed(1)} MB of pages a CPU second; peak RSS ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`,
  );
}
if (given.length === 0) rmSync(own);
