/**
 * `node bench/mentions-dates.ts`: the public date cases (../shared/specs) found by chrono-node and by the figure
 * finders, by the same rule: a case counts where every expected date is overlapped by a result (found) of the same day,
 * or of the same first and last day (right). Cases that no program was ever held to (`unverified`) are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findFigures } from '../src/reader/mentions/scan.ts';

interface Found {
  start: number;
  end: number;
  from: string | null;
  to: string | null;
}
interface Value {
  value?: string;
  start?: string;
  end?: string;
}

const folder = process.argv[2] ?? '/work/shared/specs';
const chrono = createRequire(import.meta.url)('chrono-node');

function ours(text: string, lang: string, ref: string): Found[] {
  return [...findFigures(text, lang, { published: ref }).date];
}

function theirs(text: string, lang: string, ref: string): Found[] {
  const parser = chrono[lang] ?? null;
  if (parser === null) return [];
  const day = (part: { get(name: string): number } | null | undefined): string | null =>
    part === null || part === undefined
      ? null
      : `${part.get('year')}-${String(part.get('month')).padStart(2, '0')}-${String(part.get('day')).padStart(2, '0')}`;
  return parser
    .parse(text, new Date(`${ref}T12:00:00`))
    .map(
      (one: {
        index: number;
        text: string;
        start: { get(name: string): number };
        end: { get(name: string): number } | null;
      }) => ({
        start: one.index,
        end: one.index + one.text.length,
        from: day(one.start),
        to: day(one.end ?? one.start),
      }),
    );
}

function right(found: Found, { value, start, end }: Value): boolean {
  const whole = (have: string | null, want: string): boolean => have !== null && want.startsWith(have);
  if (value !== undefined)
    return whole(found.from, value.slice(0, 10)) && (found.from?.length === 10 || found.to === found.from);
  const last =
    end === undefined
      ? undefined
      : new Date(Date.parse(`${end.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const opens = start === undefined || whole(found.from, start.slice(0, 10));
  const closes = last === undefined || whole(found.to, last) || whole(found.to, end?.slice(0, 10) ?? '');
  return opens && closes;
}

console.log('lang   cases   chrono found  right    ours found  right');
for (const lang of ['en', 'fr', 'es', 'pt', 'zh', 'ja', 'de', 'it', 'nl', 'ar']) {
  const file = `${folder}/${lang}.date.ndjson`;
  const dateFile = `${folder}/${lang}.datetime.ndjson`;
  const tally = { cases: 0, chrono: [0, 0], ours: [0, 0] };
  for (const [path, valued] of [
    [file, false],
    [dateFile, true],
  ] as const) {
    if (!existsSync(path)) continue;
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const one = JSON.parse(line);
      const ref: string = one.ref?.slice(0, 10) ?? '2016-11-07';
      const wanted = one.expected.filter(
        (e: { start?: number; type?: string }) =>
          e.start !== undefined && (!valued || /date(range)?$/.test(e.type ?? '')),
      );
      if (one.unverified === true || wanted.length === 0 || wanted.length !== one.expected.length) continue;
      tally.cases++;
      for (const [name, finder] of [
        ['chrono', theirs],
        ['ours', ours],
      ] as const) {
        const found = finder(one.input, lang, ref);
        const over = (e: Found): Found[] => found.filter(m => m.start < e.end && e.start < m.end);
        if (wanted.every((e: Found) => over(e).length > 0)) tally[name][0] = (tally[name][0] ?? 0) + 1;
        if (
          valued &&
          wanted.every((e: Found & { values?: Value[] }) => over(e).some(m => (e.values ?? []).some(v => right(m, v))))
        )
          tally[name][1] = (tally[name][1] ?? 0) + 1;
      }
    }
  }
  console.log(
    lang,
    String(tally.cases).padStart(9),
    ...tally.chrono.map(n => String(n).padStart(10)),
    ...tally.ours.map(n => String(n).padStart(10)),
  );
}
