import type { ReactNode } from 'react';
import type { Jobs, JobsFigure, MoneyFigure } from '../../src/model/index.ts';
import type { Context } from '../context.ts';

interface MoneyLike {
  readonly low: number | null;
  readonly high: number | null;
  readonly currency: string;
  readonly qualifier: string;
  readonly euros?: MoneyFigure['euros'];
}

/** Where a source says nothing: a dash in tables and words for those who listen; words for all where there is room. */
export function Unknown({ c, long = false }: { readonly c: Context; readonly long?: boolean }): ReactNode {
  if (long) return <span className="unknown">{c.t.unknown}</span>;
  return (
    <span className="unknown">
      <span aria-hidden="true">–</span>
      <span className="hidden">{c.t.unknown}</span>
    </span>
  );
}

/** A sum of money as told, and in euros where it was told in another currency. */
export function MoneyText({
  c,
  amount,
  long = false,
}: {
  readonly c: Context;
  readonly amount: MoneyLike | null;
  readonly long?: boolean;
}): ReactNode {
  const told = amount && c.f.money(amount, amount.currency, long);
  if (!told) return <Unknown c={c} long={long} />;
  const { euros } = amount;
  const converted = euros && amount.currency !== 'EUR' && c.f.money(euros, 'EUR', long);
  return (
    <>
      <span className="figure">{told}</span>
      {converted && (
        <span className="converted" title={rateText(c, amount)}>
          {c.t.euros(converted)}
        </span>
      )}
    </>
  );
}

/** How a sum was converted; empty where it was told in euros. */
export function rateText(c: Context, amount: MoneyLike): string {
  const { euros } = amount;
  if (!euros || amount.currency === 'EUR') return '';
  const rate = c.t.rate(c.f.number(Math.round(euros.rate * 1e4) / 1e4), amount.currency, c.f.date(euros.month));
  return euros.provisional ? `${rate} (${c.t.provisional})` : rate;
}

/** A number of jobs; `kind` is said where the jobs are not new posts. */
export function JobsText({
  c,
  jobs,
  long = false,
}: {
  readonly c: Context;
  readonly jobs: JobsFigure | Jobs | null;
  readonly long?: boolean;
}): ReactNode {
  const told = jobs && c.f.numbers(jobs);
  if (!told) return <Unknown c={c} long={long} />;
  return (
    <>
      <span className="figure">{told}</span>
      {jobs.kind !== 'created' && <span className="converted">{c.t.jobKind[jobs.kind]}</span>}
    </>
  );
}

/** A date as exact as it is known. */
export function DateText({
  c,
  date,
  long = false,
}: {
  readonly c: Context;
  readonly date: string | null;
  readonly long?: boolean;
}): ReactNode {
  return date ? (
    <time dateTime={date}>{long ? c.f.date(date) : c.f.dateShort(date)}</time>
  ) : (
    <Unknown c={c} long={long} />
  );
}
