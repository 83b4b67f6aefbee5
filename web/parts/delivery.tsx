import type { ReactNode } from 'react';
import type { DeliveryShare } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { VerdictBadge } from './badges.tsx';

/** What became of the pledges of a selection; only those past due count in the share. */
export function DeliveryRecord({ c, delivery }: { readonly c: Context; readonly delivery: DeliveryShare }): ReactNode {
  const t = c.t.entity;
  const { byNumber, verdicts, notYetDue, noDate, silent } = delivery;
  const told = verdicts.filter(one => one.count > 0 && one.verdict !== 'not-yet-due' && one.verdict !== 'no-date');
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">{t.delivery}</h2>
      {byNumber.of === 0 ? (
        <p>{t.noneDue}</p>
      ) : (
        <p className="delivery-share">
          {t.deliveryShare(c.f.number(byNumber.kept), c.f.number(byNumber.of))}
          {byNumber.low !== null && byNumber.high !== null && (
            <small>{t.interval(c.f.percent(byNumber.low), c.f.percent(byNumber.high))}</small>
          )}
        </p>
      )}
      <ul className="verdicts">
        {told.map(one => (
          <li key={one.verdict}>
            <VerdictBadge c={c} verdict={one.verdict} /> {c.f.number(one.count)}
          </li>
        ))}
        {notYetDue > 0 && <li>{`${c.f.number(notYetDue)} ${t.notYetDue}`}</li>}
        {noDate > 0 && <li>{`${c.f.number(noDate)} ${t.noDate}`}</li>}
        {silent > 0 && <li>{`${c.f.number(silent)} ${t.silent}`}</li>}
      </ul>
    </section>
  );
}
