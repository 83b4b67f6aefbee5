import { Day } from '../model/index.ts';
import type { AsOf } from '../store/index.ts';
import { Refusal } from './problem.ts';

/**
 * The day that a page or answer is asked for: `asOf` (as reported: articles published up to it) and `recorded` (as
 * recorded: what this register held on it). Undefined where neither is given. Throws Refusal `bad-request`.
 */
export function asOfFrom(query: URLSearchParams): AsOf | undefined {
  const day = (name: string): string | null => {
    const text = query.get(name)?.trim() ?? '';
    if (text === '') return null;
    const at = new Date(`${text}T00:00:00Z`);
    if (!Day.safeParse(text).success || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text)) {
      throw new Refusal('bad-request', `${name}: a day of the calendar, written YYYY-MM-DD`);
    }
    return text;
  };
  const asOf = { reported: day('asOf'), recorded: day('recorded') };
  return asOf.reported === null && asOf.recorded === null ? undefined : asOf;
}
