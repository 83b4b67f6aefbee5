import { archiveProgress, noteArchive } from './archives.ts';
import type { IntakeContext } from './context.ts';
import { copiesOf, groupNewTexts } from './copies.ts';
import { keepFetch, lastFetch } from './fetches.ts';
import type { Intake } from './intake.ts';
import {
  addPages,
  beginStep,
  handed,
  intakeProgress,
  knownPages,
  pageByKey,
  pagesIn,
  pagesPending,
  pagesToHand,
  rereadKept,
  rerunDead,
  settlePage,
} from './pages.ts';
import { listSources, putSource, recordPoll, sourcesDue, switchSource, watchedMonths } from './sources.ts';

/** The intake on a database that this process has open. */
export function localIntake({ db, now, run, write, refold }: IntakeContext): Intake {
  return {
    sources: ids => run(() => listSources(db, ids)),
    due: most => run(() => sourcesDue(db, now(), most)),
    putSource: source => write(trx => putSource(trx, source, now())),
    switchSource: (id, on) => write(trx => switchSource(trx, id, on, now())),
    recordPoll: (id, state, fresh) => write(trx => recordPoll(trx, id, state, fresh, now())),
    watchedMonths: () => run(() => watchedMonths(db)),
    knownPages: keys => run(() => knownPages(db, keys)),
    addPages: (pages, priority) => write(trx => addPages(trx, pages, { source: null, priority }, now())),
    page: key => run(() => pageByKey(db, key)),
    toHand: (before, most) => run(() => pagesToHand(db, before, most)),
    handed: (keys, state) => run(() => handed(db, keys, state, now())),
    begin: (key, state) => run(() => beginStep(db, key, state, now())),
    settle: (key, end) => run(() => settlePage(db, key, end, now())),
    keep: (key, fetch) => write(trx => keepFetch(trx, key, fetch, now())),
    kept: key => run(() => lastFetch(db, key)),
    pagesIn: (state, most) => run(() => pagesIn(db, state, most)),
    rerun: keys => run(() => rerunDead(db, keys ?? null, now())),
    reread: source => run(() => rereadKept(db, source ?? null, now())),
    pending: () => run(() => pagesPending(db)),
    progress: () => run(() => intakeProgress(db)),
    archive: id => run(() => archiveProgress(db, id)),
    noteArchive: progress => run(() => noteArchive(db, progress, now())),
    groupCopies: most =>
      write(async trx => {
        const { looked, moved } = await groupNewTexts(trx, most);
        if (moved.length > 0) await refold(trx, moved);
        return looked;
      }),
    copiesOf: article => run(() => copiesOf(db, article)),
  };
}
