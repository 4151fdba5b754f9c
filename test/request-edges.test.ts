import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { paths as identity } from "../src/modules/identity/index.ts";
import { paths as innovation } from "../src/modules/innovation/index.ts";
import { type TestApp, testApp } from "./support/app.ts";
import { testDatabase } from "./support/database.ts";
import { aPerson, aUnit } from "./support/organisation-rows.ts";

let app: TestApp;
let personId: string;
let send: (url: string, init?: RequestInit) => Promise<Response>;
const origin = "http://lyngvik.test";

beforeAll(async () => {
	app = await testApp();
	personId = await app.tenant.run(async (db) => aPerson(db, { unitId: await aUnit(db) }));
	const server = createApp(app.deps);
	send = async (url, init = {}) =>
		server.request(`${origin}${url}`, {
			...init,
			headers: { host: "lyngvik.test", origin, ...init.headers },
		});
});

const form = { "content-type": "application/x-www-form-urlencoded" };

describe("a request from another site", () => {
	const elsewhere: Record<string, string>[] = [
		{ origin: "https://evil.example" },
		{ origin: "null" },
		{ origin, "sec-fetch-site": "cross-site" },
		{ origin, "sec-fetch-site": "same-site" },
		{ origin: "http://lyngvik.test.evil.example" },
		{ origin: "https://lyngvik.test" },
	];
	it.each(elsewhere)("changes nothing, whatever its body is: %o", async (headers) => {
		for (const type of ["application/x-www-form-urlencoded", "application/json", "text/plain"]) {
			const answer = await send(identity.signOut(), {
				method: "POST",
				headers: { ...headers, "content-type": type },
				body: "{}",
			});
			expect([type, answer.status]).toEqual([type, 403]);
		}
	});
});

describe("a body", () => {
	it("that is no form is refused with 415, also JSON from our own pages", async () => {
		for (const type of ["application/json", "text/plain", ""]) {
			const answer = await send(identity.requestLink(), {
				method: "POST",
				headers: type ? { "content-type": type } : {},
				body: "{}",
			});
			expect([type, answer.status]).toEqual([type, 415]);
		}
	});

	it("that says it is a form and is none is refused with 400", async () => {
		const headers = { "content-type": "multipart/form-data" };
		const answer = await send(identity.requestLink(), { method: "POST", headers, body: "--half" });
		expect(answer.status).toBe(400);
	});

	it("that is too large is refused with 413, and says so in a page", async () => {
		const answer = await send(identity.requestLink(), {
			method: "POST",
			headers: form,
			body: `email=${"a".repeat(1_100_000)}`,
		});
		expect([answer.status, answer.headers.get("content-type")]).toEqual([413, "text/html; charset=UTF-8"]);
	});

	it("from somebody whose session ended is kept in the page, to be sent again after signing in", async () => {
		const challenge = 'Vi leter etter <b>nøkler</b> "hver" morgen';
		const nobody = await app.browser();
		const answer = await nobody.post(innovation.start(), { challenge, visibility: "draft" });
		expect(answer.status).toBe(404);
		const text = await answer.text();
		expect(text).toContain("Du er logget ut");
		expect(text).toContain(`action="${innovation.start()}"`);
		expect(text).toContain(`value="Vi leter etter &lt;b>nøkler&lt;/b> &quot;hver&quot; morgen"`);
		expect(text).not.toContain("<b>nøkler");
		const inBackground = { "x-requested-with": "fragment" };
		const saved = await nobody.post(innovation.start(), { challenge }, inBackground);
		expect([saved.status, await saved.text()]).toEqual([422, expect.stringContaining("du er logget ut")]);
	});

	it("about what is gone says that somebody may have been first", async () => {
		const browser = await app.browser(personId);
		const gone = "/ideas/00000000-0000-4000-8000-000000000000/comments";
		const answer = await browser.post(gone, { body: "Fint!" });
		expect([answer.status, (await answer.text()).includes("knappen ble trykket to ganger")]).toEqual([
			404,
			true,
		]);
	});

	it("with a NUL in a text is stored without it", async () => {
		const browser = await app.browser(personId);
		const answer = await browser.post(innovation.start(), {
			challenge: "Vi leter\0 etter nøkler hver morgen",
			visibility: "draft",
		});
		expect(answer.status).toBe(303);
		const stored = await app.tenant.run((db) => db.selectFrom("ideas").select("challenge").execute());
		expect(stored).toEqual([{ challenge: "Vi leter etter nøkler hver morgen" }]);
	});
});

describe("an address", () => {
	it("with a NUL in it is refused with 400", async () => {
		for (const url of ["/search?q=%00", "/ideas/%00", "/assets/%00.css"]) {
			const { status } = await send(url);
			expect([url, status]).toEqual([url, url.startsWith("/assets") ? 404 : 400]);
		}
	});

	it("that only takes a form leads to the page the form is on, by a reload or in another language", async () => {
		const browser = await app.browser(personId);
		for (const [url, to] of [
			["/gatherings/some-id/schedule", "/gatherings/some-id"],
			["/programmes/some-id/prompts/1", "/programmes/some-id/prompts"],
			["/place%0a/%0d%0ax", null],
			["/cohorts/%0d%0ax-evil:1/facilitators", "/cohorts/%0d%0ax-evil:1"],
			["/sign-out", null],
		] as const) {
			const answer = await browser.get(url);
			expect([url, answer.headers.get("location")]).toEqual([url, to]);
		}
	});

	it("never leads out of the folder of built files", async () => {
		const ways = [
			"../package.json",
			"..%2fpackage.json",
			"%2e%2e/package.json",
			"..%5cpackage.json",
			"/etc/x.json",
		];
		for (const way of [...ways, "islands/../../package.json", "....//package.json"]) {
			expect([way, (await send(`/assets/${way}`)).status]).toEqual([way, 404]);
		}
	});

	it("of another site is never where sign-in leads", async () => {
		const browser = await app.browser(personId);
		const wanted = [
			"//evil.example",
			"/\\evil.example",
			"https://evil.example",
			"/%09/evil.example",
			"javascript:alert(1)",
		];
		for (const next of [
			...wanted,
			"/\t/evil.example",
			"\\\\evil.example",
			"/..//evil.example",
			"/.//evil.example",
			"/a/..//evil.example",
			"/%2e%2e//evil.example",
		]) {
			const answer = await browser.get(`${identity.signIn()}?next=${encodeURIComponent(next)}`);
			const to = new URL(answer.headers.get("location") ?? "", origin);
			expect([next, answer.status, to.origin]).toEqual([next, 303, origin]);
		}
	});
});

describe("a host name", () => {
	it("that is nobody's gets a page of its own, and is not in it", async () => {
		const { status, text } = await pageAt(app.deps);
		expect(status).toBe(404);
		expect(text).toContain("Ingen kommune har denne adressen");
		expect(text).not.toContain("evil.example");
	});

	it("of an empty installation gets a page that says how to begin", async () => {
		const { database } = await testDatabase();
		const { status, text } = await pageAt({ ...app.deps, database });
		expect(status).toBe(404);
		expect(text).toContain("bin/ledelsesskolen import organisation");
		expect(text).toContain("bin/ledelsesskolen administrator");
	});

	it("of another tenant opens nothing with this tenant's session", async () => {
		const browser = await app.browser(personId);
		expect((await browser.get(identity.profile())).status).toBe(200);
		const cookie = await sessionCookie();
		const here = await send(identity.profile(), { headers: { cookie } });
		const there = await createApp(app.deps).request(`http://nabovik.test${identity.profile()}`, {
			headers: { host: "nabovik.test", cookie },
		});
		expect([here.status, there.status]).toEqual([200, 303]);
	});
});

describe("a cookie of the session", () => {
	it("is kept from script and other sites, and where the site has https bound to this very host", async () => {
		const secure = await testApp({ BASE_URL: "https://lyngvik.test" });
		const server = createApp(secure.deps);
		const answer = await server.request("https://lyngvik.test/sign-out", {
			method: "POST",
			headers: { host: "lyngvik.test", origin: "https://lyngvik.test", ...form },
			body: "",
		});
		const [cookie = ""] = answer.headers.getSetCookie();
		const parts = cookie.split("; ");
		expect(parts[0]).toBe("__Host-session=");
		expect(new Set(parts)).toEqual(
			new Set([...parts.slice(0, 1), "Max-Age=0", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"]),
		);
	});
});

async function pageAt(deps: TestApp["deps"]): Promise<{ status: number; text: string }> {
	const answer = await createApp(deps).request("http://evil.example/", { headers: { host: "evil.example" } });
	return { status: answer.status, text: await answer.text() };
}

async function sessionCookie(): Promise<string> {
	const { newSecret } = await import("../src/platform/auth/tokens.ts");
	const { token, hash } = newSecret();
	const now = app.deps.clock();
	const later = new Date(now.getTime() + 3_600_000);
	await app.tenant.run((db) =>
		db
			.insertInto("sessions")
			.values({
				personId,
				tokenHash: hash,
				method: "demo",
				createdAt: now,
				expiresAt: later,
				idleUntil: later,
			})
			.execute(),
	);
	return `session=${token}`;
}
