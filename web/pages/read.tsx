import type { ReactNode } from 'react';
import type { ReadView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { ReadingParts } from '../parts/reading.tsx';
import { INTAKE } from '../texts/intake/index.ts';
import { Byline } from './article.tsx';

function Form({ c, page }: { readonly c: Context; readonly page: ReadView }): ReactNode {
  const t = c.t.read;
  const fetching = INTAKE[c.shell.lang].read;
  const { form, problem } = page;
  return (
    <form method="post" action={c.to('/read')} encType="multipart/form-data" className="read-form" id="read-form">
      {problem && (
        <p className="problem" role="alert" id="problem">
          {{ ...t.problem, ...fetching.problem }[problem]}
        </p>
      )}
      <label htmlFor="text">{t.text}</label>
      <textarea
        id="text"
        name="text"
        rows={10}
        dir="auto"
        placeholder={t.textHint}
        defaultValue={form.text}
        aria-describedby={problem ? 'problem' : undefined}
      />
      <div className="drop" id="drop" data-drop={t.drop}>
        <label htmlFor="file">{t.file}</label>
        <input id="file" type="file" name="file" accept=".txt,.html,.htm,text/plain,text/html" />
      </div>
      {page.fetches && (
        <p>
          <label htmlFor="url">{fetching.url}</label>
          <input
            id="url"
            name="url"
            type="url"
            defaultValue={form.url}
            maxLength={2000}
            dir="ltr"
            aria-describedby="url-hint"
          />
          <span className="note" id="url-hint">
            {fetching.urlHint}
          </span>
        </p>
      )}
      <div className="fields">
        <p>
          <label htmlFor="title">{t.heading}</label>
          <input id="title" name="title" defaultValue={form.title} maxLength={500} dir="auto" />
        </p>
        <p>
          <label htmlFor="outlet">{t.outlet}</label>
          <input id="outlet" name="outlet" defaultValue={form.outlet} maxLength={200} dir="auto" />
        </p>
        <p>
          <label htmlFor="published">{t.published}</label>
          <input
            id="published"
            name="published"
            type="date"
            defaultValue={form.published}
            aria-describedby="published-hint"
          />
          <span className="note" id="published-hint">
            {t.publishedHint}
          </span>
        </p>
      </div>
      <button type="submit" className="primary">
        {t.submit}
      </button>
    </form>
  );
}

function Keep({ c, page }: { readonly c: Context; readonly page: ReadView }): ReactNode {
  const t = c.t.read;
  if (!page.view) return null;
  if (!c.shell.editor) return <p className="note">{t.keepDenied}</p>;
  const { text, title, outlet, published, url } = page.form;
  return (
    <form method="post" action={c.to('/keep')} encType="multipart/form-data" className="keep-form">
      <textarea name="text" hidden readOnly defaultValue={text} aria-label={t.text} />
      <input type="hidden" name="title" value={title} />
      <input type="hidden" name="outlet" value={outlet} />
      <input type="hidden" name="published" value={published} />
      <input type="hidden" name="url" value={url} />
      <button type="submit" className="primary">
        {t.keep}
      </button>{' '}
      <span className="note">{t.keepNote}</span>
    </form>
  );
}

export function ReadPage({ c, page }: { readonly c: Context; readonly page: ReadView }): ReactNode {
  const t = c.t.read;
  const { view } = page;
  if (!view) {
    return (
      <div className="column">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
        <Form c={c} page={page} />
      </div>
    );
  }
  return (
    <div className="column">
      <p className="kicker">{t.found(c.f.count(view.claims.length, c.t.counted.claims))}</p>
      <h1 lang={view.head.lang} dir="auto">
        {view.head.title ?? c.t.article.untitled}
      </h1>
      <Byline c={c} head={view.head} />
      <Keep c={c} page={page} />
      <ReadingParts c={c} view={view} own />
      <p>
        <a href={c.to('/read')}>{t.again}</a>
      </p>
    </div>
  );
}
