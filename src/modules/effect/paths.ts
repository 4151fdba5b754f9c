import { path } from "../../platform/web/path.ts";

/** Begins what stands in the address for one programme. */
export const programmePart = "programme-";

/** Every address of the programme's effect. */
export const paths = {
	effect: path("/effect"),
	effectFile: path("/effect.csv"),
} as const;
