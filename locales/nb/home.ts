/** Texts of the home module. */
export const home = {};
