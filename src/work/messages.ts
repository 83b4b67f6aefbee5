import type { ContributionKind, NewsItem, PledgeFilter, PledgeRow, Rhythm } from '../store/index.ts';

/** What a mail is to tell; how it is worded is the pages' business. All addresses are whole, with scheme and host. */
export type Message =
  | {
      /** To whoever asked for a digest: nothing is sent before they say so. */
      readonly kind: 'confirm';
      readonly filter: PledgeFilter;
      readonly every: Rhythm;
      /** Leads to the button that confirms; null where it was confirmed before and this only tells so. */
      readonly confirm: string | null;
      readonly own: string;
    }
  | {
      readonly kind: 'digest';
      readonly filter: PledgeFilter;
      readonly every: Rhythm;
      readonly items: readonly NewsItem[];
      /** Pledges that changed and are not among `items`. */
      readonly more: number;
      /** Days, `YYYY-MM-DD`. */
      readonly since: string;
      readonly until: string;
      /** The selection as a list. */
      readonly list: string;
      /** Where the subscription is ended. */
      readonly own: string;
    }
  | {
      /** To whoever wrote a correction or comment. Holds no word of what they wrote: whose address it is nobody has proved. */
      readonly kind: 'written';
      readonly what: ContributionKind;
      readonly row: PledgeRow;
      /** Where it can be seen and erased. */
      readonly own: string;
    }
  | {
      /** To the owner of a webhook that failed too often. */
      readonly kind: 'gave-up';
      readonly host: string;
      readonly fault: string;
      readonly own: string;
    };

/** A mail, worded. */
export interface Worded {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Words a message in a language (BCP 47 primary; English where it is none of the pages'). */
export type Wording = (message: Message, lang: string) => Worded;
