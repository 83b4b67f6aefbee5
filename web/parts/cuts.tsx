import type { ReactNode } from 'react';
import type { EntityPage } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { SELECTION } from '../texts/selection/index.ts';
import { LookedBadge } from './badges.tsx';
import { DateText } from './figures.tsx';

/** Job cuts that articles report of a company, beside its promises and never netted with them. */
export function Cuts({ c, cuts }: { readonly c: Context; readonly cuts: EntityPage['cuts'] }): ReactNode {
  if (cuts.length === 0) return null;
  const t = SELECTION[c.shell.lang];
  return (
    <section aria-labelledby="cuts">
      <h2 id="cuts">{t.cuts}</h2>
      <p className="note">{t.cutsLead}</p>
      <ul className="rows">
        {cuts.map(cut => (
          <li key={`${cut.article} ${cut.low} ${cut.high}`} className="row-line">
            <span className="row-words">
              <a className="row-title" href={c.to(`/articles/${cut.article}`)}>
                <bdi>{cut.title ?? cut.quote}</bdi>
              </a>
              <q className="quote" dir="auto">
                {cut.quote}
              </q>
              <span className="note">
                <bdi>{cut.outlet ?? t.noOutlet}</bdi>
                {' · '}
                <DateText c={c} date={cut.published} long />
                {cut.url && /^https?:/.test(cut.url) && (
                  <>
                    {' · '}
                    <a href={cut.url} rel="noopener nofollow">
                      {c.t.pledge.original}
                    </a>
                  </>
                )}
              </span>
            </span>
            <span className="row-figures">
              <span className="row-amount">
                {`${c.f.numbers(cut)} ${c.f.plural(cut.high ?? cut.low ?? 2, c.t.jobs)}`}
              </span>
              <LookedBadge c={c} looked="machine" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
