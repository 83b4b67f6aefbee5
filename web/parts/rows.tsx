import type { ReactNode } from 'react';
import type { PledgeRow } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { placesText, whoText } from '../words.ts';
import { LookedBadge, StageBadge } from './badges.tsx';
import { DateText, JobsText, MoneyText } from './figures.tsx';

/** What a row is about: `data centres · Mulhouse (France)`; the first article's title where neither is known. */
export function aboutText(c: Context, row: PledgeRow): string {
  const where = placesText(c, row.places, row.countries);
  const activity = row.activity === 'other' ? '' : c.t.activity[row.activity];
  return [activity, where].filter(Boolean).join(' · ') || row.title || c.t.activity.other;
}

/** Who a row is by; for a headline total, the occasion that it sums up. */
export function byText(c: Context, row: PledgeRow): string {
  if (row.type === 'total') return row.occasions[0]?.name ?? row.investors[0]?.name ?? c.t.type.total;
  return whoText(c, row.investors);
}

/** A few pledges as a list: home page, parts, related ones. */
export function RowList({ c, rows }: { readonly c: Context; readonly rows: readonly PledgeRow[] }): ReactNode {
  return (
    <ul className="rows">
      {rows.map(row => (
        <li key={row.id} className="row-line">
          <span className="row-words">
            <a className="row-title" href={c.to(`/pledges/${row.id}`)}>
              {byText(c, row)}
            </a>
            <span className="note">
              {aboutText(c, row)} · <DateText c={c} date={row.announced} />
            </span>
          </span>
          <span className="row-figures">
            <span className="row-amount">
              <MoneyText c={c} amount={row.amount} />
            </span>
            <StageBadge c={c} stage={row.stage} reported={row.stageReported} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const COLUMNS = [
  { key: 'investor', sorts: ['investor', '-investor'] },
  { key: 'promise', sorts: [] },
  { key: 'amount', sorts: ['-euros', 'euros'] },
  { key: 'jobsHead', sorts: ['-jobs', 'jobs'] },
  { key: 'announced', sorts: ['-announced', 'announced'] },
  { key: 'due', sorts: ['due', '-due'] },
  { key: 'stageHead', sorts: [] },
  { key: 'sources', sorts: [] },
] as const;

/** The table of pledges; on a phone each row becomes a card. `sortLink` is the address of the same list sorted so. */
export function PledgeTable({
  c,
  rows,
  sort,
  sortLink,
}: {
  readonly c: Context;
  readonly rows: readonly PledgeRow[];
  readonly sort: string;
  readonly sortLink: (sort: string) => string;
}): ReactNode {
  const t = c.t.list;
  return (
    <table className="pledges">
      <caption className="hidden">{t.title}</caption>
      <thead>
        <tr>
          {COLUMNS.map(({ key, sorts }) => {
            const now = (sorts as readonly string[]).includes(sort);
            const order = !now ? undefined : sort.startsWith('-') ? 'descending' : 'ascending';
            const other = sorts.find(one => one !== sort);
            return (
              <th key={key} scope="col" className={`col-${key}`} aria-sort={order}>
                {other ? (
                  <a href={sortLink(now ? other : (sorts[0] ?? other))} rel="nofollow">
                    {t[key]}
                    {order && <span aria-hidden="true">{order === 'descending' ? ' ↓' : ' ↑'}</span>}
                  </a>
                ) : (
                  t[key]
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row" className="col-investor" dir="auto">
              <a href={c.to(`/pledges/${row.id}`)}>{byText(c, row)}</a>
            </th>
            <td className="col-promise">
              {aboutText(c, row)}
              {row.doubtful && ' '}
              {row.doubtful && <span className="badge doubtful">{c.t.badge.doubtful}</span>}
            </td>
            <td className="col-amount num" data-label={t.amount}>
              <MoneyText c={c} amount={row.amount} />
            </td>
            <td className="col-jobsHead num" data-label={t.jobsHead}>
              <JobsText c={c} jobs={row.jobs} />
            </td>
            <td className="col-announced num" data-label={t.announced}>
              <DateText c={c} date={row.announced} />
            </td>
            <td className="col-due num" data-label={t.due}>
              <DateText c={c} date={row.due} />
            </td>
            <td className="col-stageHead">
              <StageBadge c={c} stage={row.stage} reported={row.stageReported} />{' '}
              <LookedBadge c={c} looked={row.looked} />
            </td>
            <td className="col-sources num" data-label={t.sources}>
              {c.f.number(row.sources)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
