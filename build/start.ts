import { enableCompileCache } from "node:module";
import { isFresh } from "./fingerprint.ts";
import { stopWithoutBuild } from "./run-command.ts";

enableCompileCache();
if (!isFresh()) {
	console.log("Building …");
	const { ensureBuilt } = await import("./index.ts");
	await ensureBuilt().catch(stopWithoutBuild);
}
const built = "../dist/server/main.js";
await import(built);
