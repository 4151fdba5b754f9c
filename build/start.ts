import { enableCompileCache } from "node:module";
import { isFresh } from "./fingerprint.ts";

enableCompileCache();
if (!isFresh()) {
	console.log("Building …");
	const { ensureBuilt } = await import("./index.ts");
	await ensureBuilt();
}
const built = "../dist/server/main.js";
await import(built);
