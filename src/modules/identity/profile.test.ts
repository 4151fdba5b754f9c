import { expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { forgetExpired } from "./jobs.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const { tenant } = app;
const sessionsOf = (personId: string) =>
	tenant.run((db) =>
		db.selectFrom("sessions").select("id").where("personId", "=", personId).orderBy("createdAt").execute(),
	);

it("changes the language for the person on every device, and for the browser", async () => {
	const person = await tenant.run((db) => aPerson(db));
	const [phone, desk] = [await app.browser(person), await app.browser(person)];
	expect(await phone.text(paths.profile())).toContain('lang="nb"');
	const answer = await phone.post(paths.language(), { locale: "nn" });
	expect(answer.headers.getSetCookie().some((line) => line.startsWith("language=nn;"))).toBe(true);
	expect(await desk.text(paths.profile())).toContain("Her er du logga inn");
	await desk.post(paths.preferences(), { locale: "" });
	expect(await desk.text(paths.profile())).toContain("Her er du logget inn");
});

it("changes the language of somebody who is not signed in", async () => {
	const browser = await app.browser();
	await browser.post(paths.language(), { locale: "en" });
	expect(await browser.text(paths.signIn())).toContain("Send me a link");
	expect((await browser.post(paths.language(), { locale: "xx" })).status).toBe(404);
});

it("shows one's own sessions and ends one of them", async () => {
	const person = await tenant.run((db) => aPerson(db));
	const [phone, desk] = [await app.browser(person), await app.browser(person)];
	const [first] = await sessionsOf(person);
	const ended = await desk.post(paths.endSession(first?.id ?? ""));
	expect(ended.status).toBe(303);
	const open = await Promise.all(
		[phone, desk].map(async (browser) => (await browser.get(paths.profile())).status),
	);
	expect(open.sort()).toEqual([200, 303]);
});

it("does not end another person's session", async () => {
	const [mine, theirs] = await tenant.run(async (db) => [await aPerson(db), await aPerson(db)] as const);
	const other = await app.browser(theirs);
	const [session] = await sessionsOf(theirs);
	expect((await (await app.browser(mine)).post(paths.endSession(session?.id ?? ""))).status).toBe(404);
	expect((await other.get(paths.profile())).status).toBe(200);
});

it("signs out everywhere", async () => {
	const person = await tenant.run((db) => aPerson(db));
	const browsers = [await app.browser(person), await app.browser(person)] as const;
	await browsers[0].post(paths.endAllSessions());
	const open = await Promise.all(
		browsers.map(async (browser) => (await browser.get(paths.profile())).status),
	);
	expect(open).toEqual([303, 303]);
	expect(await sessionsOf(person)).toEqual([]);
});

it("gives everything stored about oneself in one file, without secrets and without others", async () => {
	const person = await tenant.run((db) =>
		aPerson(db, { name: "Ragnhild Lyng", email: "ragnhild@lyngvik.test", roles: ["guide"] }),
	);
	await tenant.run((db) => aPerson(db, { name: "Andre Anda" }));
	const answer = await (await app.browser(person)).get(paths.personalData());
	const text = await answer.text();
	expect(answer.headers.get("content-disposition")).toContain("attachment");
	expect(answer.headers.get("cache-control")).toBe("private, no-store");
	const { exportedAt, parts } = JSON.parse(text);
	expect(exportedAt).toBe(testNow.toISOString());
	expect(parts.identity.person).toMatchObject({
		givenName: "Ragnhild",
		familyName: "Lyng",
		email: "ragnhild@lyngvik.test",
	});
	expect(parts.identity.roles).toEqual([
		{ role: "guide", programmeId: null, grantedAt: "1970-01-01T00:00:00.000Z", withdrawnAt: null },
	]);
	expect(text).not.toMatch(/hash|Anda/i);
});

it("shows nothing of it to those who are not signed in", async () => {
	const browser = await app.browser();
	expect((await browser.get(paths.personalData())).headers.get("location")).toBe(
		"/sign-in?next=%2Fprofile%2Fdata",
	);
});

it("forgets what has had its time, and nothing else", async () => {
	const person = await tenant.run((db) => aPerson(db));
	const day = 86_400_000;
	const at = (days: number) => new Date(testNow.getTime() + days * day);
	const left = await tenant
		.run(async (db) => {
			await db.deleteFrom("sessions").execute();
			await db.deleteFrom("signInTokens").execute();
			await db.deleteFrom("signInAttempts").execute();
			for (const [index, idle] of [-1, 1].entries()) {
				const row = {
					personId: person,
					method: "code",
					createdAt: at(-2),
					expiresAt: at(5),
					idleUntil: at(idle),
				} as const;
				await db
					.insertInto("sessions")
					.values({ ...row, tokenHash: String(index).repeat(64) })
					.execute();
			}
			for (const [index, expires] of [-31, -29].entries()) {
				const row = { personId: person, kind: "link", createdAt: at(-40), expiresAt: at(expires) } as const;
				await db
					.insertInto("signInTokens")
					.values({ ...row, tokenHash: String(index).repeat(64) })
					.execute();
			}
			for (const [key, start] of [
				["old", -1.1],
				["new", -0.9],
			] as const) {
				await db
					.insertInto("signInAttempts")
					.values({ key, windowStartsAt: at(start), tries: 1 })
					.execute();
			}
		})
		.then(() =>
			app.deps.database.owner.transaction().execute(async (db) => {
				await forgetExpired(db, testNow);
				return {
					sessions: (await db.selectFrom("sessions").select("idleUntil").execute()).map(
						(row) => row.idleUntil,
					),
					tokens: (await db.selectFrom("signInTokens").select("expiresAt").execute()).map(
						(row) => row.expiresAt,
					),
					tries: (await db.selectFrom("signInAttempts").select("key").execute()).map((row) => row.key),
				};
			}),
		);
	expect(left).toEqual({ sessions: [at(1)], tokens: [at(-29)], tries: ["new"] });
});
