import { run } from "./run.mjs";

await run("build/setup.ts", process.argv.slice(2));
