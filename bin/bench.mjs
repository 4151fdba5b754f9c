import { run } from "./run.mjs";

await run("build/bench.ts", process.argv.slice(2));
