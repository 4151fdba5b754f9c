import { describe, expect, test } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { ideaPeople } from "../../../test/support/idea-people.ts";
import { comment, setIdeaState, startIdea } from "./index.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const { tenant } = app;
const { owner, colleague, stranger, office } = await tenant.run(ideaPeople);

const sentence = "Vi bruker en halvtime hver morgen på vaktlister.";
const start = (ownerId = owner, visibility: "draft" | "shared" = "draft") =>
	tenant.run((db) => startIdea(db, { ownerId, challenge: sentence, visibility }, testNow));
const idIn = (url: string | null) => url?.match(/[0-9a-f-]{36}/)?.[0] ?? "";

test("followers hear what becomes of it, once, and the team is not told twice", async () => {
	const id = await start(owner, "shared");
	await (await app.browser(stranger)).post(paths.support(id), { supports: "yes", follows: "yes" });
	await (await app.browser(owner)).post(paths.support(id), { follows: "yes" });
	for (const state of ["ready", "supported", "supported"] as const) {
		await tenant.run((db) => setIdeaState(db, id, state, testNow));
		await app.drainJobs();
	}
	const letters = await tenant.run((db) =>
		db
			.selectFrom("mailMessages")
			.select(["personId", "bodyText"])
			.where("bodyText", "like", `%${id}%`)
			.execute(),
	);
	expect(
		letters.map(({ personId, bodyText }) => [personId, bodyText.includes("Går videre med støtte")]),
	).toEqual([[stranger, true]]);
});

test("the office sends the first question to those who have not begun, once a day, by a link of their own", async () => {
	const programme = await tenant.run(async (db) => {
		const { id } = await db
			.insertInto("programmes")
			.values({ title: "Program 2027" })
			.returning("id")
			.executeTakeFirstOrThrow();
		const cohort = await db
			.insertInto("cohorts")
			.values({ programmeId: id, name: "Kull 1", capacity: 30 })
			.returning("id")
			.executeTakeFirstOrThrow();
		const members = [colleague, stranger].map((personId) => ({
			personId,
			programmeId: id,
			cohortId: cohort.id,
		}));
		await db.insertInto("cohortMembers").values(members).execute();
		await startIdea(db, { ownerId: stranger, challenge: "Noe som er begynt alt", programmeId: id }, testNow);
		return id;
	});
	expect((await (await app.browser(owner)).get(paths.invitations())).status).toBe(404);
	const browser = await app.browser(office);
	expect(await browser.text(paths.invitations())).toContain("1 av 2 ledere har ikke startet ennå");
	for (const _ of [1, 2]) {
		expect((await browser.post(paths.invitations(), { programmeId: programme })).status).toBe(303);
		await app.drainJobs();
	}
	const letters = await tenant.run((db) =>
		db
			.selectFrom("mailMessages")
			.select(["personId", "bodyText"])
			.where("subject", "=", "Hva stjeler tid eller trygghet hos dere?")
			.execute(),
	);
	expect(letters.map(({ personId }) => personId)).toEqual([colleague]);
	const link = new URL(letters[0]?.bodyText.match(/http\S+/)?.[0] ?? "");
	const theirs = await app.browser();
	expect((await theirs.get(link.pathname)).status).toBe(200);
	const entered = await theirs.post(link.pathname);
	expect([entered.status, entered.headers.get("location")]).toEqual([303, paths.start()]);
	expect(await theirs.text(paths.start())).toContain("Program 2027");
});

describe("everyone", () => {
	test("posts an idea in two minutes, as an answer to an open call", async () => {
		const theirs = await app.browser(owner);
		const opened = await theirs.post(paths.challenges(), {
			title: "Hvordan får vi en trygg første uke?",
			closesOn: "2026-12-24",
		});
		const challengeId = idIn(opened.headers.get("location"));
		const late = await theirs.post(paths.challenges(), { title: "Sent", closesOn: "2026-11-01" });
		expect([late.status, (await late.text()).includes("fra og med i dag")]).toEqual([422, true]);
		const browser = await app.browser(stranger);
		expect((await browser.get(paths.newChallenge())).status).toBe(404);
		expect(await browser.text(`${paths.newIdea()}?challenge=${challengeId}`)).toContain(
			"Svar på: Hvordan får vi",
		);
		const posted = await browser.post(paths.ideas(), {
			title: "Fadder",
			challenge: "Nyansatte står alene på vakt",
			challengeId,
		});
		expect(posted.status).toBe(303);
		expect(await browser.text(paths.challenge(challengeId))).toContain("Fadder");
		expect((await theirs.post(paths.challengeClosure(challengeId))).status).toBe(303);
		expect(await browser.text(paths.challenge(challengeId))).not.toContain("Svar med en idé");
	});

	test("talks about an open call; what cannot be kept comes back, and there is nothing to say of nothing", async () => {
		const theirs = await app.browser(owner);
		const opened = await theirs.post(paths.challenges(), { title: "Hva kan vi slutte med?" });
		const id = idIn(opened.headers.get("location"));
		const browser = await app.browser(stranger);
		const said = await browser.post(paths.conversation("challenge", id), { body: "Møter uten mål" });
		expect([said.status, said.headers.get("location")]).toEqual([303, paths.challenge(id)]);
		expect(await browser.text(paths.challenge(id))).toContain("Møter uten mål");
		const refused = await browser.post(paths.conversation("challenge", id), { body: "Spør 01017012345" });
		expect([refused.status, (await refused.text()).includes("Spør 01017012345")]).toEqual([422, true]);
		for (const [kind, of] of [
			["challenge", owner],
			["idea", id],
			["people", owner],
			["constructor", id],
		] as const)
			expect((await browser.post(paths.conversation(kind, of), { body: "Hei" })).status).toBe(404);
	});

	test("a moderator takes a text out of view, and its writer reads why", async () => {
		const id = await start(owner, "shared");
		const text = await tenant.run((db) =>
			comment(db, ["idea", id], stranger, "Navnet på en pasient", testNow),
		);
		const moderator = await app.browser(office);
		expect((await (await app.browser(colleague)).get(paths.commentHiding(text))).status).toBe(404);
		const hidden = await moderator.post(paths.commentHiding(text), {
			show: "no",
			note: "Bruk avvikskanalen",
		});
		expect(hidden.status).toBe(303);
		expect(await (await app.browser(colleague)).text(paths.idea(id))).not.toContain("Navnet på en pasient");
		expect(await (await app.browser(stranger)).text(paths.idea(id))).toContain("Bruk avvikskanalen");
		await app.drainJobs();
		const letters = await tenant.run((db) =>
			db
				.selectFrom("mailMessages")
				.select(["bodyText"])
				.where("personId", "=", stranger)
				.where("subject", "like", "%ut av visning")
				.execute(),
		);
		expect(letters.map(({ bodyText }) => bodyText.includes("Bruk avvikskanalen"))).toEqual([true]);
	});

	test("the list keeps its choice in the address", async () => {
		await start(owner, "shared");
		const browser = await app.browser(stranger);
		const text = await browser.text(
			`${paths.ideas()}?q=vaktlister&state=working&sort=title&sector=nonsense&page=x`,
		);
		expect(text).toContain('value="vaktlister"');
		expect(text).toContain("q=vaktlister&amp;state=working&amp;sort=support");
	});
});

test("a page asks the same number of questions for one row as for three", async () => {
	const counted = countQueries(app.deps.database);
	const browser = await app.browser(owner);
	const challenge = "Køen ved sykehusapoteket stjeler tid fra pasienter";
	const once = () =>
		tenant.run((db) => startIdea(db, { ownerId: colleague, challenge, visibility: "shared" }, testNow));
	const questions = async (url: string) => {
		counted();
		expect((await browser.get(url)).status).toBe(200);
		return counted();
	};
	const list = `${paths.ideas()}?q=apoteket`;
	const mine = await start();
	const say = () => tenant.run((db) => comment(db, ["idea", mine], owner, "Hei", testNow));
	await once();
	await say();
	await browser.get(list); // the tenant is looked up once
	const one = [await questions(list), await questions(paths.idea(mine)), await questions(paths.challenges())];
	for (const again of [once, once, say, say]) await again();
	const three = [
		await questions(list),
		await questions(paths.idea(mine)),
		await questions(paths.challenges()),
	];
	expect(three).toEqual(one);
	expect(await browser.text(list)).toContain("3 ideer");
});
