/** What a stream of bytes holds, told from its beginning. */
export type InputKind = 'ndjson' | 'html' | 'text';

const HTML = /^\s*(<!doctype\s+html|<html|<head|<body|<!--|<\?xml|<article|<div|<main|<p[\s>]|<meta|<title)/i;

/**
 * Tells NDJSON (first sign is `{`), HTML and plain text apart. `name` decides where its ending is one of ours.
 * UTF-16 with a byte order mark is left to the decoder: it is looked at as Latin letters with the zeros taken out.
 */
export function inputKind(head: Buffer, name: string): InputKind {
  if (/\.(ndjson|jsonl|json)$/i.test(name)) return 'ndjson';
  if (/\.x?html?$/i.test(name)) return 'html';
  const start = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, '')
    .replaceAll('\0', '');
  if (/^\s*\{\s*"/.test(start)) return 'ndjson';
  return HTML.test(start) ? 'html' : 'text';
}
