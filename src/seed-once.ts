import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";
import type { Deps } from "./platform/web/context.ts";
import { seed } from "./seed/index.ts";

const markOf = ({ dataDir }: Pick<Config, "dataDir">) => join(dataDir, "seeding");

/** Was the last seeding cut short? Then the database holds half a story that nobody has used. */
export function seedingWasCutShort(config: Pick<Config, "dataDir">): boolean {
	return existsSync(markOf(config));
}

/** To be called when that database is gone. */
export function forgetCutShortSeeding(config: Pick<Config, "dataDir">): void {
	rmSync(markOf(config), { force: true });
}

/** Fills an empty demo with the invented municipality; a second start finds it there and does nothing. */
export async function seedOnFirstRun(deps: Deps, say: (line: string) => void): Promise<void> {
	const { config, database } = deps;
	if (config.mode !== "demo") return;
	const tenant = await database.app.selectFrom("tenants").select("id").executeTakeFirst();
	if (tenant) return;
	say("Making an invented municipality to try things out on (first run only) …");
	mkdirSync(config.dataDir, { recursive: true });
	writeFileSync(markOf(config), "");
	await seed(deps);
	forgetCutShortSeeding(config);
}
