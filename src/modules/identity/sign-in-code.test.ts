import { describe, expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const daysOn = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

const made = await app.tenant.run(async (db) => {
	const leader = await aPerson(db, { name: "Liv Leder" });
	const unit = await aUnit(db, { leaderId: leader });
	const below = await aUnit(db, { parentId: unit });
	const elsewhere = await aUnit(db, { leaderId: await aPerson(db) });
	const worker = await aPerson(db, { name: "Arne Arbeider", unitId: below, email: null });
	const mailed = await aPerson(db, { unitId: below });
	const trusted = await aPerson(db, { unitId: below, email: null, roles: ["decider"] });
	const stranger = await aPerson(db, { unitId: elsewhere, email: null });
	const administrator = await aPerson(db, { roles: ["administrator"] });
	return { leader, worker, mailed, trusted, stranger, administrator };
});
const neighbour = await app.otherTenant.run((db) => aPerson(db, { email: null }));

async function makeCode(maker = made.leader, receiver = made.worker): Promise<string> {
	const answer = await (await app.browser(maker)).post(paths.issueCode(receiver));
	const code = /[A-Z0-9]{4}-[A-Z0-9]{4}(?=<)/.exec(await answer.text())?.[0];
	if (!code) throw new Error(`No code: ${answer.status}`);
	return code;
}

const type = async (code: string) => (await app.browser()).post(paths.code(), { code });

describe("a one-time code", () => {
	it("is made by a leader for somebody in their line who has no other way in", async () => {
		const leader = await app.browser(made.leader);
		const mayFor = async (id: string) => (await leader.get(paths.issueCode(id))).status;
		const { worker, mailed, trusted, stranger } = made;
		expect(await Promise.all([worker, stranger, neighbour, "nonsense"].map(mayFor))).toEqual([
			200, 404, 404, 404,
		]);
		expect(await leader.text(paths.issueCode(mailed))).toContain("har e-post eller jobbkonto");
		expect(await leader.text(paths.issueCode(trusted))).toContain("bare en administrator");
		const refused = [mailed, trusted].map(async (id) => (await leader.post(paths.issueCode(id))).status);
		expect(await Promise.all(refused)).toEqual([404, 404]);
		expect((await leader.post(paths.issueCode(stranger))).status).toBe(404);
	});

	it("is not made by those who lead nobody", async () => {
		const worker = await app.browser(made.worker);
		expect((await worker.get(paths.issueCode(made.stranger))).status).toBe(404);
	});

	it("is made by an administrator for anybody", async () => {
		expect(await makeCode(made.administrator, made.trusted)).toMatch(/^.{4}-.{4}$/);
	});

	it("signs in once, however it is typed", async () => {
		const code = await makeCode();
		const browser = await app.browser();
		const first = await browser.post(paths.code(), { code: ` ${code.toLowerCase().replace("-", " ")} ` });
		expect([first.status, first.headers.get("location")]).toEqual([303, "/"]);
		expect(await browser.text(paths.profile())).toContain("Arne Arbeider");
		expect((await type(code)).status).toBe(422);
	});

	it("signs in one of two who type it at the same moment", async () => {
		const code = await makeCode();
		const answers = await Promise.all([type(code), type(code)]);
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
	});

	it("lives for seven days", async () => {
		const code = await makeCode();
		app.setTime(daysOn(7));
		expect((await type(code)).status).toBe(422);
		app.setTime(new Date(daysOn(7).getTime() - 1));
		expect((await type(code)).status).toBe(303);
		app.setTime(testNow);
	});

	it("stops working when a new one is made", async () => {
		const [first, second] = [await makeCode(), await makeCode()];
		expect([(await type(first)).status, (await type(second)).status]).toEqual([422, 303]);
	});

	it("is never kept by the browser, and is stored only as a hash", async () => {
		const answer = await (await app.browser(made.leader)).post(paths.issueCode(made.worker));
		expect(answer.headers.get("cache-control")).toBe("private, no-store");
		const rows = await app.deps.database.owner.selectFrom("signInTokens").select("tokenHash").execute();
		expect(rows.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true);
	});

	it("leaves an audit line with ids only", async () => {
		await makeCode();
		const line = await app.deps.database.owner
			.selectFrom("auditEntries")
			.select(["action", "actorId", "subjectId", "data"])
			.where("action", "=", "sign_in_code.made")
			.orderBy("id", "desc")
			.executeTakeFirst();
		expect(line).toEqual({
			action: "sign_in_code.made",
			actorId: made.leader,
			subjectId: made.worker,
			data: {},
		});
	});
});

it("lists those who need one: a leader's own, everybody's for the office, and only them", async () => {
	const office = await app.tenant.run((db) => aPerson(db, { roles: ["office"] }));
	await app.otherTenant.run((db) => aPerson(db, { name: "Nabo Uten", email: null }));
	const listed = async (who: string, query = "") => {
		const html = await (await app.browser(who)).text(`${paths.codes()}${query}`);
		return Object.entries(made).flatMap(([name, id]) => (html.includes(paths.issueCode(id)) ? [name] : []));
	};
	expect(await listed(made.leader)).toEqual(["worker"]);
	expect(await listed(office)).toEqual(["worker", "stranger"]);
	expect(await listed(office, "?q=arbeider")).toEqual(["worker"]);
	expect(await listed(made.administrator, "?q=liv+leder")).toEqual(["leader"]);
	expect(await (await app.browser(office)).text(paths.codes())).not.toContain("Nabo Uten");
	expect((await (await app.browser(made.worker)).get(paths.codes())).status).toBe(404);
});

it("stops guessing after 40 wrong codes, also for a right one, and forgets right ones", async () => {
	app.setTime(daysOn(20));
	for (let count = 0; count < 39; count++) expect((await type("ACDE-4679")).status).toBe(422);
	expect((await type(await makeCode())).status).toBe(303);
	expect((await type("ACDE-4679")).status).toBe(422);
	expect((await type(await makeCode())).status).toBe(429);
	app.setTime(testNow);
});
