import type { ReactNode } from 'react';
import type { Slot } from '../../src/model/index.ts';
import type { ContributeView, PeopleProblem, WrittenView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { Check, ProblemNote } from '../parts/check.tsx';
import { Plain } from '../parts/contributions.tsx';
import { PEOPLE } from '../texts/people/index.ts';
import { promiseText } from '../words.ts';

const KINDS = ['correction', 'comment'] as const;

/** The attributes of a field that is to be mended. */
function wrong(problem: PeopleProblem | null, of: PeopleProblem, hint?: string): Readonly<Record<string, string>> {
  const by = problem === of ? `problem${hint ? ` ${hint}` : ''}` : hint;
  return { ...(problem === of && { 'aria-invalid': 'true' }), ...(by && { 'aria-describedby': by }) };
}

function Form({ c, page }: { readonly c: Context; readonly page: ContributeView }): ReactNode {
  const t = PEOPLE[c.shell.lang].contribute;
  const { form, problem, row } = page;
  return (
    <form method="post" action={c.to(`/pledges/${row.id}/contribute`)} className="people-form">
      <ProblemNote c={c} id="problem" problem={problem} />
      <fieldset>
        <legend>{t.kind}</legend>
        {KINDS.map(kind => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={form.kind === kind} /> {t.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <p>
        <label htmlFor="slot">{t.about}</label>
        <select id="slot" name="slot" defaultValue={form.slot}>
          <option value="">{t.whole}</option>
          {(Object.keys(c.t.slot) as readonly Slot[]).map(slot => (
            <option key={slot} value={slot}>
              {c.t.slot[slot]}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="text">{t.text}</label>
        <span className="note" id="text-hint">
          {t.textHint}
        </span>
        <textarea
          id="text"
          name="text"
          rows={7}
          dir="auto"
          required
          maxLength={5000}
          defaultValue={form.text}
          {...wrong(problem, 'text', 'text-hint')}
        />
      </p>
      <p>
        <label htmlFor="source">{t.source}</label>
        <input
          id="source"
          name="source"
          type="url"
          dir="ltr"
          maxLength={2000}
          placeholder="https://"
          defaultValue={form.source}
          {...wrong(problem, 'source')}
        />
      </p>
      <div className="two">
        <p>
          <label htmlFor="name">{t.name}</label>
          <input
            id="name"
            name="name"
            dir="auto"
            required
            maxLength={200}
            autoComplete="name"
            defaultValue={form.name}
            {...wrong(problem, 'name', 'name-hint')}
          />
          <span className="note" id="name-hint">
            {t.nameHint}
          </span>
        </p>
        <p>
          <label htmlFor="email">{t.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            dir="ltr"
            required
            maxLength={254}
            autoComplete="email"
            defaultValue={form.email}
            {...wrong(problem, 'email', 'email-hint')}
          />
          <span className="note" id="email-hint">
            {t.emailHint}
          </span>
        </p>
      </div>
      <Check c={c} id="contribute" puzzle={page.puzzle} />
      <button type="submit" className="primary">
        {t.send}
      </button>
    </form>
  );
}

/** Writing a correction or comment; after it was sent, where its writer finds it. */
export function ContributePage({ c, page }: { readonly c: Context; readonly page: ContributeView }): ReactNode {
  const t = PEOPLE[c.shell.lang].contribute;
  const { done, row } = page;
  const back = (
    <p>
      <a href={c.to(`/pledges/${row.id}`)}>{t.back}</a>
    </p>
  );
  if (done) {
    return (
      <div className="column">
        <h1>{t.doneTitle}</h1>
        <p className="lead">{t.lead}</p>
        <p>{done.mailed ? t.doneMailed : t.doneLink}</p>
        {!done.mailed && (
          <p>
            <a href={done.own}>{t.own}</a>
          </p>
        )}
        {back}
      </div>
    );
  }
  return (
    <div className="column">
      <p className="kicker" dir="auto">
        <a href={c.to(`/pledges/${row.id}`)}>{promiseText(c, row, row.occasions[0]?.name ?? null)}</a>
      </p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <Form c={c} page={page} />
    </div>
  );
}

/** What somebody wrote, as they alone see it, and the button that destroys it. */
export function WrittenPage({ c, page }: { readonly c: Context; readonly page: WrittenView }): ReactNode {
  const { written: t, contribute } = PEOPLE[c.shell.lang];
  const { contribution, sign } = page;
  if (!contribution) {
    return (
      <div className="column">
        <h1>{t.erasedTitle}</h1>
        <p>{t.erased}</p>
      </div>
    );
  }
  const { id, pledge, text, state, outcome } = contribution;
  return (
    <div className="column">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <Plain text={text} />
      <p>{t.states[state]}</p>
      {outcome && (
        <p>
          <strong>{`${t.editor}${c.t.colon}`}</strong> <span dir="auto">{outcome}</span>
        </p>
      )}
      <p>
        <a href={c.to(`/pledges/${pledge}`)}>{contribute.back}</a>
      </p>
      <form method="post" action={`${c.to(`/contributions/${id}`)}?sign=${sign}`} className="people-form">
        <p className="note">{t.eraseNote}</p>
        <button type="submit">{t.erase}</button>
      </form>
    </div>
  );
}
