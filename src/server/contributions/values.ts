import type { Claim, Pledge, Slot } from '../../model/index.ts';
import type { SaidValue } from '../people-views.ts';

/** The fields that a slot's value is typed into, by name; a page asks for each. Several names go one a line. */
export const VALUE_FIELDS = {
  type: ['choice'],
  investors: ['names'],
  amount: ['low', 'high', 'currency', 'qualifier'],
  jobs: ['low', 'high', 'kind', 'qualifier'],
  projects: ['value'],
  places: ['places'],
  activity: ['choice'],
  form: ['choice'],
  horizon: ['from', 'to'],
  announced: ['date'],
  saidBy: ['names'],
  occasion: ['name'],
  stage: ['choice'],
  previously: ['choice'],
} as const satisfies Readonly<Record<Slot, readonly string[]>>;

type Typed = Readonly<Record<string, string>>;

/** What every claim of a pledge says of a slot, the ones that the register rests the value on first. */
export function saidOf({ claims, amount, jobs }: Pledge, slot: Slot): readonly SaidValue[] {
  const resting = slot === 'amount' ? amount?.claims : slot === 'jobs' ? jobs?.claims : null;
  return claims
    .map(({ id, outlet, published, claim }) => ({
      claim: id,
      outlet,
      published,
      value: claim[slot],
      told: Object.values(typedOf(slot, claim[slot])).join(' · ').replaceAll('\n', '; '),
      rests: resting?.includes(id) ?? true,
    }))
    .sort((a, b) => Number(b.rests) - Number(a.rests) || (a.published ?? '').localeCompare(b.published ?? ''));
}

/** A value as it is typed, field by field. */
export function typedOf(slot: Slot, value: Claim[Slot]): Typed {
  if (value === null) return {};
  if (typeof value !== 'object') return { choice: String(value) };
  if (Array.isArray(value)) {
    const lines = value.map(one =>
      'country' in one ? `${one.name}, ${one.country}, ${one.level}` : (one as { name: string }).name,
    );
    return { [slot === 'places' ? 'places' : 'names']: lines.join('\n') };
  }
  const fields: readonly string[] = VALUE_FIELDS[slot];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => fields.includes(name) && one !== null && one !== undefined)
      .map(([name, one]) => [name, String(one)]),
  );
}

/** What was typed as a value of the slot, not checked yet; null where nothing was: the source does not say it. */
export function valueFrom(slot: Slot, typed: Typed): unknown {
  const text = (name: string): string => typed[name]?.trim() ?? '';
  const lines = (name: string): readonly string[] =>
    text(name)
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
  const figure = (name: string): number | null => {
    const digits = text(name).replace(/[\s\u00a0\u202f'’_]/g, '');
    return digits === '' ? null : Number(digits);
  };
  switch (slot) {
    case 'investors':
    case 'saidBy':
      return lines('names').map(name => ({ name }));
    case 'places':
      return lines('places').map(line => {
        const [name, country, level] = line.split(/\s*,\s*(?=[^,]*(?:,[^,]*)?$)/);
        return { name, country: country?.toUpperCase(), level: level ?? 'city' };
      });
    case 'amount':
    case 'jobs': {
      const [low, high, qualifier] = [figure('low'), figure('high'), text('qualifier')];
      if (low === null && high === null) return null;
      return slot === 'amount'
        ? { low, high, currency: text('currency').toUpperCase(), qualifier }
        : { low, high, kind: text('kind'), qualifier };
    }
    case 'projects':
      return figure('value') === null ? null : { value: figure('value') };
    case 'horizon':
      return text('from') || text('to') ? { from: text('from') || null, to: text('to') || null } : null;
    case 'announced':
      return text('date') ? { date: text('date') } : null;
    case 'occasion':
      return text('name') ? { name: text('name') } : null;
    case 'previously':
      return text('choice') === 'true';
    default:
      return text('choice');
  }
}
