// npm run bench [-- NAME]: builds the product and the measurements, then runs them.
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { dist, root } from "./fingerprint.ts";
import { ensureBuilt, inFolder } from "./index.ts";

await ensureBuilt();
rmSync(join(dist, "bench"), { recursive: true, force: true });
await build({
	...inFolder,
	entryPoints: ["bench/run.ts", ...globSync("bench/*.bench.ts", { cwd: root })],
	outdir: "dist/bench",
	platform: "node",
	format: "esm",
	target: "node24",
	packages: "external",
	splitting: true,
	jsx: "automatic",
	jsxImportSource: "preact",
});
const built = "../dist/bench/run.js";
await import(built);
