import { STAGES, VERDICTS } from '../../../model/index.ts';
import { SILENT_MONTHS, wilson } from '../../../register/index.ts';
import type { DeliveryShare } from '../figures.ts';
import { type Columns, dateNumber } from './columns.ts';
import { contribute } from './contribute.ts';

const KEPT = VERDICTS.indexOf('kept');
const CANCELLED = STAGES.indexOf('cancelled');
const OPERATIONAL = STAGES.indexOf('operational');

/** The share kept of a selection: the rules of `src/register/shares.ts`, and of silence by the calendar, over columns. */
export function shareOfSlots(columns: Columns, slots: Int32Array, today: string): DeliveryShare {
  const { n } = columns;
  const { leftOut, money } = contribute(columns, slots, CANCELLED, { withCancelled: true });
  const verdicts = VERDICTS.map(verdict => ({ verdict, count: 0, euros: 0 }));
  const number = { kept: 0, of: 0 };
  const value = { kept: 0, of: 0 };
  let [notYetDue, noDate, silent] = [0, 0, 0];
  const silentUntil = monthsBefore(today, SILENT_MONTHS);
  for (const slot of slots) {
    const { heard, stage, due, pastDue, verdict } = n;
    const last = heard[slot] as number;
    const over = stage[slot] === OPERATIONAL || stage[slot] === CANCELLED;
    if (last !== 0 && last <= silentUntil && !over) silent++;
    if (leftOut[slot] !== 0) continue;
    const euros = money.low[slot] as number;
    const own = verdicts[verdict[slot] as number];
    if (own) {
      own.count++;
      own.euros += euros;
    }
    if (due[slot] === 0) noDate++;
    else if (!pastDue[slot]) notYetDue++;
    if (!pastDue[slot]) continue;
    number.of++;
    value.of += euros;
    if (verdict[slot] !== KEPT) continue;
    number.kept++;
    value.kept += euros;
  }
  return {
    byNumber: { ...number, ...wilson(number.kept, number.of) },
    byValue: { ...value, share: value.of > 0 ? value.kept / value.of : null, low: null, high: null },
    verdicts,
    notYetDue,
    noDate,
    silent,
  };
}

/** The day that lies whole months before another, as a number: days up to it are at least that long ago. */
function monthsBefore(day: string, months: number): number {
  const at = dateNumber(day);
  const [year, month] = [Math.floor(at / 10_000), Math.floor(at / 100) % 100];
  const all = year * 12 + month - 1 - months;
  return Math.floor(all / 12) * 10_000 + ((all % 12) + 1) * 100 + (at % 100);
}
