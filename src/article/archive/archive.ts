import { open } from 'node:fs/promises';
import { Failure } from '../../model/index.ts';
import type { ArchivedPage } from './record.ts';
import { readWarc } from './warc.ts';
import { FileWindow } from './window.ts';
import { storedFiles } from './zip.ts';

/**
 * One step through an archive. `position` is where a run that is stopped after this step goes on; it means something
 * only to {@link readArchive} of the same file.
 */
export type ArchiveStep =
  | { readonly kind: 'page'; readonly page: ArchivedPage; readonly position: string }
  | { readonly kind: 'damaged'; readonly where: string; readonly why: string; readonly position: string };

/**
 * Reads the web pages of a WARC, WARC.gz or WACZ one after the other, with the memory of one record. Damaged records
 * are named and passed over. `from` is a position that an earlier run came to. Throws {@link Failure} `input-missing`,
 * `input-unreadable` or `input-malformed` (a ZIP that is no WACZ, a file without any record).
 */
export async function* readArchive(path: string, from: string | null = null): AsyncGenerator<ArchiveStep> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    const missing = cause.code === 'ENOENT';
    throw new Failure(
      missing ? 'input-missing' : 'input-unreadable',
      `${path}: ${missing ? 'no such file' : 'cannot be read'}`,
      { cause },
    );
  });
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(4);
    await file.read(start, 0, 4, 0);
    const isZip = start.toString('latin1') === 'PK\x03\x04';
    const isArchive = (name: string): boolean => /^archive\/.*\.warc(?:\.gz)?$/i.test(name);
    const parts = isZip ? await storedFiles(file, size, path, isArchive) : [{ name: '', start: 0, end: size }];
    if (isZip && parts.length === 0)
      throw new Failure('input-malformed', `${path}: a ZIP without archives; a WACZ holds them in archive/`);
    const [firstPart, offset] = positionOf(from, path);
    for (let at = firstPart; at < parts.length; at += 1) {
      const part = parts[at] as (typeof parts)[number];
      const window = new FileWindow(
        file,
        part.start,
        part.end,
        at === firstPart && offset !== null ? part.start + offset : part.start,
      );
      for await (const event of readWarc(window)) {
        const position = `${at}:${event.next - part.start}`;
        if (event.kind === 'page') yield { kind: 'page', page: event.page, position };
        else {
          const where = `${path}${part.name === '' ? '' : ` ${part.name}`} at byte ${event.at - part.start}`;
          yield { kind: 'damaged', where, why: event.why, position };
        }
      }
    }
  } finally {
    await file.close();
  }
}

function positionOf(from: string | null, path: string): readonly [part: number, offset: number | null] {
  if (from === null) return [0, null];
  const match = /^(\d+):(\d+)$/.exec(from);
  if (match === null)
    throw new Failure('usage', `${path}: "${from}" is no position in an archive; leave it out to begin anew`);
  return [Number(match[1]), Number(match[2])];
}
