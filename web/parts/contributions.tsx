import type { ReactNode } from 'react';
import type { Slot } from '../../src/model/index.ts';
import type { ShownContribution } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { PEOPLE } from '../texts/people/index.ts';

/** Slots that have a card of their own on a pledge's page; what is about others stands in the section below. */
const CARDS: ReadonlySet<Slot> = new Set(['amount', 'jobs', 'places', 'horizon', 'stage', 'announced']);

/** Text of a person as text: lines stay lines, nothing in it is markup. */
export function Plain({ text }: { readonly text: string }): ReactNode {
  return (
    <blockquote className="written-text" dir="auto">
      {text}
    </blockquote>
  );
}

function One({
  c,
  one,
  slot,
}: {
  readonly c: Context;
  readonly one: ShownContribution;
  readonly slot: boolean;
}): ReactNode {
  const t = PEOPLE[c.shell.lang].shown;
  const name = one.name ?? '…';
  const day = c.f.date(one.at.slice(0, 10));
  const came = one.led !== null ? t.corrected : one.kind === 'correction' ? t.stands : t.editor;
  return (
    <li id={one.id} className={`written written-${one.kind}`}>
      <p className="written-head">
        <bdi>{t[one.kind](name, day)}</bdi>
        {slot && one.slot && ` · ${t.about} ${c.t.slot[one.slot]}`}
        {one.source && (
          <>
            {' · '}
            <a href={one.source} rel="nofollow ugc noreferrer">
              {t.source}
            </a>
          </>
        )}
      </p>
      <Plain text={one.text} />
      {one.outcome && (
        <p className={one.led === null ? 'outcome' : 'outcome outcome-led'}>
          <strong>{`${came}${c.t.colon}`}</strong> <span dir="auto">{one.outcome}</span>{' '}
          {one.decided && <time dateTime={one.decided}>{`(${c.f.date(one.decided.slice(0, 10))})`}</time>}
        </p>
      )}
    </li>
  );
}

/** What readers wrote about one value, with what came of it, and the way to write. */
export function ContributionsOn({
  c,
  contributions,
  pledge,
  slot,
}: {
  readonly c: Context;
  readonly contributions: readonly ShownContribution[];
  readonly pledge: string;
  readonly slot: Slot;
}): ReactNode {
  const t = PEOPLE[c.shell.lang].contribute;
  const about = contributions.filter(one => one.slot === slot);
  return (
    <div className="about-value">
      {about.length > 0 && (
        <ul className="writings">
          {about.map(one => (
            <One key={one.id} c={c} one={one} slot={false} />
          ))}
        </ul>
      )}
      {!c.shell.embed && (
        <a className="correct-link" rel="nofollow" href={c.to(`/pledges/${pledge}/contribute?slot=${slot}`)}>
          {t.value}
          <span className="hidden">{`${c.t.colon} ${c.t.slot[slot]}`}</span>
        </a>
      )}
    </div>
  );
}

/** What readers wrote about the pledge as a whole and about values without a card, and the way to write. */
export function Contributions({
  c,
  contributions,
  pledge,
}: {
  readonly c: Context;
  readonly contributions: readonly ShownContribution[];
  readonly pledge: string;
}): ReactNode {
  const { contribute: t, moderate } = PEOPLE[c.shell.lang];
  const rest = contributions.filter(one => one.slot === null || !CARDS.has(one.slot));
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{t.heading}</h2>
      {rest.length > 0 && (
        <ul className="writings">
          {rest.map(one => (
            <One key={one.id} c={c} one={one} slot />
          ))}
        </ul>
      )}
      {!c.shell.embed && (
        <p>
          <a rel="nofollow" href={c.to(`/pledges/${pledge}/contribute`)}>
            {t.invite}
          </a>
          {c.shell.editor && ' · '}
          {c.shell.editor && <a href={c.to('/moderate')}>{moderate.link}</a>}
        </p>
      )}
    </section>
  );
}
