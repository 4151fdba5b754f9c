import type { benefits as source } from "../nb/benefits.ts";
import type { Shape } from "../shape.ts";

export const benefits = {} satisfies Shape<typeof source>;
