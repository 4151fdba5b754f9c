import { run } from "./run.mjs";

await run("test/known-answers/run.ts", process.argv.slice(2));
