import type { OrganisationMention, PersonMention } from '../../model/index.ts';

/** What kind of organisation a name stands for, as far as its words tell. */
export type OrganisationType = 'company' | 'government' | 'agency' | 'union' | 'media' | 'school' | 'other';

/** An organisation with its kind; `company` where nothing says otherwise. */
export interface FoundOrganisation extends OrganisationMention {
  readonly type: OrganisationType;
}

/** A person found in the text. */
export interface FoundPerson extends PersonMention {
  readonly type: 'person';
}

/** A name found in running text. */
export type FoundName = FoundOrganisation | FoundPerson;
