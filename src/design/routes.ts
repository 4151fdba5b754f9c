import { get, post, type Route } from "../platform/web/route.ts";
import * as handlers from "./handlers.tsx";
import { paths } from "./paths.ts";

/** The page that shows every component. Only a demo has it; it writes nothing. */
export const routes: readonly Route[] = [
	get(paths.design, "public", handlers.show),
	get(paths.confirm, "public", handlers.askFirst),
	post(paths.answers, "public", handlers.answer),
];
