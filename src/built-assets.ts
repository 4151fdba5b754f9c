import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";

/** What the build made of styles and islands: source name -> address with a hash in it. */
export function builtAssets(config: Pick<Config, "assetsDir">): Record<string, string> {
	return JSON.parse(readFileSync(join(config.assetsDir, "..", "manifest.json"), "utf8"));
}
