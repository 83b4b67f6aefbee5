import type { ReactNode } from 'react';
import type { Passage, Pledge, Slot, SourcedClaim } from '../../src/model/index.ts';
import type { PledgeView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { AsOfForm, AsOfNote } from '../parts/as-of.tsx';
import { LookedBadge, StageBadge, VerdictBadge } from '../parts/badges.tsx';
import { Contributions, ContributionsOn } from '../parts/contributions.tsx';
import { CorrectedQuote, correctionOf } from '../parts/corrected.tsx';
import { DateText, JobsText, MoneyText, rateText } from '../parts/figures.tsx';
import { History } from '../parts/history.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { RowList } from '../parts/rows.tsx';
import { SourcesTable } from '../parts/side-by-side.tsx';
import { Quoted } from '../parts/sources.tsx';
import { placesText, promiseText } from '../words.ts';

/** How many sources are named under a value before the rest is left to the table below. */
const NAMED = 3;

interface Said {
  readonly claim: SourcedClaim;
  readonly passages: readonly Passage[];
}

/** The claims that carry a value, those that the register rests the value on first. */
function saidOf(
  pledge: Pledge,
  of: (claim: SourcedClaim['claim']) => readonly Passage[],
  first: readonly string[] = [],
): readonly Said[] {
  const said = pledge.claims
    .map(claim => ({ claim, passages: of(claim.claim) }))
    .filter(one => one.passages.length > 0);
  const rank = (one: Said): number => (first.includes(one.claim.id) ? 0 : 1);
  return said.sort((a, b) => rank(a) - rank(b) || (a.claim.published ?? '').localeCompare(b.claim.published ?? ''));
}

/** Who says that the pledge stands where it stands, the latest first; their words where the reader marked them. */
function stageSaid(pledge: Pledge): readonly Said[] {
  return pledge.claims
    .filter(claim => claim.claim.stage === pledge.stage)
    .map(claim => ({ claim, passages: claim.claim.evidence.stage ?? [] }))
    .sort((a, b) => (b.claim.published ?? '').localeCompare(a.claim.published ?? ''));
}

function ValueCard({
  c,
  page,
  slot,
  said,
  note,
  children,
}: {
  readonly c: Context;
  readonly page: PledgeView;
  readonly slot: Slot;
  readonly said: readonly Said[];
  readonly note?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="card">
      <h3>{c.t.slot[slot]}</h3>
      <p className="card-value">{children}</p>
      {note && <p className="note">{note}</p>}
      {said.length > 0 && (
        <>
          <h4>{c.t.pledge.whoSays}</h4>
          <ul className="sayings">
            {said.slice(0, NAMED).map(({ claim, passages }) => {
              const correction = correctionOf(page.page.decisions, claim, slot);
              const of = { c, claim, passages };
              return correction ? (
                <CorrectedQuote key={claim.id} {...of} correction={correction} />
              ) : (
                <Quoted key={claim.id} {...of} />
              );
            })}
            {said.length > NAMED && (
              <li className="note">
                <a href="#sources">{`+ ${c.f.number(said.length - NAMED)}`}</a>
              </li>
            )}
          </ul>
        </>
      )}
      <ContributionsOn c={c} contributions={page.contributions} pledge={page.page.pledge.id} slot={slot} />
    </section>
  );
}

function Cards({ c, page }: { readonly c: Context; readonly page: PledgeView }): ReactNode {
  const { pledge } = page.page;
  const one = (passage: Passage | null): readonly Passage[] => (passage ? [passage] : []);
  return (
    <div className="cards">
      <ValueCard
        c={c}
        page={page}
        slot="amount"
        said={saidOf(pledge, claim => one(claim.amount), pledge.amount?.claims)}
        note={pledge.amount ? rateText(c, pledge.amount) : ''}
      >
        <MoneyText c={c} amount={pledge.amount} long />
        {pledge.amount && <LookedBadge c={c} looked={pledge.amount.looked} />}
      </ValueCard>
      <ValueCard c={c} page={page} slot="jobs" said={saidOf(pledge, claim => one(claim.jobs), pledge.jobs?.claims)}>
        <JobsText c={c} jobs={pledge.jobs} long />
        {pledge.jobs && <LookedBadge c={c} looked={pledge.jobs.looked} />}
      </ValueCard>
      <ValueCard c={c} page={page} slot="places" said={saidOf(pledge, claim => claim.places)}>
        {placesText(c, pledge.places, pledge.countries) || <span className="unknown">{c.t.unknown}</span>}
      </ValueCard>
      <ValueCard
        c={c}
        page={page}
        slot="horizon"
        said={saidOf(pledge, claim => one(claim.horizon?.to ? claim.horizon : null))}
      >
        <DateText c={c} date={pledge.due} long />
      </ValueCard>
      <ValueCard c={c} page={page} slot="stage" said={stageSaid(pledge)}>
        <StageBadge c={c} stage={pledge.stage} reported={pledge.stageReported} />
      </ValueCard>
      <ValueCard
        c={c}
        page={page}
        slot="announced"
        said={saidOf(pledge, claim => one(claim.announced))}
        note={pledge.firstReported ? `${c.t.pledge.firstReported}${c.t.colon} ${c.f.date(pledge.firstReported)}` : ''}
      >
        <DateText c={c} date={pledge.announced} long />
      </ValueCard>
    </div>
  );
}

function Doubts({ c, page }: { readonly c: Context; readonly page: PledgeView }): ReactNode {
  const { pledge, doubtful, parts, whole } = page.page;
  const t = c.t.pledge;
  const reasons = [...new Set(pledge.links.flatMap(link => link.reasons))].slice(0, 8);
  return (
    <>
      {whole && (
        <section>
          <h2>{t.partOf}</h2>
          <RowList c={c} rows={[whole]} />
        </section>
      )}
      {parts.length > 0 && (
        <section>
          <h2>{t.parts}</h2>
          <RowList c={c} rows={parts} />
        </section>
      )}
      {doubtful.length > 0 && (
        <section>
          <h2>{t.doubtful}</h2>
          <RowList c={c} rows={doubtful} />
        </section>
      )}
      {reasons.length > 0 && (
        <details className="rule">
          <summary>{t.why}</summary>
          <Reasons c={c} reasons={reasons} />
        </details>
      )}
    </>
  );
}

export function PledgePage({ c, page }: { readonly c: Context; readonly page: PledgeView }): ReactNode {
  const { pledge, row, occasions, disagreements, decisions } = page.page;
  const t = c.t.pledge;
  const title = promiseText(c, pledge, occasions[0]?.name ?? null);
  const url = `${c.shell.origin}/${c.shell.lang}/pledges/${pledge.id}`;
  return (
    <div className="wide">
      <p className="kicker">
        {c.t.type[pledge.type]}
        {occasions.map(occasion => (
          <span key={occasion.id}>
            {' · '}
            <a href={c.to(`/occasions/${occasion.id}`)}>{occasion.name}</a>
          </span>
        ))}
      </p>
      <h1 className="promise" dir="auto">
        {title}
      </h1>
      <p className="byline">
        <StageBadge c={c} stage={pledge.stage} reported={pledge.stageReported} />{' '}
        {row.verdict !== pledge.stage && (
          <VerdictBadge c={c} verdict={row.verdict} reported={pledge.delivery.reported} />
        )}{' '}
        <LookedBadge c={c} looked={pledge.looked} />{' '}
        {row.doubtful && <span className="badge doubtful">{c.t.badge.doubtful}</span>}
        <span className="note">
          {c.f.count(pledge.articles, c.t.counted.articles)}, {c.f.count(pledge.sources, c.t.counted.sources)}
          {pledge.lastHeard && ` · ${t.lastHeard}${c.t.colon} ${c.f.date(pledge.lastHeard)}`}
        </span>
      </p>
      <AsOfNote c={c} asOf={page.asOf} />
      {pledge.sample && <p className="sample-note">{c.t.sampleText}</p>}
      {pledge.silence && pledge.silence.state !== 'heard' && (
        <p className="silence">
          {t.silence(c.f.date(pledge.silence.since), c.f.number(pledge.silence.sources))}{' '}
          <span className="badge inferred">{c.t.badge.inferred}</span>
        </p>
      )}
      <Cards c={c} page={page} />
      <section aria-labelledby="history">
        <h2 id="history">{t.history}</h2>
        <History c={c} pledge={pledge} />
        <AsOfForm c={c} asOf={page.asOf} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{t.sources}</h2>
        <SourcesTable c={c} pledge={pledge} disagreements={disagreements} decisions={decisions} />
      </section>
      <Doubts c={c} page={page} />
      {decisions.length > 0 && (
        <section aria-labelledby="decisions">
          <h2 id="decisions">{t.decisions}</h2>
          <ul className="rows">
            {decisions.map(one => (
              <li key={one.id}>
                <time dateTime={one.at}>{c.f.date(one.at.slice(0, 10))}</time> · {one.by} ·{' '}
                <span lang="en">{one.body.kind}</span>
                <span className="note" dir="auto">
                  {one.reason}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Contributions c={c} contributions={page.contributions} pledge={pledge.id} />
      <section className="cite-box" aria-labelledby="cite">
        <h2 id="cite">{t.cite}</h2>
        <p className="citation">
          {t.citation(title, c.f.date(page.asOf ?? c.shell.today), page.asOf ? `${url}?asOf=${page.asOf}` : url)}
        </p>
        <p className="note">
          <a href={`/api/v1/pledges/${pledge.id}`}>{t.download}</a>
        </p>
      </section>
    </div>
  );
}
