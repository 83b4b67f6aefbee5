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
