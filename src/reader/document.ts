import type {
  Amount,
  Article,
  ClaimPlace,
  ClaimType,
  DateMention,
  Dropped,
  HeadcountMention,
  Jobs,
  MoneyMention,
  Named,
  NumberMention,
  OrganisationMention,
  PersonMention,
  PlaceMention,
  Span,
} from '../model/index.ts';

/** A sentence of the document, without its white space. */
export interface Sentence extends Span {
  /** Index into `ReadDocument.paragraphs`; the title is paragraph 0 where there is one. */
  readonly paragraph: number;
  readonly inTitle: boolean;
}

/** The mentions of a document by kind, each list in reading order, none inside page furniture. */
export interface Mentions {
  readonly money: readonly MoneyMention[];
  readonly headcount: readonly HeadcountMention[];
  readonly number: readonly NumberMention[];
  readonly date: readonly DateMention[];
  readonly place: readonly PlaceMention[];
  readonly organisation: readonly OrganisationMention[];
  readonly person: readonly PersonMention[];
}

/** An Article prepared for reading: everything that roles and arguments look at. All offsets are into `text`. */
export interface ReadDocument {
  readonly article: Article;
  /** The document string: title, line break, text. */
  readonly text: string;
  /** Language it is read in: one with a folder in `src/language`, or `Intl`'s name of another. */
  readonly lang: string;
  /** The day that relative dates are resolved against; null where none is known. */
  readonly published: string | null;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  /** Spans of page furniture: never read. */
  readonly furniture: readonly Dropped[];
  readonly mentions: Mentions;
}

/**
 * A claim while it is being put together: the figures that make it, before the other slots are filled.
 * `anchors` are the spans that tell it, most telling first (its amount, its jobs, the investor's name).
 */
export interface ClaimDraft {
  readonly type: ClaimType;
  readonly amount: Amount | null;
  readonly jobs: Jobs | null;
  readonly investors: readonly Named[];
  readonly places: readonly ClaimPlace[];
  readonly anchors: readonly Span[];
  /** Indexes into `ReadDocument.sentences` of the sentences that tell this claim, in reading order. */
  readonly sentences: readonly number[];
}

/** A value with what it rests on. `confidence` is 0 to 1; `reasons` name what decided, strongest first. */
export interface Scored<T> {
  readonly value: T;
  readonly confidence: number;
  readonly evidence: readonly Span[];
  readonly reasons: readonly string[];
}
