import { styleText } from 'node:util';

/** Colours for a terminal, or none: the same words either way. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  quote(text: string): string;
  warn(text: string): string;
}

/** The style of one output. */
export function styleFor(colour: boolean): Style {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return { bold: paint('bold'), dim: paint('dim'), good: paint('green'), quote: paint('cyan'), warn: paint('yellow') };
}
