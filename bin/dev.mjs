import { run } from "./run.mjs";

await run("build/dev.ts", process.argv.slice(2));
