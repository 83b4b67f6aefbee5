/** HTTP: pages, API, feeds, exports. */
export { isLoopbackHost } from './access.ts';
export { createApp } from './app.ts';
export { proxiesOf } from './contributions/network.ts';
export type { App, Parts } from './environment.ts';
export type * from './intake-views.ts';
export { type Measured, measured } from './measured.ts';
export type * from './page.ts';
export { PAGE_LANGS } from './page.ts';
export type * from './people-views.ts';
export { type Address, type Running, serve, untilStopped } from './serve.ts';
export { newToken } from './token.ts';
export { buildWeb, loadWeb, type Web, webHash } from './web.ts';
export { wordingOf } from './wording.ts';
