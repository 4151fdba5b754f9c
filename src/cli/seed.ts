import { seed } from "../seed/index.ts";
import { atWork } from "./at-work.ts";

/** Fills an empty database; refuses one that somebody uses. */
export async function run(): Promise<number> {
	return atWork(async (deps) => {
		const tenant = await deps.database.app.selectFrom("tenants").select("name").executeTakeFirst();
		if (tenant) {
			console.error(
				`The database already holds ${tenant.name}. Seed an empty one: set DATA_DIR to a new folder.`,
			);
			return 1;
		}
		await seed(deps);
		console.log("The demo is in place.");
		return 0;
	});
}
