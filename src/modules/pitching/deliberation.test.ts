import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { changeScore, shareNote } from "./actions/deliberation.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { appoint } from "./actions/panel.ts";
import { approveProtocol, writeProtocol } from "./actions/protocol.ts";
import { sendRecommendations, writeRecommendation } from "./actions/recommendation.ts";
import { submitAssessment } from "./actions/scores.ts";
import { declareTies, settleTie } from "./actions/ties.ts";
import { deleteOldScores } from "./jobs.ts";
import { paths } from "./paths.ts";
import { criteriaOf, pitchDayById } from "./queries/day.ts";
import { keptProtocol } from "./queries/protocol.ts";
import { resultsOf } from "./queries/scores.ts";

const t = messagesIn("nb").pitching;

let app: TestApp;
let world: PitchWorld;
let a: string;
let b: string;
const browsers = {} as Record<
	"office" | "leader" | "director" | "expert" | "decider" | "outsider" | "owner",
	TestBrowser
>;
const run = <Result>(work: (db: Db) => Promise<Result>) => app.tenant.run(work);

/** The first pitch comes from the director's line; the outsider keeps the protocol. Everyone has given fours. */
beforeAll(async () => {
	app = await testApp();
	world = await run((db) => aPitchDay(db, testNow, ["Tryggere overganger", "Felles vaktliste"]));
	[a = "", b = ""] = world.pitches;
	await run(async (db) => {
		await appoint(db, world.dayId, world.outsider, "secretary", world.office);
		const { leader, director, expert, decider, outsider } = world;
		for (const personId of [leader, director, expert, decider, outsider]) await declareNone(db, personId);
		const tie = { pitchId: a, personId: director, decided: "partial" as const };
		await settleTie(db, { ...tie, words: "Leder linja ideen kommer fra." }, leader, testNow);
		await openPitchDay(db, world.dayId, world.office, testNow);
		for (const pitchId of world.pitches)
			for (const personId of [leader, director, expert]) await giveFours(db, personId, pitchId);
		await closeScoring(db, world.dayId, leader, testNow);
	});
	for (const name of ["office", "leader", "director", "expert", "decider", "outsider"] as const)
		browsers[name] = await app.browser(world[name]);
	browsers.owner = await app.browser(world.owners[0]);
});

const declareNone = (db: Db, personId: string) => {
	const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
	return declareTies(db, world.dayId, personId, said, testNow);
};

async function giveFours(db: Db, personId: string, pitchId: string) {
	const criteria = await criteriaOf(db, world.dayId);
	const values = new Map(criteria.map(({ id }) => [id, 4] as const));
	await submitAssessment(db, { pitchId, dayId: world.dayId, personId }, { values, note: "" }, testNow);
}

const firstCriterion = () =>
	run(async (db) => {
		const [first] = await criteriaOf(db, world.dayId);
		if (!first) throw new Error("The day has no criteria");
		return first;
	});

const meanOf = (pitchId: string) =>
	run(async (db) => {
		const results = await resultsOf(db, world.dayId, [pitchId], await criteriaOf(db, world.dayId));
		return results.get(pitchId)?.mean;
	});

const dayFor = async (db: Db) => {
	const day = await pitchDayById(db, world.dayId, world.leader);
	if (!day) throw new Error("The day is gone");
	return day;
};

describe("notes about a pitch", () => {
	it("are shared with panel and secretary, and with nobody else", async () => {
		const words = "Vi husker tallet fra sone to";
		const shared = await browsers.expert.post(paths.deliberation(a), { words });
		expect(shared.status).toBe(303);
		for (const reader of [browsers.leader, browsers.expert, browsers.outsider])
			expect(await reader.text(paths.deliberation(a))).toContain(words);
		for (const name of ["director", "decider", "office", "owner"] as const) {
			const answers = [
				await browsers[name].get(paths.deliberation(a)),
				await browsers[name].post(paths.deliberation(a), { words }),
			];
			expect([name, ...answers.map(({ status }) => status)]).toEqual([name, 404, 404]);
		}
		expect((await browsers.director.get(paths.deliberation(b))).status).toBe(200);
	});

	it("must say something, no national identity number, and can be taken back by the writer alone", async () => {
		expect((await browsers.leader.post(paths.deliberation(b), { words: " " })).status).toBe(422);
		const number = await browsers.leader.post(paths.deliberation(b), { words: "Om 010190 12345" });
		expect([number.status, (await number.text()).includes("Om 010190 12345")]).toEqual([422, true]);
		const note = await run(async (db) => {
			await shareNote(db, { id: b, pitchDayId: world.dayId }, "Skal bort", world.leader, testNow);
			const row = db.selectFrom("deliberationNotes").select("id").where("words", "=", "Skal bort");
			return (await row.executeTakeFirstOrThrow()).id;
		});
		expect((await browsers.expert.post(paths.noteRemoval(b, note))).status).toBe(404);
		expect((await browsers.leader.post(paths.noteRemoval(a, note))).status).toBe(404);
		expect((await browsers.leader.post(paths.noteRemoval(b, note))).status).toBe(303);
		expect(await browsers.leader.text(paths.deliberation(b))).not.toContain("Skal bort");
	});
});

describe("a change of points", () => {
	it("needs a reason, counts, and is kept with the old points and without a name", async () => {
		const { id, title } = await firstCriterion();
		const form = { criterionId: id, points: "6" };
		const bare = await browsers.expert.post(paths.scoreChange(a), form);
		expect([bare.status, await meanOf(a)]).toEqual([422, 4]);
		const same = await browsers.expert.post(paths.scoreChange(a), {
			...form,
			points: "4",
			reason: "Som før",
		});
		expect([same.status, (await same.text()).includes(t.deliberation.same)]).toEqual([422, true]);
		const reason = "Jeg overhørte hvor mange de hadde spurt.";
		expect((await browsers.expert.post(paths.scoreChange(a), { ...form, reason })).status).toBe(303);
		// Two members gave 4; one of them now 6 on a criterion of weight 20.
		expect(await meanOf(a)).toBeCloseTo(4 + (2 * 0.2) / 2, 10);
		const page = await browsers.leader.text(paths.deliberation(a));
		expect([page.includes(reason), page.includes(title)]).toEqual([true, true]);
		const changes = page.slice(page.indexOf('id="changes"'));
		expect(changes).not.toContain("Fag Personvik");
		const kept = await run((db) =>
			db.selectFrom("scoreChanges").select(["before", "after", "reason", "personId"]).execute(),
		);
		expect(kept).toEqual([{ before: 4, after: 6, reason, personId: world.expert }]);
	});

	it("is for members without ties who have sent theirs in, and no words of it reach events", async () => {
		const { id } = await firstCriterion();
		const form = { criterionId: id, points: "1", reason: "Hemmelig grunn" };
		for (const name of ["director", "decider", "office", "outsider", "owner"] as const)
			expect([name, (await browsers[name].post(paths.scoreChange(a), form)).status]).toEqual([name, 404]);
		const points = { criterionId: id, value: 1, reason: "Hemmelig grunn" };
		const direct = await run((db) =>
			changeScore(db, { id: a, pitchDayId: world.dayId }, points, world.director, testNow),
		);
		expect(direct).toEqual({ ok: false, reason: "may-not" });
		const events = await run((db) => db.selectFrom("events").select(["type", "data"]).execute());
		const changes = events.filter(({ type }) => type === "assessment.changed");
		expect(changes).toEqual([{ type: "assessment.changed", data: {} }]);
	});
});

describe("the protocol", () => {
	const attendance = () => ({
		[`presence_${world.leader}`]: "whole",
		[`presence_${world.director}`]: "part",
		[`words_${world.director}`]: "Gikk klokka 14",
		[`presence_${world.expert}`]: "whole",
		remarks: "Rekkefølgen ble byttet om.",
	});

	it("is written by the secretary, and read by panel and decision maker", async () => {
		expect((await browsers.outsider.post(paths.protocol(world.dayId), attendance())).status).toBe(303);
		expect((await browsers.leader.post(paths.protocol(world.dayId), attendance())).status).toBe(404);
		for (const name of ["leader", "expert", "decider", "outsider"] as const) {
			const page = await browsers[name].text(paths.protocol(world.dayId));
			const aside = "Leder linja ideen kommer fra.";
			for (const part of [
				aside,
				"Gikk klokka 14",
				"Rekkefølgen ble byttet om.",
				"4,20",
				t.protocol.changed(1),
			])
				expect([name, part, page.includes(part)]).toEqual([name, part, true]);
		}
		for (const name of ["office", "owner"] as const)
			for (const url of [paths.protocol(world.dayId), paths.protocolFile(world.dayId)])
				expect([name, (await browsers[name].get(url)).status]).toEqual([name, 404]);
	});

	it("shows a member with a tie nothing of that pitch", async () => {
		const page = await browsers.director.text(paths.protocol(world.dayId));
		expect([page.includes(t.protocol.closed), page.includes("4,20")]).toEqual([true, false]);
		expect(page).toContain("4,00");
	});

	it("is approved by the panel leader when the teams are told, and then stands", async () => {
		expect((await browsers.leader.post(paths.approval(world.dayId))).status).toBe(303);
		const early = await run((db) => keptProtocol(db, world.dayId));
		expect(early.approvedAt).toBeNull();
		await run(async (db) => {
			const advice = {
				outcome: "support",
				words: "Godt sett",
				stronger: "",
				reason: "Behovet er vist",
			} as const;
			for (const id of world.pitches)
				await writeRecommendation(
					db,
					{ id, pitchDayId: world.dayId },
					{ ...advice, checks: {} },
					world.leader,
					testNow,
				);
			const sender = {
				by: world.leader,
				now: testNow,
				origin: "https://lyngvik.test",
				locale: "nb" as const,
			};
			expect(await sendRecommendations(db, await dayFor(db), sender)).toEqual({ ok: true });
		});
		expect((await browsers.expert.post(paths.approval(world.dayId))).status).toBe(404);
		expect((await browsers.leader.post(paths.approval(world.dayId))).status).toBe(303);
		const late = await run((db) =>
			writeProtocol(db, world.dayId, { attendance: [], remarks: "Nei" }, world.outsider),
		);
		const twice = await run(async (db) => approveProtocol(db, await dayFor(db), world.leader, testNow));
		expect([late, twice]).toEqual([
			{ ok: false, reason: "approved" },
			{ ok: false, reason: "approved" },
		]);
		await run((db) =>
			db.updateTable("people").set({ familyName: "Nyttnavn" }).where("id", "=", world.expert).execute(),
		);
		const page = await browsers.leader.text(paths.protocol(world.dayId));
		expect([page.includes("Fag Personvik"), page.includes("Nyttnavn")]).toEqual([true, false]);
	});

	it("is a tagged document of several pages, the same bytes each time", async () => {
		const answers = [
			await browsers.leader.get(paths.protocolFile(world.dayId)),
			await browsers.leader.get(paths.protocolFile(world.dayId)),
		];
		expect(answers.map(({ headers }) => headers.get("content-type"))).toEqual([
			"application/pdf",
			"application/pdf",
		]);
		const [one, two] = await Promise.all(
			answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())),
		);
		expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
		const text = one?.toString("latin1") ?? "";
		const signs = [
			"/StructTreeRoot",
			"/Marked true",
			"/S /H1",
			"/S /H2",
			"/S /Table",
			"/S /TH",
			"/Lang (nb-NO)",
		];
		for (const sign of signs) expect([sign, text.includes(sign)]).toEqual([sign, true]);
		expect(text).not.toContain("/Helvetica");
		expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
	});
});

describe("twelve months after the decision", () => {
	it("notes and changes are gone, and the protocol with its sums is kept", async () => {
		const later = new Date("2028-01-01T03:00:00Z");
		await run(async (db) => {
			const released = { releasedAt: new Date("2026-12-15T10:00:00Z") };
			await db.updateTable("pitchDays").set(released).where("id", "=", world.dayId).execute();
			await deleteOldScores(db, later);
			for (const table of ["deliberationNotes", "scoreChanges", "scores"] as const)
				expect([table, await db.selectFrom(table).select("pitchId").execute()]).toEqual([table, []]);
		});
		expect(await browsers.leader.text(paths.protocol(world.dayId))).toContain("4,20");
	});
});

describe("an item that the panel leader stands outside", () => {
	it("is signed by whoever led the panel for it, before the leader can sign the whole", async () => {
		const day = await run(async (db) => {
			const made = await aPitchDay(db, testNow, ["Én", "To"]);
			const [first = "", second = ""] = made.pitches;
			const none = (pitchId: string) => ({ pitchId, declared: "none" as const, words: "" });
			for (const who of [made.expert, made.director, made.decider])
				await declareTies(db, made.dayId, who, [none(first), none(second)], testNow);
			const kin = { pitchId: second, declared: "kin" as const, words: "Søster." };
			await declareTies(db, made.dayId, made.leader, [none(first), kin], testNow);
			await openPitchDay(db, made.dayId, made.office, testNow);
			await closeScoring(db, made.dayId, made.leader, testNow);
			const said = { words: "Ord", stronger: "", reason: "Grunn", checks: {}, outcome: "hold" as const };
			for (const id of made.pitches) {
				const by = id === second ? made.expert : made.leader;
				await writeRecommendation(db, { id, pitchDayId: made.dayId }, said, by, testNow);
			}
			const attendance = [made.leader, made.director, made.expert].map((personId) => ({
				...{ personId, presence: "whole" as const, words: "" },
			}));
			await writeProtocol(db, made.dayId, { attendance, remarks: "" }, made.leader);
			const told = await pitchDayById(db, made.dayId, made.leader);
			const sender = { by: made.leader, now: testNow, origin: "http://lyngvik.test", locale: "nb" as const };
			if (told) await sendRecommendations(db, told, sender);
			return { ...made, first, second };
		});
		const [leader, expert] = [await app.browser(day.leader), await app.browser(day.expert)];
		const before = await leader.text(paths.protocol(day.dayId));
		expect([before.includes(t.protocol.gaps.items), before.includes(t.protocol.signItem)]).toEqual([
			true,
			false,
		]);
		await leader.post(paths.approval(day.dayId));
		expect((await leader.post(paths.itemSignature(day.second))).status).toBe(404);
		expect((await (await app.browser(day.outsider)).post(paths.itemSignature(day.second))).status).toBe(404);
		expect(await expert.text("/")).toContain(t.protocol.signItem);
		expect(await expert.text(paths.protocol(day.dayId))).toContain(t.protocol.signItemText);
		await expert.post(paths.itemSignature(day.first));
		expect(await run((db) => db.selectFrom("protocolSignatures").select("pitchId").execute())).toEqual([]);
		for (const _ of [1, 2]) expect((await expert.post(paths.itemSignature(day.second))).status).toBe(303);
		expect(await expert.text("/")).not.toContain(t.protocol.signItem);
		expect(await leader.text(paths.protocol(day.dayId))).toContain(t.protocol.approve);
		await leader.post(paths.approval(day.dayId));
		const signed = await expert.text(paths.protocol(day.dayId));
		expect([
			signed.includes(t.protocol.isApproved),
			signed.includes("Fag Personvik, som ledet panelet"),
		]).toEqual([true, true]);
		expect(await leader.text(paths.protocol(day.dayId))).not.toContain("Fag Personvik, som ledet panelet");
	});
});
