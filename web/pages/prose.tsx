import type { ReactNode } from 'react';
import type { Measured, ProseView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { NOTICE_SOURCES } from '../parts/notice.ts';
import { PROSE } from '../texts/prose/index.ts';
import { SOURCES } from '../texts/sources.ts';

const ADDRESS = /(\/api\/v1\/[\w./]+(?:\?[\w=&]+)?)(?![\w{])/;

/** Words with the addresses in them as links. */
function Linked({ text }: { readonly text: string }): ReactNode {
  return text.split(ADDRESS).map((part, at) => {
    const key = `${at}`;
    return at % 2 === 1 ? (
      <a key={key} href={part}>
        {part}
      </a>
    ) : (
      part
    );
  });
}

function Body({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const items = lines.filter(line => line.startsWith('- '));
  const firstItem = lines.findIndex(line => line.startsWith('- '));
  return lines.map((line, at) => {
    const key = `${at}`;
    if (line.startsWith('    ')) {
      return (
        <pre key={key}>
          <code>{line.trim()}</code>
        </pre>
      );
    }
    if (!line.startsWith('- ')) {
      return (
        <p key={key}>
          <Linked text={line} />
        </p>
      );
    }
    if (at !== firstItem) return null;
    return (
      <ul key={key}>
        {items.map(item => (
          <li key={item}>
            <Linked text={item.slice(2)} />
          </li>
        ))}
      </ul>
    );
  });
}

const SLOTS = ['claim', 'record', 'amount', 'jobs', 'investors', 'places', 'stage', 'announced', 'horizon'];

/** How right the reader is, at least: read from the score file, so that it cannot be out of date. */
function Figures({ c, measured }: { readonly c: Context; readonly measured: Measured }): ReactNode {
  const t = c.t.measured;
  const slots = SLOTS.filter(slot => Object.values(measured).some(row => row[slot] !== undefined));
  const named = (slot: string): string =>
    slot === 'claim' || slot === 'record' ? t[slot] : c.t.slot[slot as keyof typeof c.t.slot];
  return (
    <section id="measured">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard (axe: scrollable-region-focusable) */}
      <section className="scroll" tabIndex={0} aria-label={t.title}>
        <table className="breakdown">
          <thead>
            <tr>
              <th scope="col">{c.t.language}</th>
              {slots.map(slot => (
                <th key={slot} scope="col" className="num">
                  {named(slot)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(measured).map(([lang, row]) => (
              <tr key={lang}>
                <th scope="row">{lang === 'all' ? t.all : c.f.languageName(lang)}</th>
                {slots.map(slot => (
                  <td key={slot} className="num">
                    {row[slot] === undefined ? '–' : c.f.percent(row[slot])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const URL_IN = /(https?:\/\/[^\s)]+[^\s).,])/;

/** What the data that comes with the program is from, and under which licence: NOTICE itself. */
function Sources({ c }: { readonly c: Context }): ReactNode {
  const { title, lead } = SOURCES[c.shell.lang];
  return (
    <section id="sources">
      <h2>{title}</h2>
      <p>{lead}</p>
      <dl lang="en">
        {NOTICE_SOURCES.map(source => (
          <div key={source.title}>
            <dt>{source.title}</dt>
            <dd>
              {source.text.split(URL_IN).map((part, at) => {
                const key = `${at}`;
                return at % 2 === 1 ? (
                  <a key={key} href={part}>
                    {part}
                  </a>
                ) : (
                  part
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** About, method, glossary, data. */
export function ProsePage({ c, page }: { readonly c: Context; readonly page: ProseView }): ReactNode {
  const prose = PROSE[c.shell.lang][page.topic];
  return (
    <div className="column prose">
      <h1>{prose.title}</h1>
      <p className="lead">{prose.lead}</p>
      {prose.sections.map(section => (
        <section key={section.id} id={section.id}>
          <h2>{section.heading}</h2>
          <Body lines={section.body} />
        </section>
      ))}
      {page.measured && <Figures c={c} measured={page.measured} />}
      {page.topic === 'data' && <Sources c={c} />}
    </div>
  );
}
