import { Kept } from './kept.ts';

/** More than the currencies and styles of four languages; a forged currency code cannot fill the memory. */
const MAX_KEPT = 2000;
const numberFormats = new Kept<Intl.NumberFormat>(MAX_KEPT);
const dateFormats = new Kept<Intl.DateTimeFormat>(MAX_KEPT);

/** `Intl.NumberFormat`, made once for the same locale and options: making one takes longer than a page's text. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return numberFormats.get(locale + JSON.stringify(options), () => new Intl.NumberFormat(locale, options));
}

/** `Intl.DateTimeFormat`, made once for the same locale and options. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormats.get(locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));
}
