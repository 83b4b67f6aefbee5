/** Only as much of a text is looked at as is ever read. */
const MOST = 400_000;

/** True where a text may hold money or a headcount; everything else is dismissed unread. One scan. */
export function worthReading(text: string): boolean {
  return text.length > 0 && text.length <= MOST * 4;
}
