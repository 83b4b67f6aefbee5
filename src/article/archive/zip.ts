import type { FileHandle } from 'node:fs/promises';
import { Failure } from '../../model/index.ts';

/** A file inside a ZIP that is stored as it is. */
export interface StoredFile {
  readonly name: string;
  /** Where its bytes begin and end in the ZIP. */
  readonly start: number;
  readonly end: number;
}

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/**
 * The stored (not compressed) files of a ZIP, as WACZ asks its archives to be. Throws {@link Failure}
 * `input-malformed` where it is no ZIP, or where a file that `wanted` names is compressed.
 */
export async function storedFiles(
  file: FileHandle,
  size: number,
  name: string,
  wanted: (name: string) => boolean,
): Promise<StoredFile[]> {
  const read = async (from: number, length: number): Promise<Buffer> => {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
    await file.read(buffer, 0, buffer.length, from);
    return buffer;
  };
  const tailFrom = Math.max(0, size - 66_000);
  const tail = await read(tailFrom, 66_000);
  const end = tail.lastIndexOf(END);
  if (end < 0) throw new Failure('input-malformed', `${name}: not a ZIP file; a WACZ is one`);
  let count = tail.readUInt16LE(end + 10);
  let length = tail.readUInt32LE(end + 12);
  let from = tail.readUInt32LE(end + 16);
  if ((from === 0xffffffff || count === 0xffff) && end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50) {
    const record = await read(Number(tail.readBigUInt64LE(end - 12)), 56);
    count = Number(record.readBigUInt64LE(32));
    length = Number(record.readBigUInt64LE(40));
    from = Number(record.readBigUInt64LE(48));
  }
  const directory = await read(from, length);
  const files: StoredFile[] = [];
  for (let at = 0, seen = 0; seen < count && at + 46 <= directory.length; seen += 1) {
    if (directory.readUInt32LE(at) !== 0x02014b50) break;
    const method = directory.readUInt16LE(at + 10);
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const entry = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(entry)) {
      if (method !== 0)
        throw new Failure(
          'input-malformed',
          `${name}: ${entry} is compressed in the ZIP; WACZ stores its archives as they are`,
        );
      const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
      const { bytes, offset } = sizes(
        directory.readUInt32LE(at + 20),
        directory.readUInt32LE(at + 24),
        directory.readUInt32LE(at + 42),
        extra,
      );
      const local = await read(offset, 30);
      const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      files.push({ name: entry, start, end: start + bytes });
    }
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return files;
}

/** Size and place of an entry, from its ZIP64 field where the short ones are full. */
function sizes(packed: number, plain: number, offset: number, extra: Buffer): { bytes: number; offset: number } {
  let bytes = packed;
  let place = offset;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    if (plain === 0xffffffff) field += 8;
    if (packed === 0xffffffff) {
      bytes = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
    if (offset === 0xffffffff) place = Number(extra.readBigUInt64LE(field));
  }
  return { bytes, offset: place };
}
