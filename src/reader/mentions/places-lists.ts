/** What stands between two names of a list. */
export const LIST =
  /^(?:\s?[,、،/]\s?|,? (?:and|et|und|y|e|ed|en|i|oraz|ve|dan|a|à|in|ou|or|oder|o|as well as|sowie|et à|and in|et de|y en|e a) |和|与|及|と|や| 및 |·|와 |과 | و)$/u;

/** No stretch that `LIST` knows is longer, in code units. */
export const LONGEST_LINK = 16;
