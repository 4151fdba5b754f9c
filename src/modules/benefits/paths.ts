import { path } from "../../platform/web/path.ts";

export const paths = {
	benefits: path("/benefits"),
	benefit: path("/benefits/:id"),
} as const;
