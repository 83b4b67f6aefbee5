import type { NameWords } from '../../language/names.ts';
import type { Span } from '../../model/index.ts';
import type { Lookup } from './names-segments.ts';
import type { FoundName } from './names-type.ts';

/** Names in this script. */
export function hanNames(_text: string, _words: NameWords, _lookup: Lookup, _places: readonly Span[]): FoundName[] {
  return [];
}
