/** One thing to be told apart, as named features; what a feature's name says is what its reason says. */
export interface Example {
  /** Names of what is true of it, each counted once. Keep them short and readable: `verb:invest@same-clause`. */
  readonly features: readonly string[];
  readonly label: string;
  /** How much it counts in training; 1 where absent. */
  readonly weight?: number;
}
