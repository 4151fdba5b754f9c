/** Texts of the pitching module. */
export const pitching = {};
