import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { newSecret } from "../../platform/auth/tokens.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

const mailTo = async (email: string): Promise<string[]> => {
	const rows = app.deps.database.owner
		.selectFrom("mailMessages")
		.select("bodyText")
		.where("recipient", "=", email);
	return (await rows.orderBy("createdAt").execute()).map((row) => row.bodyText);
};

const linkIn = (text: string | undefined): string => new URL(/http\S+/.exec(text ?? "")?.[0] ?? "").pathname;

const askFor = async (email: string, next?: string) => {
	const browser = await app.browser();
	return browser.post(paths.requestLink(), next ? { email, next } : { email });
};

async function aLink(email: string, next?: string): Promise<string> {
	await app.tenant.run((db) => aPerson(db, { email, name: "Kari Lyng" }));
	await askFor(email, next);
	return linkIn((await mailTo(email)).at(-1));
}

describe("a link by e-mail", () => {
	it("answers the same whoever has the address, and sends only to those who are here", async () => {
		await app.tenant.run((db) => aPerson(db, { email: "known@lyngvik.test" }));
		await app.otherTenant.run((db) => aPerson(db, { email: "neighbour@lyngvik.test" }));
		const left = await app.tenant.run((db) => aPerson(db, { email: "left@lyngvik.test" }));
		await app.tenant.run((db) =>
			db.updateTable("people").set({ endedAt: testNow }).where("id", "=", left).execute(),
		);
		const people = ["known", "neighbour", "left", "unknown"].map((name) => `${name}@lyngvik.test`);
		const answers = await Promise.all(people.map((email) => askFor(email)));
		const seen = answers.map((answer) => [answer.status, Object.fromEntries(answer.headers)]);
		expect(seen).toEqual(Array.from({ length: 4 }, () => seen[0]));
		expect(answers[0]?.headers.get("location")).toBe(paths.linkSent());
		expect(await Promise.all(people.map(async (email) => (await mailTo(email)).length))).toEqual([
			1, 0, 0, 0,
		]);
	});

	it("uses nothing up when opened, signs in when pressed, and goes where one wanted", async () => {
		const link = await aLink("press@lyngvik.test", "/profile?from=mail");
		const browser = await app.browser();
		for (const _ of [1, 2]) expect(await browser.text(link)).toContain("Du logger inn som Kari Lyng.");
		const pressed = await browser.post(link);
		expect([pressed.status, pressed.headers.get("location")]).toEqual([303, "/profile?from=mail"]);
		expect(pressed.headers.get("set-cookie")).toMatch(
			/^session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
		);
		expect(await browser.text(paths.profile())).toContain("Kari Lyng");
	});

	it("works once, even when pressed twice at the same moment", async () => {
		const link = await aLink("twice@lyngvik.test");
		const browsers = await Promise.all([app.browser(), app.browser(), app.browser()]);
		const answers = await Promise.all(browsers.map((browser) => browser.post(link)));
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
		const again = await (await app.browser()).post(link);
		expect([again.status, again.headers.get("set-cookie")]).toEqual([404, null]);
	});

	it("lives for 15 minutes", async () => {
		const link = await aLink("late@lyngvik.test");
		app.setTime(later(15));
		const late = await (await app.browser()).post(link);
		app.setTime(later(14));
		const inTime = await (await app.browser()).post(link);
		app.setTime(testNow);
		expect([late.status, inTime.status]).toEqual([404, 303]);
	});

	it("never sends anybody to another site afterwards", async () => {
		const link = await aLink("away@lyngvik.test", "//evil.example/");
		expect((await (await app.browser()).post(link)).headers.get("location")).toBe("/");
	});

	it("is not another tenant's, though the row is there", async () => {
		const { token, hash } = newSecret();
		await app.otherTenant.run(async (db) => {
			const personId = await aPerson(db);
			const row = {
				kind: "link",
				personId,
				tokenHash: hash,
				createdAt: testNow,
				expiresAt: later(15),
			} as const;
			await db.insertInto("signInTokens").values(row).execute();
		});
		expect((await (await app.browser()).post(paths.link(token))).status).toBe(404);
	});

	it("asks for a proper address, and keeps what was typed", async () => {
		const answer = await askFor("kari(at)lyngvik");
		const html = await answer.text();
		expect(answer.status).toBe(422);
		expect(html).toContain('value="kari(at)lyngvik"');
		expect(html).toContain("Skriv en e-postadresse på formen");
	});

	it("is sent five times in a quarter of an hour and no more", async () => {
		await app.tenant.run((db) => aPerson(db, { email: "often@lyngvik.test" }));
		const statuses: number[] = [];
		for (let count = 0; count < 7; count++) statuses.push((await askFor("Often@lyngvik.test")).status);
		expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
		expect(await mailTo("often@lyngvik.test")).toHaveLength(5);
		const stopped = await askFor("often@lyngvik.test");
		expect(stopped.headers.get("retry-after")).toBe("900");
		expect(await stopped.text()).toContain("må du vente 15 minutter");
		app.setTime(later(15));
		expect((await askFor("often@lyngvik.test")).status).toBe(303);
		app.setTime(testNow);
	});
});

describe("signing out", () => {
	it("ends this session and leaves the others", async () => {
		const person = await app.tenant.run((db) => aPerson(db, { name: "Ola Lyng" }));
		const [phone, desk] = [await app.browser(person), await app.browser(person)];
		expect((await phone.post(paths.signOut())).headers.get("location")).toBe(paths.signIn());
		expect((await phone.get(paths.profile())).headers.get("location")).toContain("/sign-in?next=");
		expect((await desk.get(paths.profile())).status).toBe(200);
	});

	it("ends the old session when somebody else signs in on the same browser", async () => {
		const first = await app.tenant.run((db) => aPerson(db));
		const browser = await app.browser(first);
		await browser.post(await aLink("next@lyngvik.test"));
		const left = await app.tenant.run((db) =>
			db.selectFrom("sessions").select("id").where("personId", "=", first).execute(),
		);
		expect(left).toEqual([]);
	});
});

describe("requests from other sites", () => {
	it.each([
		["another origin", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
		["JSON from another origin", { origin: "https://evil.example", "content-type": "application/json" }],
		["a sibling host", { origin: "http://lyngvik.test", "sec-fetch-site": "same-site" }],
		["no origin at all", {}],
	])("are refused, and nothing happens: %s", async (_, headers) => {
		const link = await aLink(`${randomUUID()}@lyngvik.test`);
		const { createApp } = await import("../../app.ts");
		const answer = await createApp(app.deps).request(`http://lyngvik.test${link}`, {
			method: "POST",
			headers: { host: "lyngvik.test", ...headers },
		});
		expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null]);
		expect((await (await app.browser()).post(link)).status).toBe(303);
	});
});
