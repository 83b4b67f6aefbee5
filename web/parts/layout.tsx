import type { ReactNode } from 'react';
import type { PageLang } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { TEXTS } from '../texts/index.ts';
import { INTAKE } from '../texts/intake/index.ts';

/** What a page tells about itself to the frame around it. */
export interface Frame {
  readonly title: string;
  readonly description?: string;
  /** Which entry of the navigation it belongs to. */
  readonly at?: 'pledges' | 'occasions' | 'articles' | 'read' | 'method' | 'data' | 'about';
  /** Extra head elements: feeds, JSON-LD, pictures. */
  readonly head?: ReactNode;
  /** False for pages without a picture of their own: errors. */
  readonly picture?: boolean;
  /** False for pages that search engines should leave out. */
  readonly index?: boolean;
}

const LANGS = Object.keys(TEXTS) as readonly PageLang[];
const NAV = ['pledges', 'occasions', 'articles', 'read', 'method', 'data'] as const;

function LanguageSwitch({ c }: { readonly c: Context }): ReactNode {
  const { shell } = c;
  return (
    <nav className="languages" aria-label={c.t.language}>
      {LANGS.map(lang => (
        <a
          key={lang}
          href={`/${lang}${shell.path}${shell.query}`}
          hrefLang={lang}
          lang={lang}
          aria-current={lang === shell.lang ? 'true' : undefined}
          title={TEXTS[lang].name}
        >
          {lang.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}

function Masthead({ c, at }: { readonly c: Context; readonly at: Frame['at'] }): ReactNode {
  return (
    <header className="masthead">
      <div className="wide masthead-bar">
        <a className="wordmark" href={c.to('/')}>
          Pledgebook
        </a>
        <nav className="main-nav" aria-label="Pledgebook">
          {NAV.map(key => (
            <a key={key} href={c.to(`/${key}`)} aria-current={key === at ? 'page' : undefined}>
              {c.t.nav[key]}
            </a>
          ))}
        </nav>
        <LanguageSwitch c={c} />
      </div>
    </header>
  );
}

/** The whole document around a page. */
export function Document({
  c,
  frame,
  children,
}: {
  readonly c: Context;
  readonly frame: Frame;
  readonly children: ReactNode;
}): ReactNode {
  const { shell, t } = c;
  const canonical = `${shell.origin}/${shell.lang}${shell.path}`;
  const description = frame.description ?? t.tagline;
  const picture = `${canonical}${shell.query}${shell.query ? '&' : '?'}picture=1`;
  return (
    <html lang={shell.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${frame.title} – Pledgebook`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {frame.index === false ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={canonical} />}
        {LANGS.map(lang => (
          <link key={lang} rel="alternate" hrefLang={lang} href={`${shell.origin}/${lang}${shell.path}`} />
        ))}
        <link rel="alternate" hrefLang="x-default" href={`${shell.origin}${shell.path}`} />
        <meta property="og:site_name" content="Pledgebook" />
        <meta property="og:title" content={frame.title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:url" content={`${canonical}${shell.query}`} />
        <meta property="og:locale" content={shell.lang} />
        {frame.picture !== false && (
          <>
            <meta property="og:image" content={picture} />
            <meta property="og:image:type" content="image/png" />
            <meta property="og:image:width" content="1200" />
            <meta property="og:image:height" content="630" />
            <meta property="og:image:alt" content={frame.title} />
            <meta name="twitter:card" content="summary_large_image" />
          </>
        )}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={`/assets/${shell.style}`} />
        <script type="module" src={`/assets/${shell.script}`} />
        {frame.head}
      </head>
      {shell.embed ? (
        <body className="embedded">
          <main id="content">{children}</main>
          <p className="wide note">
            <a href={canonical} target="_blank" rel="noopener">
              {`${frame.title} – Pledgebook`}
            </a>{' '}
            {shell.sample && t.sampleText}
          </p>
        </body>
      ) : (
        <body>
          <a className="skip" href="#content">
            {t.skip}
          </a>
          <Masthead c={c} at={frame.at} />
          {shell.sample && (
            <aside className="sample-banner" aria-label={t.badge.sample}>
              <div className="wide">
                {t.sampleBanner} <a href={c.to('/about#own')}>{t.sampleOwn}</a>
              </div>
            </aside>
          )}
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <footer className="colophon">
            <div className="wide">
              <p>{t.footer}</p>
              <nav aria-label={t.nav.about}>
                <a href={c.to('/about')}>{t.nav.about}</a> <a href={c.to('/method')}>{t.nav.method}</a>{' '}
                <a href={c.to('/glossary')}>{t.nav.glossary}</a> <a href={c.to('/data')}>{t.nav.data}</a>{' '}
                <a href={c.to('/watch')}>{INTAKE[shell.lang].watch.title}</a>
              </nav>
            </div>
          </footer>
        </body>
      )}
    </html>
  );
}
