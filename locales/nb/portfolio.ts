/** Texts of the portfolio module. */
export const portfolio = {};
