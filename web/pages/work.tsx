import type { ReactNode } from 'react';
import type { WorkView } from '../../src/server/index.ts';
import type { PageOnTheWay } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { INTAKE, type IntakeTexts } from '../texts/intake/index.ts';

type Words = IntakeTexts['work'];

function Dead({
  c,
  t,
  dead,
}: {
  readonly c: Context;
  readonly t: Words;
  readonly dead: readonly PageOnTheWay[];
}): ReactNode {
  if (dead.length === 0) return <p>{t.noneDead}</p>;
  return (
    <>
      <p className="note">{t.deadLead}</p>
      <form method="post" action={c.to('/work')}>
        <button type="submit">{t.allAgain}</button>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t.deadTitle}>
        <table className="sources intake">
          <thead>
            <tr>
              {[t.page, t.why, t.tries, ''].map(head => (
                <th key={head} scope="col">
                  {head || <span className="visually-hidden">{t.again}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dead.map(page => (
              <tr key={page.key}>
                <td dir="auto">
                  <a href={page.url} rel="nofollow noreferrer">
                    {page.title ?? page.key}
                  </a>
                </td>
                <td dir="auto">{page.fault}</td>
                <td>{c.f.number(page.attempts)}</td>
                <td>
                  <form method="post" action={c.to('/work')}>
                    <button type="submit" name="key" value={page.key} aria-label={`${t.again}${c.t.colon} ${page.key}`}>
                      {t.again}
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** How many pages stand where, and which failed for good. */
export function WorkPage({ c, page }: { readonly c: Context; readonly page: WorkView }): ReactNode {
  const t = INTAKE[c.shell.lang].work;
  const { progress, dead } = page;
  const figures = [
    [t.waiting, progress.waiting],
    [t.fetched, progress.fetched],
    [t.read, progress.read],
    [t.skipped, progress.skipped],
    [t.dead, progress.dead],
    [t.kept, progress.kept],
    [t.sourcesOn, progress.sourcesOn],
    [t.sourcesBroken, progress.sourcesBroken],
  ] as const;
  return (
    <div className="wide">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <dl className="facts-list">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{c.f.number(value)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t.deadTitle}</h2>
      {dead === null ? <p>{t.editorsOnly}</p> : <Dead c={c} t={t} dead={dead} />}
      <p>
        <a href={c.to('/watch')}>{INTAKE[c.shell.lang].watch.title}</a>
      </p>
    </div>
  );
}
