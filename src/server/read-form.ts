import type { Context } from 'hono';
import { articleFromHtml, articleFromText, type Fetcher, type PageArticle } from '../article/index.ts';
import { type Article, Day, Failure, toArticle } from '../model/index.ts';
import type { App } from './environment.ts';
import { MAX_TEXT_BYTES } from './guards.ts';
import type { FetchProblem, ReadForm, ReadProblem } from './page.ts';
import { Refusal } from './problem.ts';

/** What the form gave: an article, or what was wrong with it. */
export type FormInput =
  | { readonly form: ReadForm; readonly article: Article; readonly problem: null }
  | { readonly form: ReadForm; readonly article: null; readonly problem: ReadProblem | FetchProblem };

const PROBLEM_OF: Readonly<Record<string, ReadProblem | FetchProblem>> = {
  usage: 'badAddress',
  forbidden: 'refused',
  network: 'noAnswer',
  'input-unreadable': 'noArticle',
  'input-empty': 'empty',
  'input-too-large': 'tooLarge',
  'input-binary': 'binary',
};

/** True for a day that the calendar has. */
function isRealDay(day: string): boolean {
  if (!Day.safeParse(day).success) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** Title, text, outlet and day that a page or a plain text holds. */
type Found = Pick<PageArticle, 'title' | 'text' | 'outlet' | 'published' | 'lang' | 'canonical'>;

const HTML_START = /^\s*(<!doctype html|<html|<head|<body|<!--)/i;

/** A file as an article: a web page where it is one, else plain text. Throws Failure `input-binary`. */
async function fromFile(file: File): Promise<Found> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  const page = HTML_START.test(start) || /\.html?$/i.test(file.name);
  return page ? articleFromHtml({ bytes, name: 'The file' }) : articleFromText({ bytes, name: 'The file' });
}

function fromText(text: string): Found {
  return HTML_START.test(text) ? articleFromHtml({ html: text }) : articleFromText({ text });
}

/** A page from the network as an article. Throws Failure `usage`, `forbidden`, `network`, `input-unreadable` and what the body is not. */
async function fromAddress(url: string, fetcher: Pick<Fetcher, 'fetch'>): Promise<Found> {
  const page = await fetcher.fetch(url);
  if (page.status < 200 || page.status > 299) throw new Failure('network', `${url}: answered ${page.status}`);
  const found = articleFromHtml({ bytes: page.body, url: page.url, contentType: page.contentType, name: page.url });
  if (found.text === '') throw new Failure('input-unreadable', `${page.url}: holds no article`);
  return found;
}

/**
 * The form of "read this" as an article; an address is fetched where a fetcher is given and there is neither text nor
 * file. Throws Refusal `wrong-content-type` where it is no form.
 */
export async function readForm(c: Context<App>, fetcher: Pick<Fetcher, 'fetch'> | null): Promise<FormInput> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    throw new Refusal(
      'wrong-content-type',
      'send the form as multipart/form-data or application/x-www-form-urlencoded',
    );
  }
  const body = await c.req.parseBody().catch(() => {
    throw new Refusal('bad-request', 'the form is broken off or not well formed');
  });
  const field = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  };
  const form: ReadForm = {
    text: field('text'),
    title: field('title').trim().slice(0, 500),
    outlet: field('outlet').trim().slice(0, 200),
    published: field('published').trim(),
    url: field('url').trim().slice(0, 2000),
  };
  const { file } = body;
  const upload = file instanceof File && file.size > 0 ? file : null;
  if ((upload?.size ?? Buffer.byteLength(form.text)) > MAX_TEXT_BYTES) {
    return { form: { ...form, text: '' }, article: null, problem: 'tooLarge' };
  }
  if (form.published !== '' && !isRealDay(form.published)) return { form, article: null, problem: 'badDate' };
  try {
    const bare = form.text.trim() === '';
    const asked = bare && !upload && form.url !== '' ? fetcher : null;
    const found = asked
      ? await fromAddress(form.url, asked)
      : upload && bare
        ? await fromFile(upload)
        : fromText(form.text);
    const article = toArticle(
      {
        text: found.text,
        title: form.title || found.title,
        outlet: form.outlet || found.outlet,
        published: form.published || found.published,
        lang: found.lang,
        url: found.canonical ?? (/^https?:/.test(form.url) && URL.canParse(form.url) ? form.url : null),
      },
      'the form',
    );
    const { text, title, outlet, published, url } = article;
    return {
      form: { text, title: title ?? '', outlet: outlet ?? '', published: published ?? '', url: url ?? '' },
      article,
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { form: { ...form, text: '' }, article: null, problem: PROBLEM_OF[error.code] ?? 'unreadable' };
  }
}
