/** How wide a text is in DejaVu Sans Bold, in ems, about: enough to break lines by, without a face at hand. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(letter)) width += 1;
    else if (/[iljtfrI.,:;'’|!()[\] \u00a0-]/u.test(letter)) width += 0.42;
    else if (/[mwMWQO%—…€]/u.test(letter)) width += 0.95;
    else if (/\p{Lu}|\p{N}/u.test(letter)) width += 0.74;
    else width += 0.66;
  }
  return width;
}

/** A text in lines of at most so many ems; what is over the last line is cut, with an ellipsis. */
export function linesOf(text: string, ems: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Letters that need no spaces between words may be parted anywhere.
  for (const word of text.split(/(?<=\s)|(?<=[\u2e80-\u9fff\uac00-\ud7af])/u)) {
    if (line !== '' && widthOf(line + word.trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  const shown = lines.slice(0, most).map(one => fitted(one, ems));
  if (lines.length > most) shown[most - 1] = fitted(`${shown[most - 1]} …`, ems);
  return shown;
}

function fitted(line: string, ems: number): string {
  if (widthOf(line) <= ems) return line;
  const letters = [...line.replace(/\s*…$/, '')];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > ems) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
