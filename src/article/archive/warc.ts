import { gzipMember, LARGEST_MEMBER } from './member.ts';
import { type ArchivedPage, pageOf, recordHead } from './record.ts';
import type { FileWindow } from './window.ts';

/** What reading an archive yields, one after the other. `next` is where reading goes on after it. */
export type ArchiveEvent =
  | { readonly kind: 'page'; readonly page: ArchivedPage; readonly at: number; readonly next: number }
  | { readonly kind: 'damaged'; readonly why: string; readonly at: number; readonly next: number };

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const WARC = Buffer.from('WARC/1.');
const SMALLEST_VIEW = 64 * 1024;

/** Reads the records of a WARC, packed record by record or plain; a damaged one is named and reading goes on behind it. */
export async function* readWarc(window: FileWindow): AsyncGenerator<ArchiveEvent> {
  let packed = false;
  while (!window.done) {
    const at = window.position;
    const view = await window.view(SMALLEST_VIEW);
    if (view.length === 0) return;
    // Line ends and zeros between records are no records.
    let skip = 0;
    while (skip < view.length && (view[skip] === 13 || view[skip] === 10 || view[skip] === 0)) skip += 1;
    if (skip > 0) {
      window.position += skip;
      continue;
    }
    if (view[0] === 0x1f && view[1] === 0x8b) {
      packed = true;
      yield* packedRecord(window, at);
    } else yield* plainRecord(window, at, packed);
  }
}

async function* packedRecord(window: FileWindow, at: number): AsyncGenerator<ArchiveEvent> {
  let wanted = SMALLEST_VIEW;
  for (;;) {
    const view = await window.view(wanted);
    const member = gzipMember(view);
    if (typeof member !== 'string') {
      window.position = at + member.taken;
      let from = 0;
      while (from < member.data.length) {
        const rest = member.data.subarray(from);
        const head = recordHead(rest);
        if (head === null) {
          if (rest.toString('latin1').trim() !== '') yield damaged('no WARC record in it', at, window.position);
          return;
        }
        yield* eventOf(
          head.headers,
          rest.subarray(head.from, head.from + head.length),
          head.length,
          at,
          window.position,
        );
        from += head.from + head.length;
        while (member.data[from] === 13 || member.data[from] === 10) from += 1;
      }
      return;
    }
    if (member === 'short' && view.length >= wanted && wanted < LARGEST_MEMBER) {
      wanted *= 4;
      continue;
    }
    await window.seek(GZIP, at + 1);
    yield damaged(member === 'short' ? 'the record is cut off' : 'its gzip data are damaged', at, window.position);
    return;
  }
}

/** A record that is not packed; `packed` is true where others of this archive are, so that rubbish ends at the next of them. */
async function* plainRecord(window: FileWindow, at: number, packed: boolean): AsyncGenerator<ArchiveEvent> {
  const start = await window.view(SMALLEST_VIEW);
  const head = recordHead(start);
  if (head === null || head.length > LARGEST_MEMBER) {
    await window.seek(packed ? GZIP : WARC, at + 1);
    yield damaged(
      head === null ? 'no WARC record begins here' : 'the record is larger than any page',
      at,
      window.position,
    );
    return;
  }
  const whole = await window.view(head.from + head.length);
  const block = whole.subarray(head.from, head.from + head.length);
  const ending = whole.subarray(head.from + head.length, head.from + head.length + 4);
  if (ending.length > 0 && ending[0] !== 13 && ending[0] !== 10) {
    await window.seek(WARC, at + 1);
    yield damaged('its length is wrong', at, window.position);
    return;
  }
  window.position = at + head.from + head.length;
  yield* eventOf(head.headers, block, head.length, at, window.position);
}

function* eventOf(
  headers: ReadonlyMap<string, string>,
  block: Buffer,
  length: number,
  at: number,
  next: number,
): Generator<ArchiveEvent> {
  if (block.length < length) {
    yield damaged('the record is cut off', at, next);
    return;
  }
  let page: ArchivedPage | null;
  try {
    page = pageOf({ headers, block });
  } catch (error) {
    yield damaged(`the page in it does not unpack (${error instanceof Error ? error.message : error})`, at, next);
    return;
  }
  if (page !== null) yield { kind: 'page', page, at, next };
}

function damaged(why: string, at: number, next: number): ArchiveEvent {
  return { kind: 'damaged', why, at, next };
}
