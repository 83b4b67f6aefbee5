import type { ReactNode } from 'react';
import type { Pledge, Slot } from '../../src/model/index.ts';
import type { PledgePage } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { valuesOf } from './claim.tsx';
import { CorrectedBy, correctionOf } from './corrected.tsx';
import { SourceText } from './sources.tsx';

const COMPARED: readonly Slot[] = ['investors', 'amount', 'jobs', 'places', 'horizon', 'announced', 'stage', 'saidBy'];

/** Every source's claim beside the others: a column a value, differing values marked. */
export function SourcesTable({
  c,
  pledge,
  disagreements,
  decisions,
}: {
  readonly c: Context;
  readonly pledge: Pledge;
  readonly disagreements: PledgePage['disagreements'];
  readonly decisions: PledgePage['decisions'];
}): ReactNode {
  const t = c.t.pledge;
  const differing = new Set(disagreements.map(one => one.slot));
  const claims = [...pledge.claims].sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
  const values = new Map(claims.map(claim => [claim.id, valuesOf(c, claim.claim)]));
  const slots = COMPARED.filter(slot => [...values.values()].some(said => said.some(one => one.slot === slot)));
  return (
    <>
      {differing.size > 0 ? (
        <p className="disagree">
          <strong>{`${t.disagree}${c.t.colon}`}</strong>{' '}
          {c.f.list([...differing].map(slot => c.t.slot[slot as Slot] ?? slot))}.
        </p>
      ) : (
        <p className="note">{t.agree}</p>
      )}
      <div className="scroll">
        <table className="sources">
          <thead>
            <tr>
              <th scope="col">{c.t.list.sources}</th>
              {slots.map(slot => (
                <th key={slot} scope="col" className={differing.has(slot) ? 'differs' : undefined}>
                  {c.t.slot[slot]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map(claim => (
              <tr key={claim.id}>
                <th scope="row">
                  <SourceText c={c} claim={claim} />
                  <span className="note" lang={claim.lang} dir="auto">
                    {claim.title}
                  </span>
                </th>
                {slots.map(slot => {
                  const said = values.get(claim.id)?.find(one => one.slot === slot);
                  const correction = said ? correctionOf(decisions, claim, slot) : null;
                  return (
                    <td key={slot} className={differing.has(slot) ? 'differs' : undefined}>
                      {said ? (
                        <>
                          <span className="said">{said.value}</span>
                          {said.quotes.map(quote => (
                            <q key={quote} className="quote" lang={claim.lang} dir="auto">
                              {quote}
                            </q>
                          ))}
                          {correction && <CorrectedBy c={c} correction={correction} />}
                        </>
                      ) : (
                        <span className="unknown">{c.t.unknown}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
