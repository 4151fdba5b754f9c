/** Texts of the benefits module. */
export const benefits = {};
