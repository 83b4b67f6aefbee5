/** The language part of every page's address. */
export const LANG = '/:lang{(?:en|fr|de|es)}';
/** Pages that may stand in other sites' pages answer here too, without the frame around them. */
export const EMBED = `/embed${LANG}`;
