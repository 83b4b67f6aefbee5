import type { ReactNode } from 'react';
import type { WatchView } from '../../src/server/index.ts';
import type { SourceKind, WatchedMonth, WatchedSource } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { INTAKE, type IntakeTexts } from '../texts/intake/index.ts';

type Words = IntakeTexts['watch'];

function StateCell({ c, t, one }: { readonly c: Context; readonly t: Words; readonly one: WatchedSource }): ReactNode {
  const { source, state, broken } = one;
  const word = !source.on ? t.off : broken ? t.broken : state.fault !== null ? t.failing : t.on;
  return (
    <>
      <span className={broken ? 'badge contested' : 'badge'}>{word}</span>
      {state.fault && (
        <span className="note" dir="auto">
          {' '}
          {state.fault}
        </span>
      )}
      {c.shell.editor && (
        <form method="post" action={c.to(`/watch/${source.id}`)} className="inline-form">
          <button
            type="submit"
            name="on"
            value={source.on ? 'no' : 'yes'}
            aria-label={`${source.on ? t.turnOff : t.turnOn}${c.t.colon} ${source.name}`}
          >
            {source.on ? t.turnOff : t.turnOn}
          </button>
        </form>
      )}
    </>
  );
}

function Sources({
  c,
  t,
  sources,
}: {
  readonly c: Context;
  readonly t: Words;
  readonly sources: readonly WatchedSource[];
}): ReactNode {
  if (sources.length === 0) return <p>{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className="scroll" tabIndex={0} aria-label={t.title}>
      <table className="sources intake">
        <thead>
          <tr>
            {[t.name, t.country, t.languages, t.kind, t.stands, t.lastRead, t.brought].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map(one => {
            const { source, state, found, read } = one;
            return (
              <tr key={source.id}>
                <th scope="row" dir="auto">
                  <a href={source.feed} rel="nofollow noreferrer">
                    {source.name}
                  </a>
                </th>
                <td>{source.country === null ? t.world : c.f.country(source.country)}</td>
                <td>{source.languages.map(lang => c.f.languageName(lang)).join(', ')}</td>
                <td>{t.kinds[source.kind]}</td>
                <td>
                  <StateCell c={c} t={t} one={one} />
                </td>
                <td>
                  {state.lastSuccess === null ? (
                    t.never
                  ) : (
                    <time dateTime={state.lastSuccess}>{c.f.date(state.lastSuccess.slice(0, 10))}</time>
                  )}
                </td>
                <td>{`${c.f.count(found, t.pages)}, ${t.read(c.f.number(read))}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Months as columns, newest first; countries and languages as rows. */
function Months({
  c,
  t,
  months,
}: {
  readonly c: Context;
  readonly t: Words;
  readonly months: readonly WatchedMonth[];
}): ReactNode {
  const shown = [...new Set(months.map(({ month }) => month))].slice(0, 12);
  const rows = Map.groupBy(months, ({ country, lang }) => `${country ?? ''} ${lang}`);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className="scroll" tabIndex={0} aria-label={t.months}>
      <table className="sources intake">
        <thead>
          <tr>
            <th scope="col">{`${t.country}, ${t.languages.toLocaleLowerCase(c.shell.lang)}`}</th>
            {shown.map(month => (
              <th key={month} scope="col">
                {c.f.date(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([key, cells]) => (
            <tr key={key}>
              <th scope="row">
                {cells[0]?.country ? c.f.country(cells[0].country) : t.world}, {c.f.languageName(cells[0]?.lang ?? '')}
              </th>
              {shown.map(month => {
                const cell = cells.find(one => one.month === month);
                return (
                  <td key={month}>
                    {cell ? (
                      `${c.f.count(cell.days, t.days)}, ${c.f.count(cell.sources.length, c.t.counted.sources)}`
                    ) : (
                      <span role="img" aria-label={t.notWatched}>
                        –
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const KINDS: readonly SourceKind[] = ['daily', 'agency', 'local', 'trade', 'company', 'government', 'aggregator'];

function Add({ c, t, page }: { readonly c: Context; readonly t: Words; readonly page: WatchView }): ReactNode {
  if (!c.shell.editor) return null;
  const fields = [
    ['name', t.name, true],
    ['feed', t.feed, true],
    ['country', t.country, false],
    ['languages', t.languages, true],
  ] as const;
  return (
    <form method="post" action={c.to('/watch')} className="read-form">
      <h2>{t.add}</h2>
      {page.problem && (
        <p className="problem" role="alert">
          {t.problem[page.problem]}
        </p>
      )}
      <div className="fields">
        {fields.map(([name, label, required]) => (
          <p key={name}>
            <label htmlFor={`source-${name}`}>{label}</label>
            <input
              id={`source-${name}`}
              name={name}
              type={name === 'feed' ? 'url' : 'text'}
              required={required}
              dir="auto"
              aria-describedby="source-hint"
            />
          </p>
        ))}
        <p>
          <label htmlFor="source-kind">{t.kind}</label>
          <select id="source-kind" name="kind">
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </select>
        </p>
      </div>
      <p className="note" id="source-hint">
        {t.addHint}
      </p>
      <button type="submit" className="primary">
        {t.add}
      </button>
    </form>
  );
}

/** Which sources are watched, and what was watched when. */
export function WatchPage({ c, page }: { readonly c: Context; readonly page: WatchView }): ReactNode {
  const t = INTAKE[c.shell.lang].watch;
  return (
    <div className="wide">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <Sources c={c} t={t} sources={page.sources} />
      <Add c={c} t={t} page={page} />
      {page.months.length > 0 && (
        <>
          <h2>{t.months}</h2>
          <p className="note">{t.monthsLead}</p>
          <Months c={c} t={t} months={page.months} />
        </>
      )}
      {page.unwatched.length > 0 && (
        <>
          <h2>{t.unwatched}</h2>
          <p className="note">{t.unwatchedLead}</p>
          <p>
            {page.unwatched.map((country, at) => (
              <span key={country}>
                {at > 0 && ', '}
                <a href={c.to(`/countries/${country}`)}>{c.f.country(country)}</a>
              </span>
            ))}
          </p>
        </>
      )}
      <p>
        <a href={c.to('/work')}>{INTAKE[c.shell.lang].work.title}</a>
      </p>
    </div>
  );
}
