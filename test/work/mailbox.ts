import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface Arrived {
  readonly to: readonly string[];
  /** Lower-case names, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/** A mail server on loopback. */
export interface Mailbox {
  /** As `PLEDGEBOOK_SMTP_URL` takes it. */
  readonly url: string;
  readonly mails: Arrived[];
  /** What recipients are refused with; null where they are taken. */
  refuse: { readonly code: number; readonly words: string } | null;
  close(): Promise<void>;
}

/** Opens a mail server that keeps what it gets. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Arrived[] = [];
  const box: { refuse: Mailbox['refuse'] } = { refuse: null };
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(box.refuse && Object.assign(new Error(box.refuse.words), { responseCode: box.refuse.code }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', part => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push(arrived(Buffer.concat(parts).toString('latin1'), to));
        done();
      });
    },
  });
  await new Promise<void>(ready => server.listen(port, '127.0.0.1', ready));
  return Object.assign(box, {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>(closed => server.close(() => closed())),
  });
}

/** A port of loopback on which nothing listens. */
function freePort(): Promise<number> {
  return new Promise(found => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}

function arrived(raw: string, to: readonly string[]): Arrived {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map(split) : [{ headers, body }];
  const of = (type: string): string => {
    const part = parts.find(one => one.headers['content-type']?.startsWith(type));
    return part ? decoded(part.body.trim(), part.headers['content-transfer-encoding'] ?? '') : '';
  };
  return { to, headers, text: of('text/plain'), html: of('text/html') };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const text = raw.replace(/^\r\n/, '');
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: text.slice(end + 4) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The words of an encoded header (RFC 2047). */
export function headerWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : decoded(words.replaceAll('_', ' '), 'quoted-printable'),
    );
}
