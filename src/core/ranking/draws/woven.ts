/**
 * Draws are made four at a time, woven together: number 4 i + d belongs to item i and draw d. Each coefficient is then
 * read once for four draws, which more than halves the time. A power of two.
 */
export const woven = 4;
