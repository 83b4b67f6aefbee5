import { isUtf8 } from 'node:buffer';
import sniff from 'html-encoding-sniffer';
import { Failure } from '../model/index.ts';

/** A page's or a text's characters and how they were found. */
export interface Decoded {
  readonly text: string;
  /** Name by the WHATWG Encoding Standard, `UTF-8`, `windows-1252` ... */
  readonly encoding: string;
}

/** First bytes of files that hold no text, with the name that a person knows them by. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip data', [0x1f, 0x8b]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['Zstandard data', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** How many bytes are looked at to tell a binary file. */
const LOOKED_AT = 1024;

/**
 * What kind of binary file the bytes are; null where they can be text. Judged by the first bytes and by the share of
 * control characters in the first kilobyte (UTF-16 with a byte-order mark is text).
 */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [name, magic] of MAGIC) {
    if (magic.every((byte, at) => bytes[at] === byte)) return name;
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  const end = Math.min(bytes.length, LOOKED_AT);
  let controls = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] as number;
    // ESC (0x1b) is part of ISO-2022-JP.
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1b) controls += 1;
  }
  return controls * 20 > end ? 'binary data' : null;
}

/**
 * Bytes to text as a browser decides: byte-order mark, then the charset of `contentType` (an HTTP `Content-Type`), then
 * a `meta` in the first kilobyte (HTML only), then UTF-8 where the bytes are valid UTF-8, else windows-1252. NUL
 * characters are dropped; broken sequences become U+FFFD. Throws {@link Failure} `input-binary` for what holds no text;
 * `name` is how the message calls the input.
 */
export function decodeText(
  bytes: Uint8Array,
  options: { readonly contentType?: string | null; readonly html?: boolean; readonly name?: string } = {},
): Decoded {
  const binary = binaryKind(bytes);
  if (binary !== null) {
    throw new Failure(
      'input-binary',
      `${options.name ?? 'The input'} is ${binary}, not text; give the page or its text.`,
    );
  }
  const label = charsetOf(options.contentType ?? null);
  const head = options.html === false ? bytes.subarray(0, 4) : bytes;
  // Whether the bytes are valid UTF-8 is looked at only where nothing says what they are: it takes a walk over all of them.
  let encoding = sniff(head, { transportLayerEncodingLabel: label ?? undefined, defaultEncoding: '' });
  let decoder = encoding === '' ? null : decoderOf(encoding);
  if (decoder === null) {
    encoding = isUtf8(bytes) ? 'UTF-8' : 'windows-1252';
    decoder = decoderOf(encoding) ?? new TextDecoder();
  }
  const text = decoder.decode(bytes);
  return { text: text.includes('\0') ? text.replaceAll('\0', '') : text, encoding };
}

const decoders = new Map<string, TextDecoder>();

/** Decodes whole inputs, so that one a name is enough; null for "replacement" and the like, names of the standard that carry no text. */
function decoderOf(encoding: string): TextDecoder | null {
  const before = decoders.get(encoding);
  if (before !== undefined) return before;
  try {
    const decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
    return decoder;
  } catch {
    return null;
  }
}

/** The charset parameter of a Content-Type; null where it has none. */
function charsetOf(contentType: string | null): string | null {
  const match = contentType === null ? null : /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType);
  return match?.[1] ?? null;
}
