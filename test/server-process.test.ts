import { expect, test } from "vitest";
import { aServerProcess } from "./journeys/server-process.ts";
import { testDatabase } from "./support/database.ts";

test("the program goes on, and stops when asked, when whoever read its log has gone", async () => {
	const { database, tenant } = await testDatabase();
	await tenant();
	const server = await aServerProcess(database.urls, "info");
	await server.start();
	server.turnAway();
	const asked = [1, 2, 3].map(() => fetch(server.origin).then(({ status }) => status));
	expect(await Promise.all(asked)).toEqual([200, 200, 200]);
	await server.stop();
});
