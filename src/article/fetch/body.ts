import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { Failure } from '../../model/index.ts';

/** Bounds of a body. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly maxDecodedBytes: number;
  /** How messages call it. */
  readonly name: string;
}

/** More codings than this on one body are an attack and not a page. */
const MOST_CODINGS = 2;

/**
 * Reads a body to its end and undoes its `Content-Encoding`, never holding more than the limits: a decompression bomb
 * is cut as soon as it passes them. Throws {@link Failure} `input-too-large`, or `input-malformed` where the coding is
 * unknown or the data do not decompress.
 */
export async function decodedBody(body: Readable, encoding: string, limits: BodyLimits): Promise<Uint8Array> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map(coding => coding.trim())
    .filter(coding => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS) {
    body.on('error', () => {}).destroy();
    throw new Failure('input-malformed', `${limits.name}: packed ${codings.length} times over`);
  }
  let bytes = await collect(body, limits.maxBytes, limits.name);
  for (const coding of codings.toReversed()) {
    if (bytes.length > 0) bytes = await unpack(bytes, coding, limits);
  }
  return bytes;
}

async function unpack(bytes: Uint8Array, coding: string, limits: BodyLimits): Promise<Uint8Array> {
  const transform = decoderOf(coding, bytes, limits.name);
  transform.end(bytes);
  try {
    return await collect(transform, limits.maxDecodedBytes, limits.name);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('input-malformed', `${limits.name}: its ${coding} data are damaged`, { cause: error });
  }
}

function decoderOf(coding: string, bytes: Uint8Array, name: string): Transform {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case 'deflate':
      // Servers send both zlib and raw deflate under this name; zlib begins with 0x78 as a rule.
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new Failure('input-malformed', `${name}: packed as "${coding.slice(0, 40)}", which is not known`);
  }
}

async function collect(stream: Readable, most: number, name: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const part = chunk as Buffer;
    length += part.length;
    if (length > most) {
      stream.on('error', () => {}).destroy();
      throw new Failure('input-too-large', `${name}: more than ${most} bytes; not a page`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
