import type { ReactNode } from 'react';
import type { Context } from '../context.ts';
import { reasonIn } from '../texts/reasons/index.ts';

/** One reason, after what it is about. */
export function Reason({ c, reason }: { readonly c: Context; readonly reason: string }): ReactNode {
  const own = reasonIn(c.shell.lang, reason);
  return own === null ? <span lang="en"> {reason}</span> : <span> {own}</span>;
}

/** Reasons as a list: in the page's language where we have the words, else in English and marked so. */
export function Reasons({ c, reasons }: { readonly c: Context; readonly reasons: readonly string[] }): ReactNode {
  return (
    <ul>
      {reasons.map(reason => {
        const own = reasonIn(c.shell.lang, reason);
        return own === null ? (
          <li key={reason} lang="en">
            {reason}
          </li>
        ) : (
          <li key={reason}>{own}</li>
        );
      })}
    </ul>
  );
}
