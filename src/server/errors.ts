import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Failure } from '../model/index.ts';
import type { App, Parts } from './environment.ts';
import { splitPath } from './language.ts';
import { sendPage } from './pages/send.ts';
import { PROBLEMS, type Problem, type ProblemType, problemOf, Refusal } from './problem.ts';

/** Answers with a problem: JSON on the API, a page elsewhere. */
export function answerProblem(
  parts: Parts,
  c: Context<App>,
  type: ProblemType,
  detail: string,
): Response | Promise<Response> {
  const { status, title, reason } = PROBLEMS[type];
  if (!c.req.path.startsWith('/api/')) return sendPage(parts, c, { kind: 'error', status, reason, detail }, status);
  const problem: Problem = { type: `/problems/${type}`, title, status, detail, instance: c.req.path.slice(0, 500) };
  return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' });
}

/** What was thrown, as an answer. Only unexpected errors are logged; their words are not shown. */
export function answerError(parts: Parts, c: Context<App>, error: Error): Response | Promise<Response> {
  if (error instanceof Refusal) return answerProblem(parts, c, error.type, error.message);
  if (error instanceof Failure) {
    const type = problemOf(error.code);
    if (type !== 'internal') return answerProblem(parts, c, type, error.message);
  }
  if (error instanceof HTTPException && error.status < 500) {
    return answerProblem(parts, c, error.status === 413 ? 'too-large' : 'bad-request', error.message);
  }
  parts.log(`${c.req.method} ${c.req.path.slice(0, 200)}: ${error.stack ?? error.message}`);
  return answerProblem(parts, c, 'internal', 'the error was logged; please try again');
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The methods that an address answers to. */
function methodsOf(app: OpenAPIHono<App>, path: string): readonly string[] {
  return METHODS.filter(method => app.router.match(method, path)[0].some(([[, route]]) => route.method === method));
}

/** Addresses without a language lead to the reader's; a wrong method says which are right; all else is not found. */
export function answerNotFound(parts: Parts, app: OpenAPIHono<App>, c: Context<App>): Response | Promise<Response> {
  const { path, method } = c.req;
  const methods = methodsOf(app, path);
  if (methods.length > 0 && !methods.includes(method === 'HEAD' ? 'GET' : method)) {
    c.header('allow', methods.join(', '));
    return answerProblem(parts, c, 'method-not-allowed', `${path.slice(0, 200)} takes ${methods.join(' and ')}`);
  }
  const target = `/${c.var.lang}${path === '/' ? '/' : path.replace(/\/+$/, '')}`;
  const reads = method === 'GET' || method === 'HEAD';
  if (reads && !path.startsWith('/api/') && !splitPath(path) && methodsOf(app, target).includes('GET')) {
    const query = new URL(c.req.url).searchParams;
    query.delete('lang');
    c.header('vary', 'Accept-Language');
    return c.redirect(query.size > 0 ? `${target}?${query}` : target, 302);
  }
  return answerProblem(parts, c, 'not-found', `there is nothing at ${path.slice(0, 200)}`);
}
