import { expect, it } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const aProgramme = (title: string) =>
	app.tenant.run(async (db) => {
		const rows = db.insertInto("programmes").values({ title }).returning("id");
		return (await rows.executeTakeFirstOrThrow()).id;
	});
const autumn = await aProgramme("Høst");
const spring = await aProgramme("Vår");
const office = await app.tenant.run((db) => aPerson(db, { roles: ["office"] }));
const browser = await app.browser(office);

const guest = { givenName: "Gro", familyName: "Gjest", organisation: "Nabovik kommune" };
const invite = (email: string, programmeId = autumn, by = browser) =>
	by.post(paths.guests(), { ...guest, email, programmeId });

const guestRows = (email: string) =>
	app.tenant.run((db) =>
		db
			.selectFrom("people as p")
			.innerJoin("guestAccesses as a", "a.personId", "p.id")
			.select(["p.id", "p.guestOf", "a.programmeId", "a.endedAt"])
			.where("p.email", "=", email)
			.orderBy("a.invitedAt")
			.execute(),
	);

const mails = (email: string) =>
	app.tenant.run((db) =>
		db.selectFrom("mailMessages").select(["subject", "bodyText"]).where("recipient", "=", email).execute(),
	);

it("invites somebody from another organisation into one programme, by e-mail", async () => {
	const email = "gro@nabovik.test";
	expect((await invite(email)).headers.get("location")).toBe(paths.guests());
	expect(await guestRows(email)).toEqual([
		{ id: expect.any(String), guestOf: "Nabovik kommune", programmeId: autumn, endedAt: null },
	]);
	expect((await mails(email)).map(({ subject }) => subject)).toEqual(["Du er invitert til Høst"]);
	expect(await browser.text(paths.guests())).toContain("Gro Gjest");
});

it("signs the guest in by a link, and shows the guest's own page but none of our own people's", async () => {
	const email = "inn@nabovik.test";
	await invite(email);
	await (await app.browser()).post(paths.requestLink(), { email });
	const link =
		/http\S+link\S+/.exec((await mails(email)).map(({ bodyText }) => bodyText).join("\n"))?.[0] ?? "";
	const theirs = await app.browser();
	expect((await theirs.post(new URL(link).pathname)).status).toBe(303);
	expect((await theirs.get(paths.profile())).status).toBe(200);
	expect((await theirs.get(paths.personalData())).status).toBe(200);
	expect((await theirs.get(paths.guests())).status).toBe(404);
});

it("gives a known guest one more programme instead of a second person, and nothing twice", async () => {
	const email = "to@nabovik.test";
	await invite(email);
	expect((await invite("To@Nabovik.test", spring)).status).toBe(303);
	const rows = await guestRows(email);
	expect([
		new Set(rows.map(({ id }) => id)).size,
		new Set(rows.map(({ programmeId }) => programmeId)),
	]).toEqual([1, new Set([autumn, spring])]);
	const again = await invite(email, spring);
	expect([again.status, (await again.text()).includes("har alt tilgang")]).toEqual([422, true]);
});

it("does not make a guest of an employee", async () => {
	await app.tenant.run((db) => aPerson(db, { email: "ansatt@lyngvik.test" }));
	const answer = await invite("Ansatt@lyngvik.test");
	expect([answer.status, (await answer.text()).includes("tilhører en ansatt")]).toEqual([422, true]);
	expect(await guestRows("ansatt@lyngvik.test")).toEqual([]);
});

it("ends the access, signs the guest out, and can open it again", async () => {
	const email = "ut@nabovik.test";
	await invite(email);
	const [row] = await guestRows(email);
	const personId = row?.id ?? "";
	const theirs = await app.browser(personId);
	await browser.post(paths.endGuestAccess(), { personId, programmeId: autumn });
	expect((await guestRows(email)).map(({ endedAt }) => endedAt !== null)).toEqual([true]);
	expect((await theirs.get(paths.profile())).status).toBe(303);
	expect((await invite(email)).status).toBe(303);
	expect((await guestRows(email)).map(({ endedAt }) => endedAt)).toEqual([null]);
});

it("lets an office of one programme invite into that one, and see its guests alone", async () => {
	const person = await app.tenant.run(async (db) => {
		const id = await aPerson(db);
		await db
			.insertInto("roleGrants")
			.values({ personId: id, role: "office", programmeId: spring, grantedAt: new Date(0) })
			.execute();
		return id;
	});
	const ofSpring = await app.browser(person);
	expect((await invite("v@nabovik.test", autumn, ofSpring)).status).toBe(404);
	expect((await invite("v@nabovik.test", spring, ofSpring)).status).toBe(303);
	const html = await ofSpring.text(paths.guests());
	expect([html.includes("Vår"), html.includes("Høst")]).toEqual([true, false]);
});

it("keeps what was typed and says what is missing", async () => {
	const answer = await browser.post(paths.guests(), { givenName: "Bare", email: "feil" });
	const html = await answer.text();
	expect([
		answer.status,
		html.includes('value="Bare"'),
		html.includes("5 ting") || html.includes("4 ting"),
	]).toEqual([422, true, true]);
});
