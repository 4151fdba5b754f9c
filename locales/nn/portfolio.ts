import type { portfolio as source } from "../nb/portfolio.ts";
import type { Shape } from "../shape.ts";

export const portfolio = {} satisfies Shape<typeof source>;
