import type { programmes as source } from "../nb/programmes.ts";
import type { Shape } from "../shape.ts";

export const programmes = {} satisfies Shape<typeof source>;
