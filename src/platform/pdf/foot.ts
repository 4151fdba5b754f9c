/** What stands at the foot of each page, where the number of the page and of all pages are to be put in. */
export type Foot = string;
export const numberMark = "{number}";
export const countMark = "{count}";
