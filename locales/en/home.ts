import type { home as source } from "../nb/home.ts";
import type { Shape } from "../shape.ts";

export const home = {} satisfies Shape<typeof source>;
