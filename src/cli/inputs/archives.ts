import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readArchive } from '../../article/index.ts';
import { type Article, Failure } from '../../model/index.ts';
import { articleOfPage } from '../../work/index.ts';
import { fileFailure } from './files.ts';

/** One step through an archive; `position` is where a run that stops after it goes on. */
export type ArchiveInput =
  | { readonly kind: 'article'; readonly name: string; readonly article: Article; readonly position: string }
  | { readonly kind: 'skipped'; readonly name: string; readonly why: string; readonly position: string }
  | { readonly kind: 'damaged'; readonly name: string; readonly why: string; readonly position: string };

/** An archive as it was named and where it lies. */
export interface ArchiveFile {
  readonly name: string;
  readonly path: string;
}

const ARCHIVE = /\.(?:warc(?:\.gz)?|wacz)$/i;
/** How much of an archive's beginning and end tells it from others. */
const TOLD_BY = 1 << 20;

/** The archives behind FILE arguments; a folder stands for those below it by name. Failures are yielded, the rest goes on. */
export async function* archiveFiles(args: readonly string[], cwd: string): AsyncGenerator<ArchiveFile | Failure> {
  for (const arg of args) {
    if (arg === '-') yield new Failure('usage', 'an archive cannot be read from standard input; name its file');
    else yield* filesAt(arg, resolve(cwd, arg));
  }
}

async function* filesAt(name: string, path: string): AsyncGenerator<ArchiveFile | Failure> {
  try {
    if (!(await stat(path)).isDirectory()) {
      yield { name, path };
      return;
    }
    const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.isDirectory() || ARCHIVE.test(entry.name))
        yield* filesAt(join(name, entry.name), join(path, entry.name));
    }
  } catch (error) {
    yield fileFailure(name, error);
  }
}

/**
 * What tells an archive's content from others wherever it lies: a hash of its length, its beginning and its end. An
 * archive that grew is another one.
 */
export async function archiveIdentity({ name, path }: ArchiveFile): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const hash = createHash('sha256').update(String(size));
      for (const from of [0, Math.max(0, size - TOLD_BY)]) {
        const part = Buffer.alloc(Math.min(TOLD_BY, size));
        const { bytesRead } = await file.read(part, 0, part.length, from);
        hash.update(part.subarray(0, bytesRead));
      }
      return hash.digest('hex').slice(0, 32);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailure(name, error);
  }
}

/** The articles of an archive one after the other, with the memory of one record, from a position that an earlier run came to. */
export async function* archiveInputs({ name, path }: ArchiveFile, from: string | null): AsyncGenerator<ArchiveInput> {
  for await (const step of readArchive(path, from)) {
    const { position } = step;
    if (step.kind === 'damaged') {
      yield { kind: 'damaged', name: step.where.replace(path, name), why: step.why, position };
      continue;
    }
    const { url } = step.page;
    const read = articleOfPage(step.page);
    if ('article' in read) yield { kind: 'article', name: url, article: read.article, position };
    else yield { kind: 'skipped', name: url, why: read.skipped, position };
  }
}
