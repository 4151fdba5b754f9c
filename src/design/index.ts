export { paths } from "./paths.ts";
export { routes } from "./routes.ts";
