/** The language part of every page's address. */
export const LANG = '/:lang{(?:en|fr|de|es)}';
