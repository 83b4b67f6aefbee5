/** The longest line that is read as one article, in bytes. A longer one is reported and passed over. */
export const MAX_LINE_BYTES = 32 * 1024 * 1024;

/** One line of a byte stream, without its line break; `bytes` is null where the line was longer than the limit. */
export interface ByteLine {
  /** Counts from 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** Cuts a byte stream into lines and holds no more than one line at a time, and of an over-long one nothing. */
export async function* byteLines(chunks: AsyncIterable<Buffer>, limit = MAX_LINE_BYTES): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  let tooLong = false;
  const take = (part: Buffer) => {
    length += part.length;
    if (length > limit) {
      tooLong = true;
      parts = [];
    } else parts.push(part);
  };
  const line = (): ByteLine => {
    const made = { number: number++, bytes: tooLong ? null : Buffer.concat(parts) };
    parts = [];
    length = 0;
    tooLong = false;
    return made;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      yield line();
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
