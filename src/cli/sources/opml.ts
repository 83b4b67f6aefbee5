import { readOpml, writeOpml } from '../../article/index.ts';
import type { NewsSource, SourceKind } from '../../store/index.ts';
import { SOURCE_KINDS } from '../../store/index.ts';

/** What a source is taken for where its list does not say. */
export interface Assumed {
  readonly country: string | null;
  readonly languages: readonly string[];
  readonly kind: SourceKind;
}

/** An id from a name, `phare-du-nord`; from the feed's host where the name has no Latin letters; never one of `taken`. */
export function sourceId(name: string, feed: string, taken: ReadonlySet<string>): string {
  const slug = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50);
  const base = slug(name) || slug(URL.canParse(feed) ? new URL(feed).hostname.replace(/^www\./, '') : '') || 'source';
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** The folder that a source stands in: country or `world`, languages, kind: `FR fr,nl daily`. */
function folderOf({ country, languages, kind }: NewsSource): string {
  return `${country ?? 'world'} ${languages.join(',')} ${kind}`;
}

function fromFolder(folder: string | null): Assumed | null {
  const [, country = '', languages = '', kind = ''] = /^([A-Z]{2}|world) ([a-z,]+) (\w+)$/.exec(folder ?? '') ?? [];
  const known = SOURCE_KINDS.find(one => one === kind);
  return known ? { country: country === 'world' ? null : country, languages: languages.split(','), kind: known } : null;
}

/**
 * Sources from a list of subscriptions. Feeds that are watched already keep their source; folders written by
 * {@link sourcesToOpml} say country, languages and kind, for all others `assumed` does. Throws what `readOpml` throws.
 */
export function sourcesFromOpml(
  text: string,
  name: string,
  assumed: Assumed,
  held: readonly NewsSource[],
): NewsSource[] {
  const taken = new Set(held.map(({ id }) => id));
  const watched = new Set(held.map(({ feed }) => feed));
  return readOpml(text, name).flatMap(({ name: title, feed, folder }) => {
    if (watched.has(feed) || !/^https?:/.test(feed)) return [];
    watched.add(feed);
    const id = sourceId(title, feed, taken);
    taken.add(id);
    const { country, languages, kind } = fromFolder(folder) ?? assumed;
    return [{ id, name: title.slice(0, 200), country, languages: [...languages], kind, feed, on: true }];
  });
}

/** The sources as a list of subscriptions that any feed reader takes. */
export function sourcesToOpml(sources: readonly NewsSource[]): string {
  return writeOpml(
    'Sources of this Pledgebook',
    sources.map(source => ({ name: source.name, feed: source.feed, site: null, folder: folderOf(source) })),
  );
}
