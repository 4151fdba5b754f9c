import type { innovation as source } from "../nb/innovation.ts";
import type { Shape } from "../shape.ts";

export const innovation = {} satisfies Shape<typeof source>;
