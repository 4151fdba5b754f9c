/** Texts of the commons module. */
export const commons = {};
