import { type Article, Failure, toArticle } from '../../model/index.ts';

/** One file's bytes as an Article: decoded as a browser would, HTML stripped of its furniture. */
export function articleFromBytes(bytes: Buffer, kind: 'html' | 'text', name: string): Article {
  if (bytes.subarray(0, 8192).includes(0)) {
    throw new Failure('input-binary', `${name}: binary data, not a text; give text, HTML or NDJSON`);
  }
  return toArticle({ text: bytes.toString('utf8') }, name);
}
