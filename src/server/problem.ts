import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { FailureCode } from '../model/index.ts';
import type { ErrorReason } from './page.ts';

/** An error of the API (RFC 9457). */
export const Problem = z.object({
  /** Stable: `/problems/not-found`. */
  type: z.string(),
  /** What it is, the same words for every problem of its type. */
  title: z.string(),
  status: z.int(),
  /** What exactly was wrong and what to do. */
  detail: z.string(),
  /** The address that was asked for. */
  instance: z.string(),
});
export type Problem = z.infer<typeof Problem>;

interface Kind {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly reason: ErrorReason;
}

/** Every problem type that the server answers with. */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request could not be understood', reason: 'badRequest' },
  forbidden: { status: 403, title: 'Not allowed from here', reason: 'forbidden' },
  'not-found': { status: 404, title: 'Not found', reason: 'notFound' },
  'method-not-allowed': { status: 405, title: 'Method not allowed', reason: 'notAllowed' },
  conflict: { status: 409, title: 'It cannot hold as things stand', reason: 'badRequest' },
  gone: { status: 410, title: 'Gone', reason: 'gone' },
  'too-large': { status: 413, title: 'Too large', reason: 'tooLarge' },
  'address-too-long': { status: 414, title: 'The address is too long', reason: 'badRequest' },
  'wrong-content-type': { status: 415, title: 'This content type is not read here', reason: 'wrongType' },
  unreadable: { status: 422, title: 'The text could not be read', reason: 'badRequest' },
  'too-many': { status: 429, title: 'Too many requests', reason: 'tooMany' },
  unavailable: { status: 503, title: 'The register cannot be reached', reason: 'internal' },
  internal: { status: 500, title: 'Something went wrong on our side', reason: 'internal' },
} as const satisfies Record<string, Kind>;
export type ProblemType = keyof typeof PROBLEMS;

const OF_FAILURE: Readonly<Partial<Record<FailureCode, ProblemType>>> = {
  usage: 'bad-request',
  'input-malformed': 'bad-request',
  'input-empty': 'unreadable',
  'input-binary': 'unreadable',
  'input-unreadable': 'unreadable',
  'input-too-large': 'too-large',
  'not-found': 'not-found',
  forbidden: 'forbidden',
  conflict: 'conflict',
  'database-unreachable': 'unavailable',
};

/** The problem type that an expected failure is answered with. */
export function problemOf(code: FailureCode): ProblemType {
  return OF_FAILURE[code] ?? 'internal';
}

/** A request that is answered with a problem: JSON on the API, a page elsewhere. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly type: ProblemType;

  constructor(type: ProblemType, detail: string) {
    super(detail);
    this.type = type;
  }
}
