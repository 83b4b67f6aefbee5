import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A page as an archive holds it. */
export interface ArchivedPage {
  readonly url: string;
  /** When it was fetched, ISO 8601 in UTC; null where the archive does not say. */
  readonly fetched: string | null;
  readonly status: number;
  readonly contentType: string | null;
  /** Decompressed and freed of its transfer coding. */
  readonly body: Uint8Array;
}

/** A WARC record's headers (lower-case names) and block. */
export interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

const BLANK_LINE = Buffer.from('\r\n\r\n');
const LARGEST_BODY = 48_000_000;

/**
 * Reads the headers of a record at the beginning of the bytes: how long they are and how long its block is. Null where
 * no record begins there or its length is not told.
 */
export function recordHead(
  bytes: Buffer,
): { readonly headers: ReadonlyMap<string, string>; readonly from: number; readonly length: number } | null {
  if (bytes.toString('latin1', 0, 5) !== 'WARC/') return null;
  const end = bytes.indexOf(BLANK_LINE);
  if (end < 0 || end > 1 << 20) return null;
  const headers = headerLines(bytes.toString('utf8', 0, end));
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length >= 0 ? { headers, from: end + 4, length } : null;
}

function headerLines(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (/^[ \t]/.test(line) && name !== '') {
      headers.set(name, `${headers.get(name)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** The web page in a record; null where it holds none (a request, metadata, an image, an error page). Throws where it is damaged. */
export function pageOf({ headers, block }: WarcRecord): ArchivedPage | null {
  const type = headers.get('warc-type');
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  if (url === undefined || (type !== 'response' && type !== 'resource')) return null;
  const fetched = headers.get('warc-date') ?? null;
  if (type === 'resource') {
    const contentType = headers.get('content-type') ?? null;
    return isPage(contentType) ? { url, fetched, status: 200, contentType, body: block } : null;
  }
  if (!/^HTTP\/\d/.test(block.toString('latin1', 0, 8))) return null;
  const end = block.indexOf(BLANK_LINE);
  const short = end < 0 ? block.indexOf('\n\n') : -1;
  if (end < 0 && short < 0) return null;
  const head = block.toString('latin1', 0, end < 0 ? short : end);
  const status = Number(/^HTTP\/[\d.]+\s+(\d{3})/.exec(head)?.[1] ?? 0);
  const http = headerLines(head);
  const contentType = http.get('content-type') ?? null;
  if (status < 200 || status > 299 || !isPage(contentType)) return null;
  let body: Buffer = block.subarray(end < 0 ? short + 2 : end + 4);
  if (/chunked/i.test(http.get('transfer-encoding') ?? '')) body = unchunked(body);
  return { url, fetched, status, contentType, body: unpacked(body, http.get('content-encoding') ?? '') };
}

function isPage(contentType: string | null): boolean {
  return contentType === null || /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentType);
}

/** Chunked transfer undone; archives often keep the header although the body is plain, which stays as it is. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const line = body.indexOf('\r\n', at);
    if (line < 0 || line - at > 20) return body;
    const size = /^[0-9a-f]+/i.exec(body.toString('latin1', at, line))?.[0];
    if (size === undefined) return body;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

/** Content coding undone; a body that is plain although it says otherwise stays as it is. */
function unpacked(body: Buffer, coding: string): Buffer {
  const limit = { maxOutputLength: LARGEST_BODY };
  if (body.length === 0) return body;
  if (/gzip/i.test(coding) && body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, limit);
  if (/\bbr\b/i.test(coding) && body[0] !== 0x3c) return brotliDecompressSync(body, limit);
  if (/deflate/i.test(coding) && body[0] === 0x78) return inflateSync(body, limit);
  return body;
}
