/** Talk at 150, stop at 300 (DESIGN: size). */
export const fileLimit = 300;
export const functionLimit = 40;
/** Views and SQL read downwards and may be longer. */
export const longFunctionLimit = 60;

/** Files that may be longer, and why. */
export const longFiles: Readonly<Record<string, string>> = {};

/** Functions that may be longer, as "file#name", and why. */
export const longFunctions: Readonly<Record<string, string>> = {};

/** Names that say nothing about what is inside. */
export const drawers = /(^|\/)(utils?|helpers?|common|shared|lib)(\/|\.tsx?$)/;

/** Whether a file may have functions of 60 lines: views, and queries, which are mostly SQL. */
export const mayBeLong = (file: string) => file.endsWith(".tsx") || /quer(y|ies)/.test(file);
