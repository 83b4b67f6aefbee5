/** Floors under the reader's scores: a ratchet. Figures of the scorer's `--json`, by language and slot. */
export type Scores = Readonly<Record<string, Readonly<Record<string, { readonly f: number; readonly n: number }>>>>;
/** Least F1 (0 to 1) by language (`all` for all together) and slot. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How far below today's figure a floor lies: room for a harmless change, a third more where few examples speak. */
const SLACK = 0.01;
/** Slots with fewer gold values than this in a language have no floor there. */
const FEWEST = 8;

/** Floors a little below these scores. */
export function floorsOf(scores: Scores): Floors {
  return Object.fromEntries(
    Object.entries(scores).map(([lang, slots]) => [
      lang,
      Object.fromEntries(
        Object.entries(slots)
          .filter(([, cell]) => typeof cell?.f === 'number' && cell.n >= FEWEST)
          .map(([slot, { f, n }]) => [slot, Math.max(0, Math.floor((f - SLACK - 0.3 / Math.sqrt(n) / 4) * 100) / 100)]),
      ),
    ]),
  );
}

/** One line for each figure below its floor. */
export function belowFloors(scores: Scores, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([lang, slots]) =>
    Object.entries(slots).flatMap(([slot, floor]) => {
      const f = scores[lang]?.[slot]?.f ?? 0;
      return f < floor ? [`${lang} ${slot}: F1 ${f.toFixed(3)} is below its floor ${floor}`] : [];
    }),
  );
}
