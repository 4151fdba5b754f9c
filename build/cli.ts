import { enableCompileCache } from "node:module";
import { isFresh } from "./fingerprint.ts";
import { stopWithoutBuild } from "./run-command.ts";

enableCompileCache();
if (!isFresh()) {
	console.error("Building …"); // standard output belongs to the command
	const { ensureBuilt } = await import("./index.ts");
	await ensureBuilt().catch(stopWithoutBuild);
}
const built = "../dist/server/cli.js";
await import(built);
