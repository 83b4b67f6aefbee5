/** The register's reasons in another language, by their English words. */
export interface ReasonTexts {
  readonly against: string;
  /** What stands between what a reason is about and what it says. */
  readonly between: string;
  readonly about: Readonly<Record<string, string>>;
  readonly value: Readonly<Record<string, string>>;
  readonly sentence: Readonly<Record<string, string>>;
}
