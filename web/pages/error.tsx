import type { ReactNode } from 'react';
import type { ErrorView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';

export function ErrorPage({ c, page }: { readonly c: Context; readonly page: ErrorView }): ReactNode {
  const t = c.t.error;
  return (
    <div className="column">
      <p className="kicker">{page.status}</p>
      <h1>{t[page.reason]}</h1>
      <p className="lead">{t.hint[page.reason]}</p>
      {page.detail && (
        <p className="note" lang="en">
          {page.detail}
        </p>
      )}
      <p>
        <a href={c.to('/pledges')}>{t.back} →</a>
      </p>
    </div>
  );
}
