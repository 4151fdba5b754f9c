import { run } from "./run.mjs";

await run("build/start.ts", process.argv.slice(2));
