import { readFileSync } from 'node:fs';

/** Debian's libgeonames-common: one gettext catalogue a language, keyed by GeoNames id, admin code or country code. */
export function readCatalogue(lang: string): Map<string, string> {
  const read = new Map<string, string>();
  const bytes = readFileSync(`/usr/share/locale/${lang}/LC_MESSAGES/geonames.mo`);
  const count = bytes.readUInt32LE(8);
  const ids = bytes.readUInt32LE(12);
  const texts = bytes.readUInt32LE(16);
  const text = (table: number, i: number): string => {
    const from = bytes.readUInt32LE(table + 8 * i + 4);
    return bytes.toString('utf8', from, from + bytes.readUInt32LE(table + 8 * i));
  };
  for (let i = 0; i < count; i++) read.set(text(ids, i), text(texts, i));
  read.delete('');
  return read;
}
