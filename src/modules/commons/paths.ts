import { path } from "../../platform/web/path.ts";

/** What everyone finds: search, and the showcase for the world outside. */
export const paths = {
	showcase: path("/showcase"),
	story: path("/showcase/stories/:id"),
	publications: path("/showcase/publications"),
	publication: path("/showcase/publications/:id"),
	withdrawal: path("/showcase/publications/:id/withdrawal"),
	search: path("/search"),
	openData: path("/open-data/stories.json"),
	openBenefits: path("/open-data/benefits.json"),
} as const;
