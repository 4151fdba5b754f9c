/** Texts of the programmes module. */
export const programmes = {};
