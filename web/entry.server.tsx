import { renderToStaticMarkup } from 'react-dom/server';
import type { Page, Shell } from '../src/server/page.ts';
import { contextOf } from './context.ts';
import { viewOf } from './pages/index.tsx';
import { Document } from './parts/layout.tsx';

/** The whole HTML document of a page. Nothing on it needs the browser's script. */
export function render(shell: Shell, page: Page): string {
  const c = contextOf(shell);
  const { frame, body } = viewOf(c, page);
  return `<!doctype html>${renderToStaticMarkup(
    <Document c={c} frame={frame}>
      {body}
    </Document>,
  )}`;
}
