/** Texts of the organisation module. */
export const organisation = {};
