declare module 'html-encoding-sniffer' {
  /** The encoding that a browser would decode the bytes with: byte-order mark, transport label, `meta` prescan, default. */
  export default function sniff(
    bytes: Uint8Array,
    options?: {
      readonly transportLayerEncodingLabel?: string | undefined;
      readonly defaultEncoding?: string;
      readonly xml?: boolean;
    },
  ): string;
}
