import type { Claim, Slot } from '../model/index.ts';
import type {
  Contribution,
  ContributionKind,
  ContributionState,
  PledgeFilter,
  PledgeRow,
  Rhythm,
  SubscriptionKind,
  SubscriptionState,
} from '../store/index.ts';

/** What shows that a person is at work: found by the browser's script, or answered by the person. */
export interface Puzzle {
  /** Signed by this server; good for one form. */
  readonly challenge: string;
  /** How many zero bits the script has to find. */
  readonly bits: number;
  /** Two numbers to add for those without script. */
  readonly question: readonly [number, number];
}

/** What was wrong with what somebody sent; each is a key of the texts. */
export type PeopleProblem =
  | 'email'
  | 'name'
  | 'text'
  | 'source'
  | 'trap'
  | 'stale'
  | 'soon'
  | 'answer'
  | 'tooMany'
  | 'url'
  | 'refused'
  | 'noAnswer'
  | 'noChallenge'
  | 'noMail'
  | 'mailFailed';

/** What was typed into the form of a correction or comment. */
export interface ContributeForm {
  readonly kind: ContributionKind;
  /** Empty for the whole pledge. */
  readonly slot: Slot | '';
  readonly name: string;
  /** Given back to whoever sent it and to nobody else. */
  readonly email: string;
  readonly text: string;
  readonly source: string;
}

/** Writing about a pledge, or about one value of it. */
export interface ContributeView {
  readonly kind: 'contribute';
  readonly row: PledgeRow;
  readonly form: ContributeForm;
  readonly problem: PeopleProblem | null;
  readonly puzzle: Puzzle;
  /** True where mails can be sent. */
  readonly mails: boolean;
  /** After it was kept: where its writer finds it, and whether a mail says so. */
  readonly done: { readonly own: string; readonly mailed: boolean } | null;
}

/** What somebody wrote, for themselves: behind a signed link. */
export interface WrittenView {
  readonly kind: 'written';
  /** Null once it is erased. */
  readonly contribution: Omit<Contribution, 'email'> | null;
  readonly sign: string;
}

/** Following a selection. */
export interface FollowView {
  readonly kind: 'follow';
  readonly filter: PledgeFilter;
  /** The selection's query string without `?`; empty where it is everything. */
  readonly query: string;
  /** Names of the companies, places and occasions in the filter, by id. */
  readonly labels: Readonly<Record<string, string>>;
  readonly mails: boolean;
  readonly form: { readonly email: string; readonly every: Rhythm; readonly url: string };
  readonly problem: { readonly of: SubscriptionKind; readonly what: PeopleProblem } | null;
  readonly puzzle: Puzzle;
  readonly done:
    | { readonly of: 'email' }
    | { readonly of: 'webhook'; readonly secret: string; readonly own: string }
    | null;
}

/** A subscription as its owner sees it, behind a link that only they have. */
export interface SubscriptionView {
  readonly kind: 'subscription';
  /** `unknown` where the link leads to nothing (any more); `ended` just after the end. */
  readonly step: 'confirm' | 'confirmed' | 'own' | 'ended' | 'unknown';
  /** The token of the link; empty where it is of no use any more. */
  readonly token: string;
  /** Null where there is none (any more). */
  readonly subscription: {
    readonly of: SubscriptionKind;
    readonly filter: PledgeFilter;
    readonly query: string;
    readonly every: Rhythm | null;
    /** Host of a webhook; null for e-mail. */
    readonly host: string | null;
    readonly state: SubscriptionState;
    readonly delivered: string | null;
    readonly failures: number;
    readonly fault: string | null;
  } | null;
}

/** A contribution in the editors' list: never with its address. */
export interface WaitingRow {
  readonly contribution: Omit<Contribution, 'email'>;
  /** Null where the pledge is gone from the register. */
  readonly row: PledgeRow | null;
}

/** What waits for editors. */
export interface ModerateView {
  readonly kind: 'moderate';
  readonly state: ContributionState;
  readonly rows: readonly WaitingRow[];
  readonly next: string | null;
  /** Webhooks that were given up: host, when they last had news, and why. */
  readonly stopped: readonly {
    readonly id: string;
    readonly host: string;
    readonly delivered: string | null;
    readonly failures: number;
    readonly fault: string | null;
  }[];
}

/** A value that a correction is about, of one claim. */
export interface SaidValue {
  readonly claim: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly value: Claim[Slot];
  /** The value in a line, as it is typed. */
  readonly told: string;
  /** True where the register rests the pledge's value on it. */
  readonly rests: boolean;
}

/** What was wrong with an editor's decision; each is a key of the texts. */
export type ModerateProblem = 'by' | 'reason' | 'value' | 'quote' | 'claims';

/** What an editor typed in. */
export interface ModerateForm {
  readonly by: string;
  readonly reason: string;
  readonly quote: string;
  readonly url: string;
  readonly claims: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** One contribution, to be decided on. */
export interface ModerateOneView {
  readonly kind: 'moderate-one';
  readonly waiting: WaitingRow;
  /** The values that it can correct; empty where it is about none. */
  readonly said: readonly SaidValue[];
  /** The fields that the value is typed into, by name; empty where it is about none. */
  readonly fields: readonly string[];
  readonly form: ModerateForm;
  readonly problem: ModerateProblem | null;
  /** What exactly was wrong with a value, in English, from its check; null elsewhere. */
  readonly detail: string | null;
}

/** All pages of people who write to the register and follow it. */
export type PeopleView = ContributeView | WrittenView | FollowView | SubscriptionView | ModerateView | ModerateOneView;
