import { atWork } from "./at-work.ts";

/** Opening the database migrates it, and says so; there is nothing more to do. */
export async function run(): Promise<number> {
	await atWork(async () => console.log("The database is up to date."));
	return 0;
}
