import { path } from "../../platform/web/path.ts";

export const paths = {
	showcase: path("/showcase"),
	story: path("/showcase/:id"),
	search: path("/search"),
	openData: path("/open-data/stories.json"),
} as const;
