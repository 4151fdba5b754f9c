import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { startOidcProvider, visitProvider } from "../../../test/support/oidc-provider.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const client = { clientId: "ledelsesskolen", clientSecret: "a secret of the tenant's own, 32 characters" };
let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let providerId = "";

beforeAll(async () => {
	provider = await startOidcProvider({
		...client,
		redirectUri: `http://lyngvik.test${paths.oidcReturn()}`,
		accounts: {
			ragnhild: { upn: "Ragnhild@lyngvik.test" },
			"ragnhild-again": { upn: "ragnhild@lyngvik.test" },
			stranger: { upn: "stranger@lyngvik.test" },
			mailer: { email: "mail@lyngvik.test", email_verified: true, upn: "" },
			twin: { upn: "twin@lyngvik.test" },
			leaver: { upn: "leaver@lyngvik.test" },
			number: { upn: "n@elsewhere.test", employee_number: "4711" },
			later: { upn: "later@lyngvik.test" },
		},
	});
	providerId = await app.tenant.run((db) => aProvider(db, provider.issuer));
});
afterAll(() => provider.stop());

async function aProvider(db: Db, issuer: string): Promise<string> {
	const row = { name: "Lyngvik kommune", issuer, ...client, scope: "openid profile email" };
	return (await db.insertInto("identityProviders").values(row).returning("id").executeTakeFirstOrThrow()).id;
}

const withUpn = (upn: string, more: { email?: string; ended?: boolean } = {}) =>
	app.tenant.run(async (db) => {
		const id = await aPerson(db, { name: `Person ${upn}`, email: more.email ?? null });
		const endedAt = more.ended ? testNow : null;
		await db.updateTable("people").set({ upn, endedAt }).where("id", "=", id).execute();
		return id;
	});

const pathOf = (url: string) => url.replace("http://lyngvik.test", "");

/** From our button, through the provider's pages, to the address the browser comes back to. */
async function trip(
	login: string,
	options: { change?: (url: URL) => void; next?: string; answer?: "agree" | "cancel" } = {},
) {
	const browser = await app.browser();
	const begun = await browser.get(
		`${paths.oidcBegin(providerId)}${options.next ? `?next=${options.next}` : ""}`,
	);
	const start = new URL(begun.headers.get("location") ?? "");
	options.change?.(start);
	return { browser, start, back: pathOf(await visitProvider(start.href, login, options.answer)) };
}

async function arrive(login: string, options?: Parameters<typeof trip>[1]) {
	const { browser, back } = await trip(login, options);
	const answer = await browser.get(back);
	return { browser, answer, location: answer.headers.get("location"), html: await answer.text() };
}

const identities = () =>
	app.deps.database.owner
		.selectFrom("identities")
		.select(["issuer", "subject", "personId"])
		.orderBy("subject")
		.execute();

describe("a work account", () => {
	it("is linked once by user name, whatever its case, and from then on by issuer and subject", async () => {
		const id = await withUpn("ragnhild@lyngvik.test");
		const first = await arrive("ragnhild", { next: "/profile" });
		expect([first.answer.status, first.location]).toEqual([303, "/profile"]);
		expect(await first.browser.text(paths.profile())).toContain("Person ragnhild@lyngvik.test");
		expect(await identities()).toEqual([{ issuer: provider.issuer, subject: "ragnhild", personId: id }]);
		await app.tenant.run((db) =>
			db.updateTable("people").set({ upn: "renamed@lyngvik.test" }).where("id", "=", id).execute(),
		);
		expect((await arrive("ragnhild")).location).toBe("/");
		await app.tenant.run((db) =>
			db.updateTable("people").set({ upn: "ragnhild@lyngvik.test" }).where("id", "=", id).execute(),
		);
		const other = await arrive("ragnhild-again");
		expect(other.answer.status).toBe(403);
		expect(other.html).toContain("Kontoen er allerede knyttet til en annen innlogging");
	});

	it("asks the provider with PKCE, state and nonce", async () => {
		const { start } = await trip("ragnhild");
		const asked = Object.fromEntries(start.searchParams);
		expect(asked).toEqual({
			client_id: client.clientId,
			redirect_uri: `http://lyngvik.test${paths.oidcReturn()}`,
			response_type: "code",
			scope: "openid profile email",
			code_challenge_method: "S256",
			code_challenge: expect.stringMatching(/^[\w-]{43}$/),
			state: expect.stringMatching(/^[\w-]{43}$/),
			nonce: expect.stringMatching(/^[\w-]{43}$/),
		});
	});

	it("lets nobody in who is not in the organisation, has left, or only shares an e-mail address", async () => {
		await withUpn("someone.else@lyngvik.test", { email: "mail@lyngvik.test" });
		await withUpn("leaver@lyngvik.test", { ended: true });
		await app.otherTenant.run(async (db) => {
			const id = await aPerson(db);
			await db.updateTable("people").set({ upn: "stranger@lyngvik.test" }).where("id", "=", id).execute();
		});
		for (const login of ["stranger", "mailer", "leaver"]) {
			const { answer, html } = await arrive(login);
			expect([login, answer.status, answer.headers.get("set-cookie")?.includes("session=")]).toEqual([
				login,
				403,
				false,
			]);
			expect(html).toContain("Vi finner deg ikke i organisasjonen");
		}
	});

	it("does not guess between two people", async () => {
		await withUpn("twin@lyngvik.test");
		await withUpn("Twin@lyngvik.test");
		expect((await arrive("twin")).html).toContain("Flere personer passer til kontoen din");
	});

	it("is no longer let in when the person has left after being linked", async () => {
		const id = await withUpn("later@lyngvik.test");
		expect((await arrive("later")).answer.status).toBe(303);
		await app.tenant.run((db) =>
			db.updateTable("people").set({ endedAt: testNow }).where("id", "=", id).execute(),
		);
		expect((await arrive("later")).answer.status).toBe(403);
	});

	it("is linked by employee number where the tenant has chosen that", async () => {
		const id = await app.tenant.run((db) => aPerson(db));
		const choose = (linkColumn: "upn" | "employee_number", linkClaim: string) =>
			app.tenant.run((db) => db.updateTable("identityProviders").set({ linkColumn, linkClaim }).execute());
		await app.tenant.run((db) =>
			db.updateTable("people").set({ employeeNumber: "4711" }).where("id", "=", id).execute(),
		);
		await choose("employee_number", "employee_number");
		expect((await arrive("number")).answer.status).toBe(303);
		await choose("upn", "upn");
		expect((await identities()).find(({ subject }) => subject === "number")?.personId).toBe(id);
	});
});

describe("an answer that cannot be trusted", () => {
	const refused = { status: 403, session: false, says: true };
	const outcome = async (answer: Response) => ({
		status: answer.status,
		session: answer.headers.get("set-cookie")?.includes("session=") ?? false,
		says: (await answer.text()).includes("Innloggingen ble ikke godkjent"),
	});

	it("is refused with another nonce", async () => {
		const { browser, back } = await trip("ragnhild", {
			change: (url) => url.searchParams.set("nonce", "planted"),
		});
		expect(await outcome(await browser.get(back))).toEqual(refused);
	});

	it("is refused with another state, another code, or no code", async () => {
		for (const [name, value] of [
			["state", "planted"],
			["code", "planted"],
			["code", ""],
		] as const) {
			const { browser, back } = await trip("ragnhild");
			const url = new URL(back, "http://lyngvik.test");
			url.searchParams.set(name, value);
			expect(await outcome(await browser.get(pathOf(url.href)))).toEqual(refused);
		}
	});

	it("is refused with another code challenge than ours", async () => {
		const { browser, back } = await trip("ragnhild", {
			change: (url) => url.searchParams.set("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
		});
		expect(await outcome(await browser.get(back))).toEqual(refused);
	});

	it("is refused in another browser than the one that began", async () => {
		const { back } = await trip("ragnhild");
		expect(await outcome(await (await app.browser()).get(back))).toEqual(refused);
	});

	it("is refused the second time", async () => {
		const { browser, back } = await trip("ragnhild");
		expect((await browser.get(back)).status).toBe(303);
		expect(await outcome(await browser.get(back))).toEqual(refused);
	});

	it("is refused after a quarter of an hour", async () => {
		const { browser, back } = await trip("ragnhild");
		app.setTime(new Date(testNow.getTime() + 15 * 60_000));
		expect(await outcome(await browser.get(back))).toEqual(refused);
		app.setTime(testNow);
	});
});

it("says so when one cancels", async () => {
	const { answer, html } = await arrive("ragnhild", { answer: "cancel" });
	expect(answer.status).toBe(200);
	expect(html).toContain("Du avbrøt innloggingen");
});

it("says so when the provider does not answer", async () => {
	const silent = await app.tenant.run((db) => aProvider(db, "http://127.0.0.1:9"));
	const answer = await (await app.browser()).get(paths.oidcBegin(silent));
	expect(answer.status).toBe(503);
	expect(await answer.text()).toContain("Innloggingstjenesten svarer ikke");
});

it("does not know another tenant's provider, though the row is there", async () => {
	const foreign = await app.otherTenant.run((db) => aProvider(db, provider.issuer));
	expect((await (await app.browser()).get(paths.oidcBegin(foreign))).status).toBe(404);
});
