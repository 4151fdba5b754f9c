/** What happens inside a gathering: run sheets, material, and the facilitators who carry it. The only door for other modules. */

export { around } from "./around.ts";
export { paths } from "./paths.ts";
export { routes } from "./routes.ts";
