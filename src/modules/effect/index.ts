/** What the programme itself has led to, from gathering to benefit. The only door for other modules. */
export { around } from "./around.ts";
export { routes } from "./routes.ts";
