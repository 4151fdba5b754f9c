import type { commons as source } from "../nb/commons.ts";
import type { Shape } from "../shape.ts";

export const commons = {} satisfies Shape<typeof source>;
