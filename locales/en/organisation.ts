import type { organisation as source } from "../nb/organisation.ts";
import type { Shape } from "../shape.ts";

export const organisation = {} satisfies Shape<typeof source>;
