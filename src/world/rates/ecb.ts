import { inflateRawSync } from 'node:zlib';
import { Failure } from '../../model/index.ts';

/** Where the ECB keeps the daily rates since 1999, as a ZIP with one CSV file. */
export const ECB_HISTORY = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip';

/** More than this is not the ECB's file (0.6 MB in 2026), in bytes, packed and unpacked. */
const MOST = 40_000_000;

/**
 * Turns the ECB's file of daily rates (a ZIP or the CSV in it) into our monthly table: the arithmetic mean of each
 * whole month, seven significant digits. The month of the last day is whole only where `today` lies in a later one.
 * @throws Failure `input-malformed` where it is not that file.
 */
export function monthlyFromEcb(file: Uint8Array, today: string): string {
  const csv = new TextDecoder().decode(isZip(file) ? unzipped(file) : file);
  const [head = '', ...lines] = csv.split(/\r?\n/).filter(line => line.trim() !== '');
  const columns = head.split(',').map(name => name.trim());
  if (columns[0] !== 'Date' || !columns.includes('USD')) {
    throw new Failure('input-malformed', 'the ECB file does not begin with "Date,USD,...": try again later');
  }
  const sums = new Map<string, { sum: number; days: number }>();
  for (const line of lines) {
    const cells = line.split(',').map(cell => cell.trim());
    const month = /^(\d{4}-\d{2})-\d{2}$/.exec(cells[0] ?? '')?.[1];
    if (month === undefined)
      throw new Failure('input-malformed', `the ECB file has a line that is no day: "${line.slice(0, 40)}"`);
    if (month >= today.slice(0, 7)) continue;
    columns.forEach((currency, i) => {
      const rate = Number(cells[i]);
      if (i === 0 || !/^[A-Z]{3}$/.test(currency) || !cells[i] || !(rate > 0)) return;
      const key = `${month},${currency}`;
      const held = sums.get(key) ?? { sum: 0, days: 0 };
      held.sum += rate;
      held.days++;
      sums.set(key, held);
    });
  }
  if (sums.size === 0) throw new Failure('input-malformed', 'the ECB file holds no whole month');
  const rows = [...sums].map(([key, { sum, days }]) => `${key},${Number((sum / days).toPrecision(7))}`).sort();
  return `date,currency,rate\n${rows.join('\n')}\n`;
}

function isZip(file: Uint8Array): boolean {
  return file[0] === 0x50 && file[1] === 0x4b;
}

/** The first file of a ZIP archive, by its central directory. */
function unzipped(file: Uint8Array): Uint8Array {
  const bad = (): never => {
    throw new Failure('input-malformed', 'the ECB file is a damaged ZIP archive: try again later');
  };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let end = file.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return bad();
  const entry = view.getUint32(end + 16, true);
  if (entry + 46 > file.byteLength || view.getUint32(entry, true) !== 0x02014b50) return bad();
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const plain = view.getUint32(entry + 24, true);
  const local = view.getUint32(entry + 42, true);
  if (plain > MOST || local + 30 > file.byteLength || view.getUint32(local, true) !== 0x04034b50) return bad();
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = file.subarray(from, from + packed);
  if (data.length !== packed) return bad();
  if (method === 0) return data;
  if (method !== 8) return bad();
  try {
    return inflateRawSync(data, { maxOutputLength: MOST });
  } catch {
    return bad();
  }
}

/** Gets a URL; `fetch` of the platform in real use, something else in tests. */
export type Fetch = (url: string, init: { readonly signal: AbortSignal }) => Promise<Response>;

/**
 * Fetches the ECB's current file and gives the monthly table as CSV.
 * @throws Failure `network` where it cannot be had, `input-malformed` where it is not the expected file.
 */
export async function fetchEcbMonthly(fetch: Fetch, today: string, url: string = ECB_HISTORY): Promise<string> {
  let file: Uint8Array;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) throw new Failure('network', `${url} answers ${response.status}: try again later`);
    file = new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('network', `${url} cannot be reached: check the network connection`, { cause });
  }
  if (file.byteLength > MOST)
    throw new Failure('input-malformed', `${url} is not the ECB's file: ${file.byteLength} bytes`);
  return monthlyFromEcb(file, today);
}
