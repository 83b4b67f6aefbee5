import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../model/index.ts';
import { SOURCE_KINDS, type WatchedSource } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import type { SourceProblem } from '../intake-views.ts';
import { Refusal } from '../problem.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

/** Countries looked at for pledges that nobody watches. */
const COUNTRIES = 200;

/** The sources that are watched, and what was watched when; editors add sources and turn them on and off. */
export function addWatchPages(app: OpenAPIHono<App>, parts: Parts): void {
  const { intake, queries } = parts.store;
  const send = async (c: Context<App>, problem: SourceProblem | null, status: 200 | 422 = 200) => {
    const [sources, months, countries] = await Promise.all([
      intake.sources(),
      intake.watchedMonths(),
      queries.entities('country', { limit: COUNTRIES }),
    ]);
    const watched = new Set(sources.flatMap(({ source }) => (source.on ? [source.country] : [])));
    const unwatched = countries.rows.map(({ id }) => id).filter(id => !watched.has(id));
    const shown = c.var.editor ? sources : sources.map(withoutFault);
    return sendPage(parts, c, { kind: 'watch', sources: shown, months, unwatched, problem }, status);
  };
  app.get(`${LANG}/watch`, c => send(c, null));
  app.post(`${LANG}/watch`, async c => {
    const field = await formOf(c);
    const kind = SOURCE_KINDS.find(one => one === field('kind'));
    const [name, feed, country] = [field('name'), field('feed'), field('country').toUpperCase()];
    const id = field('id') || idFrom(name, feed);
    try {
      if (!kind) throw new Failure('usage', 'kind');
      const languages = field('languages')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean);
      const held = (await intake.sources([id]))[0];
      if (held && held.source.feed !== feed) throw new Failure('conflict', 'id');
      await intake.putSource({ id, name, country: country || null, languages, kind, feed, on: true });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return send(c, error.code === 'conflict' ? 'taken' : 'malformed', 422);
    }
    return c.redirect(`/${c.var.lang}/watch`, 303);
  });
  app.post(`${LANG}/watch/:id`, async c => {
    const field = await formOf(c);
    if (!(await intake.switchSource(c.req.param('id'), field('on') === 'yes')))
      throw new Refusal('not-found', 'no source has this id');
    return c.redirect(`/${c.var.lang}/watch`, 303);
  });
}

/** The fields of an editor's form. Throws Refusal `forbidden` for others. */
export async function formOf(c: Context<App>): Promise<(name: string) => string> {
  if (!c.var.editor) throw new Refusal('forbidden', 'this needs this computer or its token');
  const body = await c.req.parseBody().catch(() => {
    throw new Refusal('bad-request', 'the form is broken off or not well formed');
  });
  return name => {
    const value = body[name];
    return typeof value === 'string' ? value.trim() : '';
  };
}

/** Readers see that a source fails; the message may name what only editors should know. */
function withoutFault({ source, state, ...rest }: WatchedSource): WatchedSource {
  return {
    ...rest,
    source,
    state: { ...state, fault: state.fault === null ? null : '', etag: null, lastModified: null },
  };
}

function idFrom(name: string, feed: string): string {
  const text = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const host = URL.canParse(feed) ? new URL(feed).hostname.replace(/^www\./, '').replace(/[^a-z0-9]+/g, '-') : '';
  return (text.replace(/^-+|-+$/g, '') || host).slice(0, 60);
}
