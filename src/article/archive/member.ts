import { inflateRawSync } from 'node:zlib';

/** A gzip member undone, and how many bytes it took. */
export interface Member {
  readonly data: Buffer;
  readonly taken: number;
}

/** Why a member could not be undone: it needs more bytes, or it is damaged. */
export type MemberFault = 'short' | 'damaged';

/** Larger members are not undone: no page of an archive is as long. */
export const LARGEST_MEMBER = 96_000_000;

/** Undoes the gzip member at the beginning of the bytes (RFC 1952). */
export function gzipMember(bytes: Buffer): Member | MemberFault {
  if (bytes.length < 18) return 'short';
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return 'damaged';
  const flags = bytes[3] as number;
  let at = 10;
  if (flags & 4) at += 2 + bytes.readUInt16LE(at);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return 'short';
    at = zero + 1;
  }
  if (flags & 2) at += 2;
  if (at >= bytes.length) return 'short';
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(at), {
      info: true,
      maxOutputLength: LARGEST_MEMBER,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    const taken = at + engine.bytesWritten + 8;
    if (taken > bytes.length) return 'short';
    const length = bytes.readUInt32LE(taken - 4);
    return length === buffer.length % 2 ** 32 ? { data: buffer, taken } : 'damaged';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'short' : 'damaged';
  }
}
