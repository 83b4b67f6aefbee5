import { sql } from 'kysely';
import type { Db } from './context.ts';
import type { ArchiveProgress } from './types.ts';

/** How far an archive has been added; null where it has not been begun. */
export async function archiveProgress(db: Db, id: string): Promise<ArchiveProgress | null> {
  const row = await db.selectFrom('archives').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { changed: _changed, ...progress } = row;
  return progress;
}

/** Notes how far an archive has been added. */
export async function noteArchive(db: Db, progress: ArchiveProgress, now: string): Promise<void> {
  const { id, name, position, done, pages, added, known, skipped, damaged } = progress;
  await sql`insert into archives (id, name, position, done, pages, added, known, skipped, damaged, changed)
    values (${id}, ${name}, ${position}, ${done}, ${pages}, ${added}, ${known}, ${skipped}, ${damaged}, ${now})
    on conflict (id) do update set name = excluded.name, position = excluded.position, done = excluded.done,
      pages = excluded.pages, added = excluded.added, known = excluded.known, skipped = excluded.skipped,
      damaged = excluded.damaged, changed = excluded.changed`.execute(db);
}
