import type { ReactNode } from 'react';
import type { FollowView, SubscriptionView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { Check, ProblemNote } from '../parts/check.tsx';
import { selectionText } from '../parts/selection.ts';
import { PEOPLE } from '../texts/people/index.ts';

const RHYTHMS = ['daily', 'weekly'] as const;

function ByMail({ c, page }: { readonly c: Context; readonly page: FollowView }): ReactNode {
  const t = PEOPLE[c.shell.lang].follow;
  const problem = page.problem?.of === 'email' ? page.problem.what : null;
  if (!page.mails) return <p className="note">{t.mailOff}</p>;
  if (page.done?.of === 'email')
    return (
      <p className="done" role="status">
        {t.mailDone}
      </p>
    );
  return (
    <form method="post" action={c.to('/follow')} className="people-form" aria-label={t.mail}>
      <ProblemNote c={c} id="mail-problem" problem={problem} />
      <input type="hidden" name="kind" value="email" />
      <input type="hidden" name="selection" value={page.query} />
      <p>
        <label htmlFor="mail-email">{t.email}</label>
        <input
          id="mail-email"
          name="email"
          type="email"
          dir="ltr"
          required
          maxLength={254}
          autoComplete="email"
          defaultValue={problem ? page.form.email : ''}
          aria-invalid={problem === 'email' ? 'true' : undefined}
          aria-describedby={problem === 'email' ? 'mail-problem' : 'mail-note'}
        />
      </p>
      <fieldset>
        <legend>{t.every}</legend>
        {RHYTHMS.map(every => (
          <label key={every} className="choice">
            <input type="radio" name="every" value={every} defaultChecked={page.form.every === every} />{' '}
            {t.rhythm[every]}
          </label>
        ))}
      </fieldset>
      <Check c={c} id="mail" puzzle={page.puzzle} />
      <button type="submit" className="primary">
        {t.mailSend}
      </button>
      <p className="note" id="mail-note">
        {t.mailNote}
      </p>
    </form>
  );
}

function ByHook({ c, page }: { readonly c: Context; readonly page: FollowView }): ReactNode {
  const t = PEOPLE[c.shell.lang].follow;
  const problem = page.problem?.of === 'webhook' ? page.problem.what : null;
  if (page.done?.of === 'webhook') {
    return (
      <div className="done" role="status">
        <p>{t.hookDone}</p>
        <p>{t.secret}</p>
        <pre>
          <code>{page.done.secret}</code>
        </pre>
        <p>
          <a href={page.done.own}>{t.own}</a>
        </p>
      </div>
    );
  }
  return (
    <form method="post" action={c.to('/follow')} className="people-form" aria-label={t.hook}>
      <ProblemNote c={c} id="hook-problem" problem={problem} />
      <input type="hidden" name="kind" value="webhook" />
      <input type="hidden" name="selection" value={page.query} />
      <p>
        <label htmlFor="hook-url">{t.url}</label>
        <input
          id="hook-url"
          name="url"
          type="url"
          dir="ltr"
          required
          maxLength={2000}
          placeholder="https://"
          defaultValue={page.form.url}
          aria-describedby={problem ? 'hook-problem' : 'hook-note'}
        />
      </p>
      <p>
        <label htmlFor="hook-email">{t.hookEmail}</label>
        <input
          id="hook-email"
          name="email"
          type="email"
          dir="ltr"
          required
          maxLength={254}
          autoComplete="email"
          defaultValue={problem ? page.form.email : ''}
          aria-invalid={problem === 'email' ? 'true' : undefined}
        />
      </p>
      <Check c={c} id="hook" puzzle={page.puzzle} />
      <button type="submit">{t.hookSend}</button>
      <p className="note" id="hook-note">
        {t.hookNote}
      </p>
    </form>
  );
}

/** Following a selection: feeds for those who have a reader, mails for those who have a mailbox, posts for programs. */
export function FollowPage({ c, page }: { readonly c: Context; readonly page: FollowView }): ReactNode {
  const t = PEOPLE[c.shell.lang].follow;
  const query = page.query && `?${page.query}`;
  return (
    <div className="column">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <p className="following">
        {`${t.selection}${c.t.colon} `}
        <strong dir="auto">{selectionText(c, page.filter, page.labels)}</strong>
      </p>
      <p className="note">
        <a href={`${c.to('/pledges')}${query}`}>{t.change}</a>
      </p>
      <h2>{t.mail}</h2>
      <ByMail c={c} page={page} />
      <h2>{t.feeds}</h2>
      <p>
        <a href={`${c.to('/pledges.atom')}${query}`}>Atom</a> ·{' '}
        <a href={`${c.to('/pledges.json')}${query}`}>JSON Feed</a>
      </p>
      <p className="note">{t.feedsNote}</p>
      <h2>{t.hook}</h2>
      <ByHook c={c} page={page} />
    </div>
  );
}

/** How a subscription stands, for whoever has its link. */
function Standing({ c, page }: { readonly c: Context; readonly page: SubscriptionView }): ReactNode {
  const { subscription: t, follow } = PEOPLE[c.shell.lang];
  const { subscription: held } = page;
  if (!held) return null;
  const how = held.host === null ? t.mail(follow.rhythm[held.every ?? 'weekly']) : t.to(held.host);
  return (
    <dl className="standing">
      <dt>{follow.selection}</dt>
      <dd dir="auto">
        <a href={`${c.to('/pledges')}${held.query && `?${held.query}`}`}>{selectionText(c, held.filter)}</a>
      </dd>
      <dt>{how}</dt>
      <dd>{t.states[held.state]}</dd>
      {page.step === 'own' && <dt>{t.delivered}</dt>}
      {page.step === 'own' && <dd>{held.delivered ? c.f.date(held.delivered.slice(0, 10)) : t.never}</dd>}
      {held.failures > 0 && (
        <>
          <dt>{t.failures}</dt>
          <dd>{c.f.number(held.failures)}</dd>
          <dt>{t.fault}</dt>
          <dd lang="en">{held.fault}</dd>
        </>
      )}
    </dl>
  );
}

/** What the links in mails lead to. */
export function SubscriptionPage({ c, page }: { readonly c: Context; readonly page: SubscriptionView }): ReactNode {
  const t = PEOPLE[c.shell.lang].subscription;
  const token = encodeURIComponent(page.token);
  switch (page.step) {
    case 'confirm':
      return (
        <div className="column">
          <h1>{t.confirmTitle}</h1>
          <Standing c={c} page={page} />
          <form method="post" action={`${c.to('/follow/confirm')}?token=${token}`} className="people-form">
            <button type="submit" className="primary">
              {t.confirm}
            </button>
          </form>
        </div>
      );
    case 'confirmed':
      return (
        <div className="column">
          <h1>{t.confirmedTitle}</h1>
          <p>{t.confirmed}</p>
          <Standing c={c} page={page} />
        </div>
      );
    case 'own':
      return (
        <div className="column">
          <h1>{t.ownTitle}</h1>
          <Standing c={c} page={page} />
          <form method="post" action={`${c.to('/follow/own')}?token=${token}`} className="people-form buttons">
            {page.subscription?.state === 'stopped' && (
              <button type="submit" name="action" value="retry" className="primary">
                {t.retry}
              </button>
            )}
            <button type="submit" name="action" value="stop">
              {t.stop}
            </button>
          </form>
        </div>
      );
    case 'ended':
      return (
        <div className="column">
          <h1>{t.endedTitle}</h1>
          <p>{t.ended}</p>
        </div>
      );
    case 'unknown':
      return (
        <div className="column">
          <h1>{t.unknownTitle}</h1>
          <p>{t.unknown}</p>
        </div>
      );
  }
}
