import { PAGE_LANGS, type PageLang } from './page.ts';

function isPageLang(lang: string): lang is PageLang {
  return (PAGE_LANGS as readonly string[]).includes(lang);
}

/** The language asked for by `?lang=`, else the first of `Accept-Language` by weight that pages exist in, else English. */
export function negotiate(asked: string | undefined, accept: string | undefined): PageLang {
  if (asked && isPageLang(asked)) return asked;
  const wanted = (accept ?? '')
    .slice(0, 1000)
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map(one => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(q => q !== undefined);
      return { lang: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ lang }) => lang).find(isPageLang) ?? 'en';
}

/** The page language that a path starts with and the rest of it; null where it starts with none. */
export function splitPath(path: string): { readonly lang: PageLang; readonly rest: string } | null {
  const [, lang = '', rest = ''] = /^(?:\/embed)?\/([a-z]{2})(\/.*)?$/.exec(path) ?? [];
  return isPageLang(lang) ? { lang, rest: rest || '/' } : null;
}
