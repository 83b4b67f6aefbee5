import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { NewsItem } from '../src/store/index.ts';
import type { Message, Worded } from '../src/work/index.ts';
import type { Context } from './context.ts';
import { aboutText } from './parts/rows.tsx';
import { selectionText } from './parts/selection.ts';
import { PEOPLE } from './texts/people/index.ts';
import { promiseText } from './words.ts';

/** A piece of a mail: words, a heading, a link that says where it leads, or a pledge with what came of it. */
type Piece =
  | { readonly kind: 'words' | 'heading' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'pledge'; readonly title: string; readonly lines: readonly string[]; readonly href: string };

const words = (text: string): Piece => ({ kind: 'words', text });
const link = (text: string, href: string): Piece => ({ kind: 'link', text, href });

/** A mail in plain text and in HTML, of the same pieces. */
export function mail(c: Context, message: Message): Worded {
  const { subject, pieces } = piecesOf(c, message);
  const text = pieces.map(plain).join('\n\n');
  const html = renderToStaticMarkup(
    <html lang={c.shell.lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{subject}</title>
      </head>
      <body
        style={{
          fontFamily: 'Georgia, serif',
          lineHeight: 1.5,
          maxWidth: '40em',
          margin: '1em auto',
          padding: '0 1em',
        }}
      >
        {pieces.map((piece, at) => {
          const key = `${piece.kind}${at}`;
          return <Markup key={key} piece={piece} />;
        })}
      </body>
    </html>,
  );
  return { subject: subject.replace(/\s+/g, ' ').slice(0, 200), text: `${text}\n`, html: `<!doctype html>${html}` };
}

function plain(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${piece.text.toUpperCase()}`;
    case 'link':
      return `${piece.text}\n${piece.href}`;
    case 'pledge':
      return [`* ${piece.title}`, ...piece.lines.map(line => `  ${line}`), `  ${piece.href}`].join('\n');
    default:
      return piece.text;
  }
}

function Markup({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.kind) {
    case 'heading':
      return <h2 style={{ fontSize: '1.1em', margin: '1.5em 0 0.3em' }}>{piece.text}</h2>;
    case 'strong':
      return (
        <p dir="auto">
          <strong>{piece.text}</strong>
        </p>
      );
    case 'link':
      return (
        <p>
          <a href={piece.href}>{piece.text}</a>
        </p>
      );
    case 'pledge':
      return (
        <p dir="auto">
          <a href={piece.href}>{piece.title}</a>
          {piece.lines.map(line => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
      );
    default:
      return <p dir="auto">{piece.text}</p>;
  }
}

function piecesOf(c: Context, message: Message): { readonly subject: string; readonly pieces: readonly Piece[] } {
  const t = PEOPLE[c.shell.lang].mail;
  switch (message.kind) {
    case 'confirm': {
      const selection: Piece = { kind: 'strong', text: selectionText(c, message.filter) };
      const { confirm, own } = message;
      if (confirm === null)
        return { subject: t.confirmSubject, pieces: [words(t.confirmLead), selection, link(t.already, own)] };
      return {
        subject: t.confirmSubject,
        pieces: [words(t.confirmLead), selection, link(t.confirmDo, confirm), words(t.confirmNot)],
      };
    }
    case 'digest':
      return { subject: digestSubject(c, message), pieces: digestPieces(c, message) };
    case 'written':
      return {
        subject: t.writtenSubject,
        pieces: [
          words(t.writtenLead),
          { kind: 'strong', text: promiseText(c, message.row, message.row.occasions[0]?.name ?? null) },
          link(t.writtenDo, message.own),
          words(t.writtenNot),
        ],
      };
    case 'gave-up':
      return {
        subject: t.gaveUpSubject(message.host),
        pieces: [words(t.gaveUpLead(message.host)), words(message.fault), link(t.gaveUpDo, message.own)],
      };
  }
}

type Digest = Extract<Message, { readonly kind: 'digest' }>;

function digestSubject(c: Context, { items, more, filter }: Digest): string {
  const count = c.f.count(items.length + more, c.t.counted.pledges);
  return PEOPLE[c.shell.lang].mail.digestSubject(count, selectionText(c, filter, labelsIn(items)));
}

function digestPieces(c: Context, message: Digest): readonly Piece[] {
  const { mail: t, changes } = PEOPLE[c.shell.lang];
  const { items, more, since, until, list, own } = message;
  const pieces: Piece[] = [words(t.digestLead(c.f.date(since), c.f.date(until)))];
  if (c.shell.sample) pieces.push(words(c.t.sampleText));
  for (const [change, changed] of Map.groupBy(items, item => item.change)) {
    pieces.push({ kind: 'heading', text: changes[change] });
    for (const item of changed) pieces.push(pledgePiece(c, item));
  }
  if (more > 0) pieces.push(words(t.more(c.f.number(more))));
  return [...pieces, link(t.list, list), words(t.note), link(t.end, own)];
}

function pledgePiece(c: Context, { row, events, change }: NewsItem): Piece {
  const stage = row.stageReported ? c.t.reportedAs(c.t.stage[row.stage]) : c.t.stage[row.stage];
  const happened = change === 'changed' ? eventWords(c, events) : '';
  const about = [aboutText(c, row), stage, c.t.badge[row.looked], c.f.count(row.sources, c.t.counted.sources)];
  return {
    kind: 'pledge',
    title: promiseText(c, row, row.occasions[0]?.name ?? null),
    lines: [happened, about.join(' · ')].filter(Boolean),
    href: `${c.shell.origin}${c.to(`/pledges/${row.id}`)}`,
  };
}

/** What happened, a step after the other: `raised to €600m; now delayed`. */
function eventWords(c: Context, events: NewsItem['events']): string {
  const { events: t } = PEOPLE[c.shell.lang].mail;
  const steps = events.flatMap(event => {
    const figure = event.amount
      ? c.f.money(event.amount, event.amount.currency)
      : event.jobs && `${c.f.numbers(event.jobs)} ${c.f.plural(event.jobs.high ?? event.jobs.low ?? 2, c.t.jobs)}`;
    const stage = event.reported ? c.t.reportedAs(c.t.stage[event.stage]) : c.t.stage[event.stage];
    switch (event.kind) {
      case 'raise':
      case 'cut':
        return figure ? [`${t[event.kind]} ${figure}`] : [];
      case 'stage':
        return [`${t.stage} ${stage}`];
      case 'announcement':
        return figure ? [`${figure} ${t.announcement}`] : [];
      default:
        return event.note ? [`${t.outcome}${c.t.colon} ${event.note}`] : [];
    }
  });
  return [...new Set(steps)].join('; ');
}

/** Names of what the pledges are about, by id, for the subject. */
function labelsIn(items: readonly NewsItem[]): Readonly<Record<string, string>> {
  const named = items.flatMap(({ row }) => [...row.investors, ...row.places, ...row.occasions]);
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
