/** Feeds and sitemaps, what makes an item itself, when to ask again, and which articles are copies of one. */
export { bandsOf, COPY, type Fingerprint, fingerprint, groupCopies, likeness } from './copies.ts';
export { type Feed, type FeedFormat, type FeedItem, readFeed } from './feed.ts';
export { addressKey, itemKey } from './identity.ts';
export { readOpml, type Subscription, writeOpml } from './opml.ts';
export { nextPoll, type PollClues, share } from './rhythm.ts';
