import { Failure } from '../../model/index.ts';

/** Where a page of a list ended: the sort value of its last row (null where unknown) and that row's id. */
export type Position = readonly [value: string | number | null, id: string];

/** A position as an opaque word that is safe in an address. */
export function toCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/** The position that a cursor stands for; null for the first page. Fails with `usage` on anything else. */
export function fromCursor(cursor: string | null | undefined): Position | null {
  if (!cursor) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'string') {
      const value: unknown = parsed[0];
      if (value === null || typeof value === 'string' || typeof value === 'number') return [value, parsed[1]];
    }
  } catch {
    // What does not parse is no cursor.
  }
  throw new Failure('usage', 'cursor: not one of this list; ask for the first page without a cursor');
}
