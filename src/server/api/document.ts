import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../environment.ts';

/** The description of the API, generated from the schemas that check it. */
export function addDocument(app: OpenAPIHono<App>): void {
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Pledgebook',
      version: '1',
      description:
        'Who promised what, what of it is new, and was it kept: every figure with the words it came from. Errors are ' +
        'problem+json (RFC 9457); lists are paged by cursor. Data: CC BY 4.0, quotes excepted.',
      license: { name: 'CC BY 4.0 (data), quotes excepted', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: '/' }],
  });
}
