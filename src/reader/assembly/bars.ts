/** From which chances on figures make claims; found by cross-validation, all together (`docs/reader.md`). */
export const BARS = {
  /** An amount is a claim's own from here on, though each other role by itself be less likely. */
  money: 0.4,
  /** Added to it where the article as a whole hardly looks like one with commitments (its doubt times this). */
  doubt: 0.4,
  /** The same for a headcount. */
  headcount: 0.3,
  /** Jobs go with the amount that they most likely go with from this chance on ... */
  firstChoice: 0.15,
  /** ... and with another one, their first choice having better jobs, only from this. */
  secondChoice: 0.3,
  /** Jobs that choose to stand alone make a claim from here on. */
  alone: 0.7,
  /** Jobs whose amount has better ones, or in an article without amounts, make a claim from here on. */
  left: 0.82,
};
