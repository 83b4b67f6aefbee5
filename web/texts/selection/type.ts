/** Words of the list's filters and ready scopes, and of the job cuts beside a company's promises. */
export interface SelectionTexts {
  readonly origin: string;
  readonly origins: { readonly foreign: string; readonly domestic: string };
  readonly form: string;
  readonly place: string;
  readonly home: string;
  readonly source: string;
  readonly looked: string;
  readonly also: string;
  readonly amount: string;
  readonly jobs: string;
  readonly scopes: string;
  readonly crossBorder: string;
  readonly crossBorderNote: string;
  readonly hundredJobs: string;
  readonly hundredJobsNote: string;
  readonly cuts: string;
  readonly cutsLead: string;
  readonly noOutlet: string;
  /** Formats of the whole selection, beside CSV and the like. */
  readonly more: string;
}
