import type { identity as source } from "../nb/identity.ts";
import type { Shape } from "../shape.ts";

export const identity = {} satisfies Shape<typeof source>;
