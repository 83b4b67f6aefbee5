import { ACTIVITIES, STAGES } from '../../../model/index.ts';
import type { EntityPage } from '../pages.ts';
import type { EntityRow } from '../rows.ts';
import type { Columns } from './columns.ts';
import type { Lists } from './lists.ts';
import type { Names, Terms } from './terms.ts';

const CANCELLED = STAGES.indexOf('cancelled');

interface Kind {
  /** The numbers of a pledge's entities. */
  readonly of: (slot: number) => Iterable<number>;
  readonly size: number;
  readonly id: (term: number) => string;
  readonly name: (term: number) => string | null;
  readonly country: (term: number) => string | null;
}

function kindOf(columns: Columns, kind: EntityPage['kind']): Kind {
  const listed = (from: { terms: Terms; of: Lists; names?: Names }): Kind => ({
    of: slot => from.of.at(slot),
    size: from.terms.size,
    id: term => from.terms.text(term),
    name: term => (from.names ? from.names.of(term) : from.terms.text(term)),
    country: () => null,
  });
  switch (kind) {
    case 'company':
      return listed(columns.companies);
    case 'place':
      return { ...listed(columns.places), country: term => columns.places.lands[term] ?? null };
    case 'country':
      return { ...listed(columns.countries), country: term => columns.countries.terms.text(term) };
    case 'source':
      return listed(columns.outlets);
    case 'activity': {
      const name = (term: number): string => ACTIVITIES[term] ?? '';
      return {
        of: slot => [columns.n.activity[slot] as number],
        size: ACTIVITIES.length,
        id: name,
        name,
        country: () => null,
      };
    }
  }
}

/** All entities of a kind with their pledges counted and plainly added up, those with most pledges first. */
export function entitiesIn(columns: Columns, kind: EntityPage['kind']): readonly EntityRow[] {
  const { n, size, partOf } = columns;
  const { of, size: terms, id, name, country } = kindOf(columns, kind);
  const pledges = new Int32Array(terms);
  const known = new Int32Array(terms);
  const open = new Uint8Array(terms);
  const [low, high] = [new Float64Array(terms), new Float64Array(terms)];
  for (let slot = 0; slot < size; slot++) {
    if (!n.alive[slot] || n.total[slot]) continue;
    const counted = partOf[slot] === null && n.stage[slot] !== CANCELLED && !n.notInvestment[slot];
    const told = counted && !Number.isNaN(n.moneyLow[slot]);
    for (const term of of(slot)) {
      pledges[term] = (pledges[term] as number) + 1;
      if (!told) continue;
      known[term] = (known[term] as number) + 1;
      low[term] = (low[term] as number) + (n.moneyLow[slot] ?? 0);
      high[term] = (high[term] as number) + (n.moneyHigh[slot] ?? 0);
      open[term] = (open[term] as number) | (n.moneyOpen[slot] as number);
    }
  }
  const rows: EntityRow[] = [];
  for (const [term, count] of pledges.entries()) {
    if (count === 0) continue;
    rows.push({
      id: id(term),
      name: name(term) ?? id(term),
      country: country(term),
      pledges: count,
      euros: {
        low: low[term] as number,
        high: high[term] as number,
        open: open[term] === 1,
        known: known[term] as number,
        unknown: count - (known[term] as number),
      },
    });
  }
  return rows.sort((a, b) => b.pledges - a.pledges || (a.id < b.id ? 1 : -1));
}
