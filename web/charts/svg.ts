import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/**
 * A chart as SVG text, drawn without a browser. Inline styles are taken off, because the pages' security policy allows
 * none (`styles/chart.css` has the looks), and so are labels of groups, which a picture may not have. `alt` is read out in the picture's place.
 */
export function svgOf(alt: string, options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = plot({ ...options, document: document as unknown as Document }) as unknown as Element;
  const svg = drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg');
  if (!svg) return '';
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'aria-label', 'aria-description']) element.removeAttribute(name);
  }
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', alt);
  svg.setAttribute('class', 'chart');
  return svg.outerHTML;
}

/** Colours of a chart that stands alone, in a file, where no style sheet reaches it; the light scheme's of `tokens.css`. */
const ALONE: Readonly<Record<string, string>> = {
  'bar-low': 'fill="#0b5d66"',
  'bar-high': 'fill="#0b5d66" fill-opacity="0.32"',
  grid: 'stroke="#ddd8cd"',
  'map-shade-0': 'fill="#f3f0e9" stroke="#ffffff"',
  'map-shade-1': 'fill="#b8cbc9" stroke="#ffffff"',
  'map-shade-2': 'fill="#8fb0b0" stroke="#ffffff"',
  'map-shade-3': 'fill="#659397" stroke="#ffffff"',
  'map-shade-4': 'fill="#37777e" stroke="#ffffff"',
  'map-shade-5': 'fill="#0b5d66" stroke="#ffffff"',
};

/** The same chart as a file: colours in it, a title below, the source with it. */
export function standalone(svg: string, title: string, source: string): string {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const coloured = svg.replace(/<\w+[^>]* class="([\w-]+)"[^>]*>/g, (tag, name: string) => {
    const look = ALONE[name];
    if (!look) return tag;
    // What the drawing said of the same attributes gives way: none may stand twice.
    const said = [...look.matchAll(/([\w-]+)=/g)].map(([, attribute]) => attribute).join('|');
    return tag.replace(new RegExp(` (?:${said})="[^"]*"`, 'g'), '').replace(` class="${name}"`, ` ${look}`);
  });
  return coloured
    .replace(/<svg[^>]*>/, root =>
      root
        .replace(/ font-(?:family|size)="[^"]*"/g, '')
        .replace('class="chart"', 'font-family="sans-serif" font-size="12"'),
    )
    .replace(/(<svg[^>]*>)/, `$1<title>${escaped(title)}</title><desc>${escaped(source)}</desc>`);
}
