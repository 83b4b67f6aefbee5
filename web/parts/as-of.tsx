import type { ReactNode } from 'react';
import type { Context } from '../context.ts';

/** Says that a page shows an earlier day, and how to come back. */
export function AsOfNote({ c, asOf }: { readonly c: Context; readonly asOf: string | null }): ReactNode {
  if (!asOf) return null;
  return (
    <p className="silence">
      {c.t.pledge.asOfNote(c.f.date(asOf))} <a href={c.to(c.shell.path)}>{c.t.pledge.asOfNow}</a>
    </p>
  );
}

/** Asks for the same page as it stood on an earlier day. */
export function AsOfForm({ c, asOf }: { readonly c: Context; readonly asOf: string | null }): ReactNode {
  return (
    <form method="get" className="search-line as-of">
      <label htmlFor="asOf">{c.t.pledge.asOfLabel}</label>
      <input id="asOf" name="asOf" type="date" defaultValue={asOf ?? ''} max={c.shell.today} />
      <button type="submit">{c.t.list.apply}</button>
    </form>
  );
}
