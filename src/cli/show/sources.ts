import type { WatchedMonth, WatchedSource } from '../../store/index.ts';

/** A source on one line, its fault on a second. */
export function showSource({ source, state, broken, found, read }: WatchedSource): string {
  const { id, name, country, languages, kind, feed, on } = source;
  const seen = state.lastSuccess === null ? 'never read' : `read ${state.lastSuccess.slice(0, 16).replace('T', ' ')}`;
  const stands = !on ? 'off' : broken ? 'BROKEN' : state.fault !== null ? 'failing' : 'on';
  const fault = state.fault === null ? '' : `    failed ${state.failuresInARow} times in a row: ${state.fault}\n`;
  return `${id}  ${stands}  ${name}  ${country ?? 'world'} ${languages.join(',')} ${kind}  ${seen}, ${found} pages found, ${read} read  ${feed}\n${fault}`;
}

/** A month that was watched, on one line. */
export function showWatched({ month, country, lang, sources, days, found }: WatchedMonth): string {
  const count = sources.length === 1 ? '1 source' : `${sources.length} sources`;
  return `${month}  ${country ?? 'world'} ${lang}  ${days} days, ${count}, ${found} pages found  ${sources.join(' ')}\n`;
}
