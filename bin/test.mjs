import { run } from "./run.mjs";

await run("build/test.ts", process.argv.slice(2));
