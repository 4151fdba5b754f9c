import { describe, expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { recordEvent } from "../../platform/audit/index.ts";
import { appointAdministrator } from "./actions/appoint-administrator.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const { tenant } = app;
const chief = await tenant.run((db) => aPerson(db, { name: "Åse Administrator", roles: ["administrator"] }));
const browser = await app.browser(chief);

describe("the audit trail", () => {
	it("shows who did what, fifty lines a page, with a way to older ones", async () => {
		const person = await tenant.run((db) => aPerson(db, { name: "Vidar Virksom" }));
		await tenant.run(async (db) => {
			for (let count = 1; count <= 51; count++) {
				await recordEvent(db, {
					type: "thing.done",
					subject: ["thing", null],
					actor: person,
					data: { count },
				});
			}
		});
		const first = await browser.text(`${paths.audit()}?person=virksom`);
		expect([
			first.includes("Vidar Virksom"),
			first.includes("antall: 51"),
			first.includes("antall: 2<"),
			first.includes("antall: 1<"),
		]).toEqual([true, true, true, false]);
		const older = /href="([^"]*before=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
		const second = await browser.text(older);
		expect([
			second.includes("antall: 1<"),
			second.includes("antall: 2<"),
			second.includes("Nyeste hendelser"),
		]).toEqual([true, false, true]);
	});

	it("is filtered by what, by whom and by days of our own clock", async () => {
		const line = { actorId: null, subjectKind: "thing", subjectId: null };
		await tenant.run(async (db) => {
			// 00:30 on 2 March in Oslo is still 1 March in UTC.
			await db
				.insertInto("auditEntries")
				.values({ ...line, action: "edge.before", at: "2026-03-01T22:59:00Z" })
				.execute();
			await db
				.insertInto("auditEntries")
				.values({ ...line, action: "edge.inside", at: "2026-03-01T23:30:00Z" })
				.execute();
			await db
				.insertInto("auditEntries")
				.values({ ...line, action: "edge.after", at: "2026-03-02T23:00:00Z" })
				.execute();
		});
		const rowsOf = async (query: string) =>
			[...(await browser.text(`${paths.audit()}?${query}`)).matchAll(/<td[^>]*>(edge\.\w+)</g)].map(
				([, name]) => name,
			);
		expect(await rowsOf("from=2026-03-02&to=2026-03-02")).toEqual(["edge.inside"]);
		expect(await rowsOf("action=edge.after")).toEqual(["edge.after"]);
		expect((await browser.get(`${paths.audit()}?from=tomorrow`)).status).toBe(422);
	});

	it("names no shielded person to administrators, and nobody of another tenant", async () => {
		const hidden = await tenant.run((db) => aPerson(db, { name: "Sigrid Skjult", shielded: true }));
		await tenant.run((db) =>
			recordEvent(db, { type: "hidden.acted", subject: ["thing", null], actor: hidden }),
		);
		await app.otherTenant.run((db) =>
			recordEvent(db, { type: "foreign.acted", subject: ["thing", null], actor: null }),
		);
		const html = await browser.text(paths.audit());
		expect([
			html.includes("Sigrid"),
			html.includes("Skjermet person"),
			html.includes("foreign.acted"),
		]).toEqual([false, true, false]);
	});

	it("is for administrators", async () => {
		const office = await tenant.run((db) => aPerson(db, { roles: ["office"] }));
		expect((await (await app.browser(office)).get(paths.audit())).status).toBe(404);
	});
});

describe("a sign-in service", () => {
	const fields = {
		name: "Lyngvik kommune",
		issuer: "https://idp.lyngvik.test",
		clientId: "us",
		clientSecret: "the first secret",
		scope: "profile",
		linkColumn: "upn",
		linkClaim: "upn",
	};
	const stored = () =>
		tenant.run((db) =>
			db.selectFrom("identityProviders").select(["id", "issuer", "clientSecret", "scope"]).execute(),
		);

	it("is connected, changed without showing or losing its secret, and removed", async () => {
		expect((await browser.post(paths.newProvider(), fields)).status).toBe(303);
		const [row] = await stored();
		expect(row).toEqual({
			id: expect.any(String),
			issuer: fields.issuer,
			clientSecret: "the first secret",
			scope: "openid profile",
		});
		const id = row?.id ?? "";
		expect(await browser.text(paths.provider(id))).not.toContain("the first secret");
		await browser.post(paths.provider(id), { ...fields, clientSecret: "", name: "Ny" });
		expect((await stored()).map(({ clientSecret }) => clientSecret)).toEqual(["the first secret"]);
		expect(await (await app.browser()).text(paths.signIn())).toContain("Logg inn med Ny");
		expect(await browser.text(paths.removeProvider(id))).toContain("Fjerne Ny?");
		await browser.post(paths.removeProvider(id));
		expect(await stored()).toEqual([]);
	});

	it.each([
		["a plain address", { issuer: "http://idp.lyngvik.test" }, "må begynne med https://"],
		["no address", { issuer: "idp" }, "må begynne med https://"],
		["linking by e-mail", { linkClaim: "email" }, "E-post kan ikke brukes"],
		["no secret the first time", { clientSecret: "" }, "må fylles ut første gang"],
	])("is refused with %s, and what was typed is kept but for the secret", async (_, change, message) => {
		const answer = await browser.post(paths.newProvider(), { ...fields, ...change });
		const html = await answer.text();
		expect([
			answer.status,
			html.includes(message),
			html.includes("Lyngvik kommune"),
			html.includes("the first secret"),
		]).toEqual([422, true, true, false]);
		expect(await stored()).toEqual([]);
	});
});

it("leaves a trace when somebody with a role signs in, and none of anybody else", async () => {
	app.setTime(testNow);
	const ordinary = await tenant.run((db) => aPerson(db, { email: "vanlig@lyngvik.test" }));
	const trusted = await tenant.run((db) =>
		aPerson(db, { email: "betrodd@lyngvik.test", roles: ["decider"] }),
	);
	for (const email of ["vanlig@lyngvik.test", "betrodd@lyngvik.test"]) {
		await (await app.browser()).post(paths.requestLink(), { email });
		const mail = await tenant.run((db) =>
			db
				.selectFrom("mailMessages")
				.select("bodyText")
				.where("recipient", "=", email)
				.executeTakeFirstOrThrow(),
		);
		await (await app.browser()).post(new URL(/http\S+/.exec(mail.bodyText)?.[0] ?? "").pathname);
	}
	const lines = await tenant.run((db) =>
		db.selectFrom("auditEntries").select("actorId").where("action", "=", "session.opened").execute(),
	);
	expect([lines.map(({ actorId }) => actorId), ordinary === trusted]).toEqual([[trusted], false]);
});

describe("the first administrator of a new installation", () => {
	const appoint = (who: string) =>
		app.tenant.run((db) => appointAdministrator(db, who, "http://lyngvik.test", testNow));

	it("is appointed by address or number, and comes in by the link", async () => {
		await tenant.run((db) => aPerson(db, { name: "Frida Først", email: "frida@lyngvik.test" }));
		const appointed = await appoint("Frida@lyngvik.test");
		expect(appointed).toEqual({
			ok: true,
			name: "Frida Først",
			link: expect.stringContaining("/sign-in/link/"),
		});
		const theirs = await app.browser();
		await theirs.post(new URL(appointed.ok ? appointed.link : "").pathname);
		expect((await theirs.get(paths.roles())).status).toBe(200);
		expect((await appoint("frida@lyngvik.test")).ok).toBe(true);
	});

	it("is one of our own people, and nobody in doubt", async () => {
		await tenant.run(async (db) => {
			await aPerson(db, { email: "to@lyngvik.test" });
			await aPerson(db, { email: "to@lyngvik.test" });
			const guest = await aPerson(db, { email: "gjest@nabovik.test" });
			await db.updateTable("people").set({ guestOf: "Nabovik" }).where("id", "=", guest).execute();
		});
		const outcomes = await Promise.all(
			["to@lyngvik.test", "gjest@nabovik.test", "ingen@lyngvik.test"].map(appoint),
		);
		expect(outcomes).toEqual(["ambiguous", "guest", "unknown"].map((reason) => ({ ok: false, reason })));
	});
});
