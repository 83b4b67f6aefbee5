import type { Article, Reading } from '../../model/index.ts';
import { Failure } from '../../model/index.ts';
import type { ArchiveProgress, Store } from '../../store/index.ts';
import type { Io } from '../command.ts';
import { type ArchiveFile, archiveFiles, archiveIdentity, archiveInputs } from '../inputs/archives.ts';
import { write } from '../io.ts';

/** What `pledgebook add --warc` is told. */
export interface AddArchives {
  /** Reads one article; null leaves it out. */
  readonly read: (article: Article) => { readonly article: Article; readonly reading: Reading } | null;
  /** Begin anew where an earlier run came to the end. */
  readonly again: boolean;
}

/** After this many steps without an article the position is written down all the same. */
const NOTE_EVERY = 100;

/** Puts the articles of archives into the register, going on where an earlier run stopped; false where something failed. */
export async function addArchives(files: readonly string[], io: Io, store: Store, how: AddArchives): Promise<boolean> {
  let good = true;
  for await (const file of archiveFiles(files, io.cwd)) {
    try {
      if (file instanceof Failure) throw file;
      if (!(await addArchive(file, io, store, how))) good = false;
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'internal') throw error;
      good = false;
      await write(io.stderr, `pledgebook: ${error.message}\n`);
    }
  }
  return good;
}

async function addArchive(file: ArchiveFile, io: Io, store: Store, how: AddArchives): Promise<boolean> {
  const id = await archiveIdentity(file);
  const before = await store.intake.archive(id);
  if (before?.done && !how.again) {
    await write(io.stdout, `${file.name}: added before (${told(before)}); --again reads it once more\n`);
    return true;
  }
  const earlier = before && !before.done ? before : null;
  if (earlier?.position) await write(io.stderr, `pledgebook: ${file.name}: goes on at ${earlier.position}\n`);
  const count = { pages: 0, added: 0, known: 0, skipped: 0, damaged: 0 };
  for (const key of Object.keys(count) as (keyof typeof count)[]) count[key] = earlier?.[key] ?? 0;
  let position = earlier?.position ?? null;
  const note = (done: boolean) => store.intake.noteArchive({ id, name: file.name, position, done, ...count });
  let failed = 0;
  let unnoted = 0;
  for await (const step of archiveInputs(file, position)) {
    let wrote = false;
    if (step.kind === 'damaged') {
      count.damaged++;
      await write(io.stderr, `pledgebook: ${step.name}: ${step.why}; passed over\n`);
    } else {
      count.pages++;
      const kept = step.kind === 'article' ? how.read(step.article) : null;
      if (kept === null) count.skipped++;
      else {
        try {
          const { outcome } = await store.add(kept.article, kept.reading);
          count[outcome === 'known' ? 'known' : 'added']++;
          wrote = outcome !== 'known';
        } catch (error) {
          if (!(error instanceof Failure) || error.code === 'internal') throw error;
          failed++;
          await write(io.stderr, `pledgebook: ${step.name}: ${error.message}\n`);
        }
      }
    }
    position = step.position;
    unnoted++;
    if (wrote || unnoted >= NOTE_EVERY) {
      await note(false);
      unnoted = 0;
    }
  }
  await note(true);
  await write(io.stdout, `${file.name}: ${told({ ...count, id, name: file.name, position, done: true })}\n`);
  return failed === 0 && count.damaged === 0;
}

/** What became of an archive's pages, in one line. */
function told({ pages, added, known, skipped, damaged }: ArchiveProgress): string {
  const parts = [
    `${pages} pages`,
    `${added} added`,
    ...(known > 0 ? [`${known} known already`] : []),
    ...(skipped > 0 ? [`${skipped} left out`] : []),
    ...(damaged > 0 ? [`${damaged} damaged records passed over`] : []),
  ];
  return parts.join(', ');
}
