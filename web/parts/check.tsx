import type { ReactNode } from 'react';
import type { PeopleProblem, Puzzle } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { PEOPLE } from '../texts/people/index.ts';

/** What keeps machines out of a form: a field no person sees, and a sum that the script works out or a person answers. */
export function Check({
  c,
  id,
  puzzle,
}: {
  readonly c: Context;
  /** Tells the forms of a page apart. */
  readonly id: string;
  readonly puzzle: Puzzle;
}): ReactNode {
  const { check, numerals } = PEOPLE[c.shell.lang];
  const [a, b] = puzzle.question;
  return (
    <>
      <input type="hidden" name="challenge" value={puzzle.challenge} />
      <input type="hidden" name="counter" className="counter" defaultValue="" data-bits={puzzle.bits} />
      <p className="trap" aria-hidden="true">
        <label htmlFor={`${id}-website`}>{check.trap}</label>
        <input id={`${id}-website`} name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </p>
      <p className="question">
        <label htmlFor={`${id}-answer`}>
          {check.question(numerals[a - 2] ?? String(a), numerals[b - 2] ?? String(b))}
        </label>
        <input
          id={`${id}-answer`}
          name="answer"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          aria-describedby={`${id}-answer-hint`}
        />
        <span className="note" id={`${id}-answer-hint`}>
          {check.hint}
        </span>
      </p>
      <p className="note working" role="status" data-working={check.working} />
    </>
  );
}

/** What was wrong with what somebody sent, said first and read out. */
export function ProblemNote({
  c,
  id,
  problem,
}: {
  readonly c: Context;
  readonly id: string;
  readonly problem: PeopleProblem | null;
}): ReactNode {
  if (problem === null) return null;
  return (
    <p className="problem" role="alert" id={id}>
      {PEOPLE[c.shell.lang].problem[problem]}
    </p>
  );
}
