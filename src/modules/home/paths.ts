import { path } from "../../platform/web/path.ts";

export const paths = {
	home: path("/"),
	me: path("/me"),
} as const;
