import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressKey,
  groupCopies,
  itemKey,
  nextPoll,
  readFeed,
  readOpml,
  writeOpml,
} from '../../../src/article/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FEED = 'https://news.example/feed';

describe('feeds of every kind give the same items', () => {
  const item = { url: 'https://news.example/a?id=1', title: 'Plant & port', published: { day: '2024-05-13' } };
  test.each([
    [
      'RSS',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><ttl>30</ttl><item><title>Plant &amp; port</title><link>/a?id=1&amp;utm_source=rss</link><guid isPermaLink="false">g1</guid><pubDate>Mon, 13 May 2024 08:00:00 GMT</pubDate></item></channel></rss>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>urn:1</id><title>Plant &amp; port</title><link rel="self" href="/self"/><link rel="alternate" href="/a?id=1"/><updated>2024-05-13T08:00:00Z</updated></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","url":"https://news.example/a?id=1","title":"Plant & port","date_published":"2024-05-13T08:00:00Z"}]}',
    ],
    [
      'a news sitemap',
      '<?xml version="1.0"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/a?id=1</loc><news:news><news:publication_date>2024-05-13T08:00:00Z</news:publication_date><news:title><![CDATA[Plant & port]]></news:title></news:news></url></urlset>',
    ],
  ])('%s', (_, xml) => {
    const [first] = readFeed(bytes(xml), FEED).items;
    expect(first).toMatchObject({ title: item.title, published: item.published, key: 'news.example/a?id=1' });
    expect(first?.url?.startsWith(item.url)).toBe(true);
  });

  test('in the encoding that its XML names', () => {
    const xml = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>x</title><item><title>Été</title><link>https://news.example/e</link></item></channel></rss>',
      'latin1',
    );
    expect(readFeed(xml, FEED).items[0]?.title).toBe('Été');
  });

  test('a sitemap index names further sitemaps', () => {
    expect(
      readFeed(bytes('<sitemapindex><sitemap><loc>https://news.example/1.xml</loc></sitemap></sitemapindex>'), FEED),
    ).toMatchObject({ format: 'sitemap-index', sitemaps: ['https://news.example/1.xml'] });
  });

  test.each(['', '<html><body>404</body></html>', '{"a":1}', '<rss><channel><item>'])(
    '%j is no feed or an empty one, and says so',
    text => {
      try {
        expect(readFeed(bytes(text), FEED).items).toEqual([]);
      } catch (error) {
        expect(error).toMatchObject({ code: 'input-malformed' });
      }
    },
  );

  test('an item that leads nowhere or to another scheme has no address', () => {
    const xml =
      '<rss version="2.0"><channel><title>N</title><item><guid>x</guid><link>javascript:alert(1)</link></item></channel></rss>';
    expect(readFeed(bytes(xml), FEED).items[0]).toMatchObject({ url: null, key: 'id:x' });
  });
});

describe('a retitled or re-dated item is not a new article', () => {
  test('its key hangs on its address, without what only tracks readers', () => {
    const key = addressKey('https://www.news.example/a/b/?id=2&utm_source=x#top');
    expect(key).toBe(addressKey('http://news.example/a/b?fbclid=1&id=2'));
    expect(key).not.toBe(addressKey('https://news.example/a/b?id=3'));
    expect(itemKey('guid-1', 'https://news.example/a')).toBe(itemKey('guid-2', 'https://news.example/a'));
  });

  test('the order of parameters does not count', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{3,6}$/), { maxLength: 5 }), names => {
        const link = (list: string[]) => `https://x.example/p?${list.map(name => `k${name}=1`).join('&')}`;
        expect(addressKey(link(names))).toBe(addressKey(link(names.toReversed())));
      }),
    );
  });
});

describe('a feed is asked in its own rhythm', () => {
  const now = Date.UTC(2024, 4, 13, 12);
  const every = (hours: number) => Array.from({ length: 20 }, (_, at) => now - at * hours * 3_600_000);
  const wait = (more: object) =>
    (nextPoll({ now, appeared: every(2), ttl: null, failures: 0, address: 'a', ...more }) - now) / 60_000;

  test('often where it changes often, rarely where it sleeps', () => {
    expect(wait({ appeared: every(0.1) })).toBeLessThan(15);
    expect(wait({})).toBeGreaterThan(50);
    expect(wait({ appeared: every(100) })).toBeGreaterThan(20 * 60);
  });

  test('never sooner than it asks for, and less and less while it fails', () => {
    expect(wait({ appeared: every(0.1), ttl: 120 })).toBeGreaterThanOrEqual(120);
    expect(wait({ failures: 3 })).toBeGreaterThan(wait({ failures: 0 }) * 4);
  });

  test('feeds of one rhythm are spread', () => {
    const times = new Set(
      Array.from({ length: 50 }, (_, at) => Math.round(wait({ address: `https://f${at}.example/` }))),
    );
    expect(times.size).toBeGreaterThan(4);
  });
});

describe('copies of one report are grouped', () => {
  const agency =
    'The carmaker Velora will invest 900 million euros in its plant near Szeged, the government said on Monday. The plant will make electric vans from 2027 and employ 1,500 people, the minister of economy told reporters in Budapest, calling it the largest project in the region this decade.';
  const other =
    'A brewery in the north has shut its doors for good after a hundred and twenty years, and the town council wants to turn the building into flats for families who work at the new hospital across the river.';

  test('whole, cut short, or with a line of the house before it', () => {
    const texts = [
      { key: 'a', text: agency },
      { key: 'b', text: other },
      { key: 'c', text: `SZEGED (Agency) - ${agency} Read by our own staff.` },
      { key: 'd', text: agency.slice(0, 200) },
    ];
    expect(groupCopies(texts)).toEqual([['a', 'c', 'd'], ['b']]);
  });

  test('texts without words stay alone', () => {
    expect(
      groupCopies([
        { key: 'a', text: '' },
        { key: 'b', text: '' },
      ]),
    ).toEqual([['a'], ['b']]);
  });

  test('in Chinese too', () => {
    const text =
      '安徽合肥市政府周四宣布，电池企业将在当地投资六十亿元人民币，建设动力电池生产基地，预计提供两千五百个就业岗位。';
    expect(
      groupCopies([
        { key: 'a', text },
        { key: 'b', text: `【快讯】${text}` },
      ]),
    ).toEqual([['a', 'b']]);
  });
});

describe('subscriptions', () => {
  test('go out and come back', () => {
    const list = [
      { name: 'A & B', feed: 'https://a.example/feed', site: 'https://a.example/', folder: 'France' },
      { name: 'C', feed: 'https://c.example/feed', site: null, folder: null },
    ];
    expect(readOpml(writeOpml('Sources', list))).toEqual(list);
  });

  test('what is no OPML is refused', () => {
    expect(() => readOpml('<html></html>')).toThrow(expect.objectContaining({ code: 'input-malformed' }));
  });
});
