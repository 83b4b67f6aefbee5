import { createHash } from 'node:crypto';
import { loadWeb, wordingOf } from '../../src/server/index.ts';
import { mailerFor, type Outgoing } from '../../src/work/index.ts';

/** A clock that a test sets forward. */
export interface Hands {
  now: Date;
  readonly clock: () => Date;
  forward(seconds: number): void;
}

/** A clock at a moment; it stands still until it is set forward. */
export function handsAt(moment: string): Hands {
  const hands = {
    now: new Date(moment),
    clock: () => hands.now,
    forward(seconds: number) {
      hands.now = new Date(hands.now.getTime() + seconds * 1000);
    },
  };
  return hands;
}

/** What leaves the server of a test: mails to a mailbox (or none), posts to loopback. */
export async function outgoingTo(
  smtp: string | null,
  clock: () => Date,
  allow: readonly string[] = ['127.0.0.1'],
): Promise<Outgoing> {
  const base = 'https://pledges.example';
  const wording = wordingOf(await loadWeb(), { base, sample: true, clock });
  const mailer = smtp ? mailerFor({ smtp, from: 'Pledgebook <news@pledges.example>' }) : null;
  return { base, clock, allow, mailer, wording };
}

/** The counter that a browser's script would find. */
export function worked(challenge: string, bits: number): string {
  for (let counter = 0; ; counter += 1) {
    const hash = createHash('sha256').update(`${challenge}:${counter}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return String(counter);
  }
}

/** The puzzle that stands in a page's form. */
export function puzzleIn(html: string): { readonly challenge: string; readonly bits: number; readonly answer: string } {
  const challenge = /name="challenge" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const bits = Number(/data-bits="(\d+)"/.exec(html)?.[1]);
  const numerals = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const [, a = '', b = ''] = /How much is (\w+) plus (\w+)\?/.exec(html) ?? [];
  return { challenge, bits, answer: String(numerals.indexOf(a) + numerals.indexOf(b) + 4) };
}

/** A form as a browser sends it. */
export function formOf(fields: Readonly<Record<string, string | readonly string[]>>): RequestInit {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  };
}
