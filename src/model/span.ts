import { z } from 'zod';

/**
 * A place in a document string. Offsets count UTF-16 code units, `end` is exclusive, so that
 * `document.slice(start, end)` is the passage. The document string is `documentString(article)`.
 */
export const Span = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Span = Readonly<z.infer<typeof Span>>;

/** A passage: its words and where they stand. `quote` equals `document.slice(start, end)`. */
export const Passage = Span.extend({ quote: z.string().min(1) });
export type Passage = Readonly<z.infer<typeof Passage>>;

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly inside `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The passage that a span cuts out of a document string. */
export function passageOf(document: string, { start, end }: Span): Passage {
  return { quote: document.slice(start, end), start, end };
}
