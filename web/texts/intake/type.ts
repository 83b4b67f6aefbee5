import type { FetchProblem, SourceProblem } from '../../../src/server/index.ts';
import type { SourceKind } from '../../../src/store/index.ts';
import type { Plural } from '../words/en.ts';

/** The words of the pages about what comes in: sources, work, copies, and fetching an address. */
export interface IntakeTexts {
  readonly watch: {
    readonly title: string;
    readonly lead: string;
    readonly name: string;
    readonly country: string;
    readonly languages: string;
    readonly kind: string;
    readonly stands: string;
    readonly lastRead: string;
    readonly brought: string;
    readonly feed: string;
    readonly id: string;
    readonly on: string;
    readonly off: string;
    readonly failing: string;
    readonly broken: string;
    readonly never: string;
    readonly turnOn: string;
    readonly turnOff: string;
    readonly none: string;
    readonly add: string;
    readonly addHint: string;
    readonly months: string;
    readonly monthsLead: string;
    readonly month: string;
    readonly days: Plural;
    readonly pages: Plural;
    readonly notWatched: string;
    readonly unwatched: string;
    readonly unwatchedLead: string;
    readonly world: string;
    readonly kinds: Readonly<Record<SourceKind, string>>;
    readonly problem: Readonly<Record<SourceProblem, string>>;
    readonly read: (pages: string) => string;
  };
  readonly work: {
    readonly title: string;
    readonly lead: string;
    readonly waiting: string;
    readonly fetched: string;
    readonly read: string;
    readonly skipped: string;
    readonly dead: string;
    readonly kept: string;
    readonly sourcesOn: string;
    readonly sourcesBroken: string;
    readonly deadTitle: string;
    readonly deadLead: string;
    readonly noneDead: string;
    readonly editorsOnly: string;
    readonly again: string;
    readonly allAgain: string;
    readonly why: string;
    readonly page: string;
    readonly tries: string;
  };
  readonly copies: {
    /** `12 outlets carry this text`. */
    readonly carried: (outlets: string) => string;
    readonly note: string;
    readonly other: string;
  };
  readonly read: {
    readonly url: string;
    readonly urlHint: string;
    readonly problem: Readonly<Record<FetchProblem, string>>;
  };
}
