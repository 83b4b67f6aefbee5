import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { Failure } from '../model/index.ts';
import type { Worded } from './messages.ts';

/** A mail ready to be sent. */
export interface Mail extends Worded {
  /** One address. */
  readonly to: string;
  /** What makes it this mail and no other: the same key gives the same Message-ID, so that one sent twice is known for one. */
  readonly key: string;
  /** Where a POST ends the subscription with one click (RFC 8058); null for mails that belong to none. */
  readonly stop: string | null;
}

/** Sends mails. */
export interface Mailer {
  /** Resolves when the server has taken it; Failure `network` in one line without the address where it has not. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** What the environment says about mail; null where none is set up. */
export interface MailSettings {
  readonly smtp: string;
  readonly from: string;
}

/** Milliseconds that a mail server may take for each step. */
const PATIENCE = 15_000;
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads `PLEDGEBOOK_SMTP_URL` and `PLEDGEBOOK_SMTP_FROM`; null where the first is not set. Throws Failure `usage` where
 * they cannot work, or where `PLEDGEBOOK_URL`, which links in mails begin with, is missing.
 */
export function mailSettings(env: Env): MailSettings | null {
  const smtp = env.PLEDGEBOOK_SMTP_URL?.trim();
  if (!smtp) return null;
  if (!URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol))
    throw new Failure('usage', 'PLEDGEBOOK_SMTP_URL: must be smtp://user:password@host:587 or smtps://…:465');
  const from = env.PLEDGEBOOK_SMTP_FROM?.trim() ?? '';
  if (!/^[^@\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    throw new Failure('usage', 'PLEDGEBOOK_SMTP_FROM: the address that mails come from is missing');
  if (!env.PLEDGEBOOK_URL?.trim())
    throw new Failure('usage', 'PLEDGEBOOK_URL: mails need it: the address that people reach this server at');
  return { smtp, from };
}

/** The scheme and host that people reach the server at, `PLEDGEBOOK_URL`, no slash at the end. Failure `usage` where it is none. */
export function publicAddress(env: Env): string {
  const given = env.PLEDGEBOOK_URL?.trim();
  if (!given) return 'http://localhost:4080';
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new Failure('usage', 'PLEDGEBOOK_URL: must be a web address such as https://pledges.example');
  return new URL(given).origin;
}

/** Sends mails by SMTP. Mails that nobody waits for carry the headers that keep robots from answering them. */
export function mailerFor({ smtp, from }: MailSettings): Mailer {
  const transport = createTransport({
    url: smtp,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ to, subject, text, html, key, stop }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`,
          headers: {
            'auto-submitted': 'auto-generated',
            ...(stop ? { 'list-unsubscribe': `<${stop}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' } : {}),
          },
        });
      } catch (error) {
        throw new Failure('network', `the mail could not be sent: ${withoutAddresses(error)}`);
      }
    },
    close: () => transport.close(),
  };
}

/** The first line of an error without any e-mail address that a server put in it. */
export function withoutAddresses(error: unknown): string {
  const line = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return line.replace(/[^\s<>"']*@[^\s<>"',;]*/g, '…').slice(0, 300);
}
