import { get, post, type Route } from "../../platform/web/route.ts";
import * as handlers from "./handlers.tsx";
import { paths } from "./paths.ts";

export { publishStory, withdrawStory } from "./actions.ts";
export { paths } from "./paths.ts";

/** Showcase and open data for anyone; search for employees; publication by the office. */
export const routes: readonly Route[] = [
	get(paths.showcase, "public", handlers.showcase),
	get(paths.story, "public", handlers.story),
	get(paths.openData, "public", handlers.openData),
	get(paths.openBenefits, "public", handlers.openBenefits),
	get(paths.publications, ["office"], handlers.publications),
	post(paths.publication, ["office"], handlers.publish),
	post(paths.withdrawal, ["office"], handlers.withdraw),
	get(paths.search, ["employee", "office", "administrator"], handlers.search),
];
