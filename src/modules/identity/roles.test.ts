import { describe, expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { withdrawRole } from "./actions/roles.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const { tenant } = app;
const chief = await tenant.run((db) => aPerson(db, { name: "Åse Administrator", roles: ["administrator"] }));
const programme = await tenant.run(async (db) => {
	const rows = db.insertInto("programmes").values({ title: "Høst 2026" }).returning("id");
	return (await rows.executeTakeFirstOrThrow()).id;
});
const browser = await app.browser(chief);

const held = (personId: string) =>
	tenant.run((db) =>
		db
			.selectFrom("roleGrants")
			.select(["role", "programmeId", "grantedBy", "withdrawnBy"])
			.where("personId", "=", personId)
			.orderBy("role")
			.execute(),
	);

const give = (personId: string, fields: Record<string, string>) =>
	browser.post(paths.personRoles(personId), fields);

async function takeBack(personId: string, by = browser) {
	const row = tenant.run((db) =>
		db
			.selectFrom("roleGrants")
			.select("id")
			.where("personId", "=", personId)
			.where("withdrawnAt", "is", null)
			.execute(),
	);
	return by.post(paths.withdrawRole(personId), { grantId: (await row)[0]?.id ?? "" });
}

describe("a role", () => {
	it("is given for the tenant or for one programme, and taken back, with an audit line each time", async () => {
		const person = await tenant.run((db) => aPerson(db));
		expect((await give(person, { role: "decider" })).headers.get("location")).toBe(paths.personRoles(person));
		expect((await give(person, { role: "guide", programmeId: programme })).status).toBe(303);
		const facts = { grantedBy: chief, withdrawnBy: null };
		expect(await held(person)).toEqual([
			{ role: "decider", programmeId: null, ...facts },
			{ role: "guide", programmeId: programme, ...facts },
		]);
		await takeBack(person);
		await takeBack(person);
		expect((await held(person)).map((grant) => grant.withdrawnBy)).toEqual([chief, chief]);
		const lines = await tenant.run((db) =>
			db
				.selectFrom("auditEntries")
				.select(["action", "actorId", "data"])
				.where("subjectId", "=", person)
				.orderBy("id")
				.execute(),
		);
		const line = (action: string, role: string, of: string | null) => ({
			action,
			actorId: chief,
			data: { role, programme: of },
		});
		expect(lines.slice(0, 2)).toEqual([
			line("role.granted", "decider", null),
			line("role.granted", "guide", programme),
		]);
		expect(new Set(lines.slice(2).map(({ data }) => JSON.stringify(data)))).toEqual(
			new Set(lines.slice(0, 2).map(({ data }) => JSON.stringify(data))),
		);
	});

	it("is given once", async () => {
		const person = await tenant.run((db) => aPerson(db));
		await give(person, { role: "office" });
		const again = await give(person, { role: "office" });
		expect([again.status, (await again.text()).includes("Personen har denne rollen fra før")]).toEqual([
			422,
			true,
		]);
		expect(await held(person)).toHaveLength(1);
	});

	it("must be one that can be granted", async () => {
		const person = await tenant.run((db) => aPerson(db));
		for (const role of ["guest", "leader", "king", ""])
			expect((await give(person, { role })).status).toBe(422);
		const bound = await give(person, { role: "administrator", programmeId: programme });
		expect([bound.status, (await bound.text()).includes("gjelder alltid hele kommunen")]).toEqual([
			422,
			true,
		]);
		expect(await held(person)).toEqual([]);
	});

	it("is given by administrators only", async () => {
		const office = await tenant.run((db) => aPerson(db, { roles: ["office"] }));
		const other = await app.browser(office);
		expect((await other.post(paths.personRoles(office), { role: "administrator" })).status).toBe(404);
		expect((await other.get(paths.roles())).status).toBe(404);
		expect(await held(office)).toHaveLength(1);
	});

	it("is not given to another tenant's person, though the row is there", async () => {
		const foreign = await app.otherTenant.run((db) => aPerson(db, { name: "Nabo Nabosen" }));
		expect((await give(foreign, { role: "office" })).status).toBe(404);
		expect(await browser.text(`${paths.roles()}?q=Nabosen`)).not.toContain("Nabo Nabosen");
	});

	it("opens the doors at once, and closes them at once", async () => {
		const person = await tenant.run((db) => aPerson(db));
		const theirs = await app.browser(person);
		expect((await theirs.get(paths.audit())).status).toBe(404);
		await give(person, { role: "administrator" });
		expect((await theirs.get(paths.audit())).status).toBe(200);
		await takeBack(person);
		expect((await theirs.get(paths.audit())).status).toBe(404);
	});
});

describe("the last administrator", () => {
	it("keeps the role", async () => {
		const answer = await takeBack(chief);
		expect([answer.status, (await answer.text()).includes("den siste administratoren")]).toEqual([422, true]);
		expect((await held(chief)).map(({ withdrawnBy }) => withdrawnBy)).toEqual([null]);
	});

	it("remains when two take it from each other at the same moment", async () => {
		const other = await app.otherTenant.run((db) => aPerson(db, { roles: ["administrator"] }));
		const second = await app.otherTenant.run((db) => aPerson(db, { roles: ["administrator"] }));
		const withdraw = (personId: string, by: string) =>
			app.otherTenant.run(async (db) => {
				const grant = await db
					.selectFrom("roleGrants")
					.select("id")
					.where("personId", "=", personId)
					.executeTakeFirstOrThrow();
				return withdrawRole(db, { grantId: grant.id, personId, withdrawnBy: by }, testNow);
			});
		const answers = await Promise.allSettled([withdraw(other, second), withdraw(second, other)]);
		const taken = answers.filter((answer) => answer.status === "fulfilled" && answer.value.ok);
		expect(taken).toHaveLength(1);
	});
});

it("finds people by name in any case and accent and by number, but shielded ones only for the office", async () => {
	await tenant.run((db) => aPerson(db, { name: "Øystein Søkbar" }));
	await tenant.run((db) => aPerson(db, { name: "Sigrid Skjult", shielded: true }));
	expect(await browser.text(`${paths.roles()}?q=oystein`)).toContain("Øystein Søkbar");
	expect(await browser.text(`${paths.roles()}?q=%25`)).toContain("Ingen treff på «%»");
	expect(await browser.text(`${paths.roles()}?q=skjult`)).not.toContain("Sigrid");
	const both = await tenant.run((db) => aPerson(db, { roles: ["administrator", "office"] }));
	expect(await (await app.browser(both)).text(`${paths.roles()}?q=skjult`)).toContain("Sigrid Skjult");
});

it("undoes the link to a work account and signs the person out", async () => {
	const person = await tenant.run(async (db) => {
		const id = await aPerson(db);
		await db
			.insertInto("identities")
			.values({ issuer: "https://idp.test", subject: "s", personId: id, linkedAt: testNow })
			.execute();
		return id;
	});
	const theirs = await app.browser(person);
	await browser.post(paths.unlinkIdentity(person), { issuer: "https://idp.test" });
	expect((await theirs.get(paths.profile())).status).toBe(303);
	expect(await tenant.run((db) => db.selectFrom("identities").selectAll().execute())).toEqual([]);
});
