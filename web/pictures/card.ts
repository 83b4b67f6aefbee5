import type { Page } from '../../src/server/index.ts';
import type { Sums } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { linesOf } from './measure.ts';

/** Width and height of a page's picture, in pixels: what networks and messengers ask for. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 80;
const INNER = CARD.width - 2 * MARGIN;
const FACTS = 34;

/** What a sum comes to, in a few words. */
function sumFacts(c: Context, { money, pledges, sources }: Sums): readonly string[] {
  const euros = c.f.money({ low: money.low, high: money.high }, 'EUR');
  const told = money.known > 0 && euros ? [money.open ? c.t.plus(euros) : euros] : [];
  const many = `${c.f.numbers(pledges) ?? '0'} ${c.f.plural(pledges.high, c.t.counted.pledges)}`;
  return [...told, many, c.f.count(sources, c.t.counted.sources)];
}

/** What stands above the title, and what below it. */
function wordsOf(c: Context, page: Page): { readonly kicker: string; readonly facts: readonly string[] } {
  switch (page.kind) {
    case 'pledge': {
      const { pledge } = page.page;
      const stage = c.t.stage[pledge.stage];
      const facts = [
        pledge.stageReported ? c.t.reportedAs(stage) : stage,
        c.f.count(pledge.sources, c.t.counted.sources),
        c.t.badge[pledge.looked],
      ];
      return { kicker: c.t.type[pledge.type], facts };
    }
    case 'pledges':
      return { kicker: '', facts: sumFacts(c, page.sums) };
    case 'home':
      return { kicker: '', facts: sumFacts(c, page.figures.sums) };
    case 'entity':
      return { kicker: c.t.entity[page.page.kind], facts: sumFacts(c, page.page.sums) };
    case 'occasion':
      return { kicker: c.t.occasion.title, facts: [c.f.count(page.page.rows.length, c.t.counted.pledges)] };
    case 'article': {
      const { head, claims } = page.view;
      const day = head.published ? [c.f.date(head.published)] : [];
      return { kicker: head.outlet ?? '', facts: [...day, c.f.count(claims.length, c.t.counted.claims)] };
    }
    case 'chart':
      return { kicker: '', facts: sumFacts(c, page.breakdown.whole) };
    default:
      return { kicker: '', facts: [] };
  }
}

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** A page's picture for those who point to it, as SVG: what it is, its title, a few figures, and whose it is. */
export function cardOf(c: Context, page: Page, title: string, description: string): string {
  const { kicker, facts } = wordsOf(c, page);
  const size = title.length > 110 ? 48 : title.length > 60 ? 56 : 68;
  const lines = linesOf(title, INNER / size, size === 48 ? 5 : 4);
  const below = facts.length > 0 ? [facts.join(' · ')] : linesOf(description, INNER / (FACTS * 0.9), 3);
  const text = (words: string, y: number, look: string): string =>
    `<text x="${MARGIN}" y="${y}" ${look}>${escaped(words)}</text>`;
  const top = kicker ? 196 : 150;
  const after = top + lines.length * size * 1.2 + 34;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" ` +
    `viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="DejaVu Sans">` +
    `<rect width="${CARD.width}" height="${CARD.height}" fill="#fcfbf8"/>` +
    `<rect width="${CARD.width}" height="16" fill="#0b5d66"/>` +
    (kicker ? text(linesOf(kicker, INNER / 28, 1)[0] ?? '', 110, 'font-size="28" fill="#0b5d66"') : '') +
    lines.map((line, at) => text(line, top + at * size * 1.2, titleLook(size))).join('') +
    below
      .flatMap(line => linesOf(line, INNER / (FACTS * 0.9), 2))
      .map((line, at) => text(line, after + at * FACTS * 1.35, `font-size="${FACTS}" fill="#5c574e"`))
      .join('') +
    `<rect x="${MARGIN}" y="532" width="${INNER}" height="2" fill="#ddd8cd"/>` +
    text('Pledgebook', 588, 'font-size="34" font-weight="700" fill="#0b5d66"') +
    `<text x="${CARD.width - MARGIN}" y="586" text-anchor="end" font-size="24" fill="#5c574e">` +
    `${escaped(c.shell.sample ? c.t.badge.sample : new URL(c.shell.origin).host)}</text></svg>`
  );
}

const titleLook = (size: number): string => `font-size="${size}" font-weight="700" fill="#1b1a17"`;
