import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { measured } from '../measured.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

const TOPICS = ['about', 'method', 'glossary', 'data'] as const;

/** The pages of words. */
export function addProsePages(app: OpenAPIHono<App>, parts: Parts): void {
  const figures = measured();
  for (const topic of TOPICS) {
    app.get(`${LANG}/${topic}`, c =>
      sendPage(parts, c, { kind: 'prose', topic, measured: topic === 'method' ? figures : null }),
    );
  }
}
