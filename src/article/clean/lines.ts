import type { Chosen } from '../choose/candidate.ts';
import type { Marked } from '../choose/marked.ts';
import { TEXT } from '../html/tags.ts';
import { fold, LINKED, PREFORMATTED } from '../html/tree.ts';

/** A line of the chosen part as a reader sees it. */
export interface Line {
  readonly text: string;
  /** The block that holds it. */
  readonly block: number;
  /** First and last text node. */
  readonly first: number;
  readonly last: number;
  /** Share of the letters in links, 0 to 1. */
  readonly links: number;
  /** True where a line break and not a new block parts it from the line before. */
  readonly soft: boolean;
}

/** The lines of the chosen nodes, without what is dropped. */
export function linesOf(marked: Marked, chosen: Chosen): Line[] {
  const { tree, dropped } = marked;
  const lines: Line[] = [];
  let text = '';
  let line = -1;
  let paragraph = -1;
  let lastParagraph = -1;
  let first = -1;
  let last = -1;
  let linked = 0;
  let all = 0;
  const flush = (): void => {
    const folded = first < 0 ? '' : fold(text);
    if (folded !== '') {
      lines.push({
        text: folded,
        block: marked.blockOf(first),
        first,
        last,
        links: all === 0 ? 0 : linked / all,
        soft: paragraph === lastParagraph,
      });
      lastParagraph = paragraph;
    }
    text = '';
    first = -1;
    linked = 0;
    all = 0;
  };
  for (const root of chosen.nodes) {
    const end = tree.end[root] as number;
    for (let node = root; node < end; node += 1) {
      if (tree.tag[node] !== TEXT) {
        if (dropped[node] !== 0) node = (tree.end[node] as number) - 1;
        continue;
      }
      if (tree.line[node] !== line) {
        flush();
        line = tree.line[node] as number;
        paragraph = tree.paragraph[node] as number;
      }
      const chars = tree.chars[node] as number;
      if (first < 0 && chars > 0) first = node;
      if (chars > 0) last = node;
      all += chars;
      if ((tree.flags[node] as number) & LINKED) linked += chars;
      const piece = tree.text(node);
      if ((tree.flags[node] as number) & PREFORMATTED && piece.includes('\n')) {
        const rows = piece.split('\n');
        for (let row = 0; row < rows.length; row += 1) {
          if (row > 0) {
            const start = first;
            flush();
            first = start < 0 ? node : start;
            first = node;
            last = node;
          }
          text += rows[row];
        }
      } else text += piece;
    }
  }
  flush();
  return lines;
}

/** Lines joined to an Article's text: paragraphs apart by a blank line, line breaks inside them kept. */
export function joinLines(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) text += text === '' ? line.text : `${line.soft ? '\n' : '\n\n'}${line.text}`;
  return text;
}
