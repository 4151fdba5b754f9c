import { get, type Route } from "../../platform/web/route.ts";
import * as handlers from "./handlers.tsx";
import { paths } from "./paths.ts";

export { paths } from "./paths.ts";

/** The front page; "my page" for those who are signed in. */
export const routes: readonly Route[] = [get(paths.home, "public", handlers.home)];
