import type { ReactNode } from 'react';
import type { Claim, Slot } from '../../src/model/index.ts';
import type { Context } from '../context.ts';

/** One value of a claim and the words that it came from. */
export interface SaidValue {
  readonly slot: Slot;
  readonly value: string;
  readonly quotes: readonly string[];
}

function horizonText(c: Context, horizon: NonNullable<Claim['horizon']>): string {
  const { from, to } = horizon;
  if (from && to) return c.t.range(c.f.date(from), c.f.date(to));
  if (to) return c.f.date(to);
  return from ? `${c.t.list.from} ${c.f.date(from)}` : c.t.unknown;
}

/** The values of a claim that the article gives, in reading order; what it does not say is left out. */
export function valuesOf(c: Context, claim: Claim): readonly SaidValue[] {
  const said: SaidValue[] = [];
  const add = (slot: Slot, value: string | null, quotes: readonly { readonly quote: string }[]): void => {
    if (value) said.push({ slot, value, quotes: [...new Set(quotes.map(passage => passage.quote))] });
  };
  const { amount, jobs, evidence } = claim;
  add('investors', claim.investors.map(one => one.name).join(', '), claim.investors);
  if (amount) add('amount', c.f.money(amount, amount.currency, true), [amount]);
  if (jobs) {
    const people = c.f.numbers(jobs);
    add('jobs', jobs.kind === 'created' ? people : `${people} (${c.t.jobKind[jobs.kind]})`, [jobs]);
  }
  if (claim.projects) add('projects', c.f.number(claim.projects.value), [claim.projects]);
  const places = claim.places.map(place =>
    place.level === 'country' ? c.f.country(place.country) : `${place.name} (${c.f.country(place.country)})`,
  );
  add('places', places.join(', '), claim.places);
  if (claim.horizon) add('horizon', horizonText(c, claim.horizon), [claim.horizon]);
  if (claim.announced) add('announced', c.f.date(claim.announced.date), [claim.announced]);
  if (claim.occasion) add('occasion', claim.occasion.name, [claim.occasion]);
  add('saidBy', claim.saidBy.map(one => one.name).join(', '), claim.saidBy);
  add('activity', claim.activity === 'other' ? null : c.t.activity[claim.activity], evidence.activity ?? []);
  add('form', claim.form === 'unknown' ? null : c.t.form[claim.form], evidence.form ?? []);
  add('stage', c.t.stage[claim.stage], evidence.stage ?? []);
  if (claim.previously) add('previously', '✓', evidence.previously ?? []);
  return said;
}

/** The values of a claim as a list: what, how much, and the words. */
export function ClaimValues({
  c,
  claim,
  quotes = true,
}: {
  readonly c: Context;
  readonly claim: Claim;
  readonly quotes?: boolean;
}): ReactNode {
  return (
    <dl className="values">
      {valuesOf(c, claim).map(({ slot, value, quotes: words }) => (
        <div key={slot} className={`value value-${slot}`}>
          <dt>{c.t.slot[slot]}</dt>
          <dd>
            <span className="said">{value}</span>
            {quotes &&
              words.map(quote => (
                <q key={quote} className="quote">
                  {quote}
                </q>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
