export { RandomSource } from "./random-source.ts";
