import { generateOpml, parseOpml } from 'feedsmith';
import { Failure } from '../../model/index.ts';

/** A feed in a list of subscriptions. */
export interface Subscription {
  readonly name: string;
  readonly feed: string;
  readonly site: string | null;
  /** The folder it stands in; null at the top. */
  readonly folder: string | null;
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly htmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** Reads a list of subscriptions; throws {@link Failure} `input-malformed` where it is no OPML. */
export function readOpml(text: string, name = 'The list'): Subscription[] {
  let body: { readonly outlines?: readonly Outline[] };
  try {
    body = (parseOpml(text) as { body?: { outlines?: readonly Outline[] } }).body ?? {};
  } catch (cause) {
    throw new Failure('input-malformed', `${name}: not OPML; export the subscriptions as OPML`, { cause });
  }
  const found: Subscription[] = [];
  const walk = (outlines: readonly Outline[], folder: string | null, depth: number): void => {
    if (depth > 20) return;
    for (const outline of outlines) {
      const { text: label, title, xmlUrl, htmlUrl, outlines: inner } = outline;
      if (xmlUrl !== undefined && URL.canParse(xmlUrl)) {
        found.push({ name: title ?? label ?? xmlUrl, feed: xmlUrl, site: htmlUrl ?? null, folder });
      }
      if (inner !== undefined) walk(inner, label ?? title ?? folder, depth + 1);
    }
  };
  walk(body.outlines ?? [], null, 0);
  return found;
}

/** Writes a list of subscriptions as OPML, one folder deep. */
export function writeOpml(title: string, subscriptions: readonly Subscription[]): string {
  const outline = ({ name, feed, site }: Subscription) => ({
    text: name,
    title: name,
    type: 'rss',
    xmlUrl: feed,
    ...(site === null ? {} : { htmlUrl: site }),
  });
  const folders = [...new Set(subscriptions.map(({ folder }) => folder).filter(folder => folder !== null))];
  return generateOpml({
    head: { title },
    body: {
      outlines: [
        ...folders.map(folder => ({
          text: folder,
          outlines: subscriptions.filter(subscription => subscription.folder === folder).map(outline),
        })),
        ...subscriptions.filter(({ folder }) => folder === null).map(outline),
      ],
    },
  });
}
