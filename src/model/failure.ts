/**
 * What can go wrong, as a user may meet it. The code is stable (tests, API problem types and exit codes hang on it);
 * the message is one line: what was wrong, where, and what to do.
 */
export type FailureCode =
  | 'usage'
  | 'input-missing'
  | 'input-unreadable'
  | 'input-empty'
  | 'input-binary'
  | 'input-too-large'
  | 'input-malformed'
  | 'data-folder-in-use'
  | 'data-folder-read-only'
  | 'data-folder-newer'
  | 'data-folder-damaged'
  | 'port-in-use'
  | 'database-unreachable'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'network'
  | 'internal';

/** An expected failure. Anything else that is thrown is a bug and shows its stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
