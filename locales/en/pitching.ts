import type { pitching as source } from "../nb/pitching.ts";
import type { Shape } from "../shape.ts";

export const pitching = {} satisfies Shape<typeof source>;
