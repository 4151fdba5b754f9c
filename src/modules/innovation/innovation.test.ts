import { beforeAll, describe, expect, test } from "vitest";
import { type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { removeEvidence } from "./actions/evidence.ts";
import { changeMethod, moveStep, repeatStep } from "./actions/steps.ts";
import {
	addEvidence,
	answerInvitation,
	appointGuide,
	checkInsight,
	chooseGoal,
	comment,
	commentsOn,
	declareReady,
	guideOf,
	hideComment,
	ideaForPitch,
	ideasOf,
	ideasReadyForPitch,
	ideaTitles,
	inviteMember,
	moveByTeam,
	type NewEvidence,
	type Reader,
	setIdeaState,
	setStepState,
	showTo,
	startIdea,
	stepsOf,
	teamOf,
	writePitchPage,
	writeStep,
} from "./index.ts";
import { draftFrom } from "./pitch-draft.ts";
import { findIdeas, type IdeaSearch } from "./queries/idea-list.ts";
import { ideaFor } from "./queries/idea-page.ts";
import { evidenceOf, membersOf } from "./queries/idea-parts.ts";
import { colleaguesFor, goalsLike, ideasLike } from "./queries/similar.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const nabovik = await tenant("nabovik");
const now = new Date("2027-01-12T08:00:00Z");
const later = new Date("2027-01-12T09:00:00Z");

interface People {
	owner: string;
	colleague: string;
	stranger: string;
	guide: string;
	unit: string;
	goal: string;
}
let here: People;
let there: People;

async function settle(place: TestTenant): Promise<People> {
	return place.run(async (db) => {
		const top = await aUnit(db, { name: "Kommunen", type: "kommune" });
		const sector = await aUnit(db, { name: "Helse", type: "sektor", parentId: top });
		const unit = await aUnit(db, { name: "Hjemmetjenesten", parentId: sector });
		const owner = await aPerson(db, { name: "Ragnhild Eier", unitId: unit, title: "Enhetsleder" });
		const house = await aUnit(db, { name: "Sone vest", type: "avdeling", parentId: unit });
		const colleague = await aPerson(db, { name: "Åse Kollega", unitId: house, title: "Avdelingsleder" });
		await db.updateTable("units").set({ leaderId: owner }).where("id", "=", unit).execute();
		await db.updateTable("units").set({ leaderId: colleague }).where("id", "=", house).execute();
		const { id: plan } = await db
			.insertInto("goals")
			.values({ kind: "plan", title: "Kommuneplan" })
			.returning("id")
			.executeTakeFirstOrThrow();
		const { id: goal } = await db
			.insertInto("goals")
			.values({
				kind: "main_goal",
				parentId: plan,
				title: "Ansatte får mer tid til brukerne, og mindre tid til vaktlister",
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		return {
			owner,
			colleague,
			stranger: await aPerson(db, { name: "Fremmed Ansatt", unitId: sector }),
			guide: await aPerson(db, { name: "Veileder Venn", unitId: sector, roles: ["guide"] }),
			unit,
			goal,
		};
	});
}

beforeAll(async () => {
	here = await settle(lyngvik);
	there = await settle(nabovik);
});

const reader = (personId: string, more: Partial<Reader> = {}): Reader => ({
	personId,
	everyones: true,
	office: false,
	officeOf: [],
	moderates: false,
	...more,
});

const sentence = "Vi bruker en halvtime hver morgen på å finne ut hvem som er på vakt.";
const start = (more: Partial<Parameters<typeof startIdea>[1]> = {}) =>
	lyngvik.run((db) => startIdea(db, { ownerId: here.owner, challenge: sentence, ...more }, now));
const search: IdeaSearch = {
	q: "",
	sector: null,
	goal: null,
	state: null,
	mine: false,
	sort: "updated",
	page: 1,
};

describe("starting", () => {
	test("one sentence makes a draft with its steps, in the owner's unit", async () => {
		const id = await start();
		const idea = await lyngvik.run((db) => ideaFor(db, reader(here.owner), id));
		expect(idea).toMatchObject({
			title: "Vi bruker en halvtime hver morgen på å finne ut hvem som er på vakt",
			challenge: sentence,
			state: "working",
			visibility: "draft",
			unitName: "Hjemmetjenesten",
			isOwner: true,
			isMember: false,
			supporters: 0,
		});
		const steps = await lyngvik.run((db) => stepsOf(db, id));
		expect(steps.map(({ stepKey, state }) => [stepKey, state])).toEqual([
			["challenge", "in_progress"],
			["insight", "not_started"],
			["idea", "not_started"],
			["prototype", "not_started"],
			["benefit", "not_started"],
			["pitch", "not_started"],
		]);
	});

	test("a leader team is in from the start", async () => {
		const id = await start({ teamUnitId: here.unit });
		const members = await lyngvik.run((db) => membersOf(db, reader(here.owner), id));
		expect(members.map(({ name, state }) => [name, state])).toEqual([
			["Ragnhild Eier", "owner"],
			["Åse Kollega", "joined"],
		]);
	});

	test("the answer finds the goal, those with the same trouble, and colleagues; nothing of the neighbour's", async () => {
		const like = {
			challenge: "Vi leter etter hvem som er på vakt hver eneste morgen.",
			visibility: "shared",
		} as const;
		const similar = await start({ ownerId: here.stranger, title: "Felles vaktliste", ...like });
		await start({ ownerId: here.stranger, challenge: "Barna i barnehagen fryser når de venter på bussen." });
		await nabovik.run((db) => startIdea(db, { ownerId: there.owner, ...like, title: "Nabo" }, now));
		const id = await start();
		await lyngvik.run(async (db) => {
			const found = await ideasLike(db, reader(here.owner), { id, challenge: sentence });
			expect(found.map(({ title }) => title)).toContain("Felles vaktliste");
			expect(found.map(({ title }) => title)).not.toContain("Nabo");
			expect(found.map(({ title }) => title).join()).not.toContain("barnehagen");
			expect(await goalsLike(db, "Vi bruker for mye tid på vaktlister", "2027-01-12")).toEqual([
				{
					id: here.goal,
					title: "Ansatte får mer tid til brukerne, og mindre tid til vaktlister",
					above: "Kommuneplan",
				},
			]);
			await chooseGoal(db, similar, here.goal, now);
			const other = "Vi leter etter de samme folkene";
			expect(await goalsLike(db, other, "2027-01-12")).toEqual([]);
			expect((await goalsLike(db, other, "2027-01-12", [similar])).map(({ id }) => id)).toEqual([here.goal]);
			const people = await colleaguesFor(db, { id, unitId: here.unit }, [similar]);
			expect(people.map(({ name, why }) => [name, why])).toEqual([
				["Fremmed Ansatt", "similar"],
				["Åse Kollega", "neighbour"],
			]);
		});
	});
});

describe("who sees what", () => {
	test("a draft is the team's, the guide's and the office's; shared, every employee's; never the neighbour's", async () => {
		const id = await start();
		await lyngvik.run((db) => appointGuide(db, id, here.guide, now));
		const seenBy = (who: Reader, place = lyngvik) =>
			place.run(async (db) => (await ideaFor(db, who, id)) !== undefined);
		expect(await seenBy(reader(here.owner))).toBe(true);
		expect(await seenBy(reader(here.guide))).toBe(true);
		expect(await seenBy(reader(here.stranger, { office: true }))).toBe(true);
		expect(await seenBy(reader(here.stranger))).toBe(false);
		await lyngvik.run((db) => inviteMember(db, id, here.colleague, now));
		expect(await seenBy(reader(here.colleague))).toBe(true);
		await lyngvik.run((db) => answerInvitation(db, id, here.colleague, false));
		expect(await seenBy(reader(here.colleague))).toBe(false);
		await lyngvik.run((db) => showTo(db, id, "shared", now));
		expect(await seenBy(reader(here.stranger))).toBe(true);
		expect(await seenBy(reader(here.stranger, { everyones: false }))).toBe(false);
		expect(await seenBy(reader(there.owner, { office: true, moderates: true }), nabovik)).toBe(false);
	});

	test("lists hold no drafts of others and nothing of the neighbour, and search folds case and forms", async () => {
		await start({ title: "Hemmelig utkast", challenge: "Noe om XYLOFON" });
		await nabovik.run((db) =>
			startIdea(db, { ownerId: there.owner, challenge: "Xylofonen hos naboen", visibility: "shared" }, now),
		);
		await start({ title: "Åpen sak", challenge: "Xylofoner stjeler tid", visibility: "shared" });
		const find = (q: string) =>
			lyngvik.run((db) => findIdeas(db, reader(here.stranger), { ...search, q, sort: "title" }));
		const found = await find("xylofon");
		expect([found.count, found.rows.map(({ title }) => title)]).toEqual([1, ["Åpen sak"]]);
		expect((await find("apen SAK")).count).toBe(1);
		expect((await find("100%")).count).toBe(0);
	});
});

describe("the road", () => {
	const change = async (id: string, at: number) => {
		const steps = await lyngvik.run((db) => stepsOf(db, id));
		return { ideaId: id, stepId: steps[at]?.id ?? "", personId: here.owner };
	};
	const shape = async (id: string) =>
		(await lyngvik.run((db) => stepsOf(db, id))).map(({ stepKey, state }) => `${stepKey}:${state}`);

	test("steps are done, skipped, repeated and moved in any order", async () => {
		const id = await start();
		const first = await change(id, 0);
		await lyngvik.run((db) => setStepState(db, first, "done", null, now));
		await lyngvik.run(async (db) => setStepState(db, await change(id, 2), "skipped", "Har en idé alt", now));
		const insight = await change(id, 1);
		await lyngvik.run((db) => repeatStep(db, insight, now));
		await lyngvik.run((db) => moveStep(db, first, "up"));
		await lyngvik.run((db) => moveStep(db, first, "down"));
		expect(await shape(id)).toEqual([
			"insight:in_progress",
			"challenge:done",
			"insight:in_progress",
			"idea:skipped",
			"prototype:not_started",
			"benefit:not_started",
			"pitch:not_started",
		]);
	});

	test("a step of another idea is left alone", async () => {
		const [mine, other] = [await start(), await start()];
		const foreign = { ...(await change(other, 0)), ideaId: mine };
		await lyngvik.run((db) => writeStep(db, foreign, "overskrevet", now));
		expect((await lyngvik.run((db) => stepsOf(db, other)))[0]?.body).toBe("");
	});

	test("the method can be changed until something is written", async () => {
		const id = await start();
		expect(await lyngvik.run((db) => changeMethod(db, id, "dobbel-diamant", now))).toEqual({ ok: true });
		expect((await shape(id)).map((one) => one.split(":")[0])).toEqual([
			"discover",
			"define",
			"develop",
			"deliver",
		]);
		await lyngvik.run(async (db) => writeStep(db, await change(id, 1), "Vi fant at …", now));
		expect(await lyngvik.run((db) => changeMethod(db, id, "blt", now))).toEqual({
			ok: false,
			reason: "has_content",
		});
	});

	test("ready when everything is in place, and not before", async () => {
		const id = await start();
		await lyngvik.run((db) => appointGuide(db, id, here.guide, now));
		const declare = () => lyngvik.run((db) => declareReady(db, id, now));
		expect(await declare()).toEqual({
			ok: false,
			reason: "missing",
			missing: ["goal", "asked", "tested", "guide", "page"],
		});
		await lyngvik.run((db) =>
			db.updateTable("ideas").set({ goalId: here.goal }).where("id", "=", id).execute(),
		);
		const evidence: NewEvidence = {
			kind: "asked",
			who: "nattevakter",
			howMany: 8,
			happenedOn: "2027-01-10",
			finding: "Alle ringer rundt",
			changed: "",
		};
		const at = await change(id, 1);
		const learned = await lyngvik.run((db) => addEvidence(db, at, evidence, now));
		await lyngvik.run(async (db) => setStepState(db, await change(id, 3), "skipped", "Prøvd før", now));
		const check = { ideaId: id, stepId: null, guideId: here.guide, verdict: "go_on", words: "Godt" } as const;
		await lyngvik.run((db) => checkInsight(db, check, now));
		const page = { need: "a", insight: "b", solution: "c", test: "d", benefit: "e", ask: " " };
		await lyngvik.run((db) => writePitchPage(db, id, page, now));
		expect(await declare()).toEqual({ ok: false, reason: "missing", missing: ["page"] });
		await lyngvik.run((db) => writePitchPage(db, id, { ...page, ask: "f" }, now));
		expect(await declare()).toEqual({ ok: true });
		expect(await declare()).toEqual({ ok: false, reason: "not_now" });
		await lyngvik.run(async (db) => {
			expect((await ideasReadyForPitch(db, null)).map((one) => [one.id, one.page.ask])).toEqual([[id, "f"]]);
			expect(await ideaForPitch(db, id)).toMatchObject({
				state: "ready",
				goalId: here.goal,
				guideId: here.guide,
			});
			expect(await evidenceOf(db, id)).toMatchObject([{ ...evidence, id: learned, stepId: at.stepId }]);
			await removeEvidence(db, id, learned);
			expect(await evidenceOf(db, id)).toEqual([]);
		});
		expect(await nabovik.run((db) => ideasReadyForPitch(db, null))).toEqual([]);
	});

	test("a team withdraws and takes up again, but not what is decided", async () => {
		const id = await start();
		const move = (to: "withdrawn" | "working") => lyngvik.run((db) => moveByTeam(db, id, to, now));
		expect(await move("withdrawn")).toEqual({ ok: true });
		expect(await move("withdrawn")).toEqual({ ok: false, reason: "not_now" });
		expect(await move("working")).toEqual({ ok: true });
		await lyngvik.run((db) => setIdeaState(db, id, "supported", now));
		expect(await move("withdrawn")).toEqual({ ok: false, reason: "not_now" });
	});
});

describe("people and words", () => {
	test("a team is who owns it and who has joined", async () => {
		const id = await start();
		await lyngvik.run((db) => inviteMember(db, id, here.colleague, now));
		await lyngvik.run((db) => inviteMember(db, id, here.owner, now));
		expect(await lyngvik.run((db) => teamOf(db, id))).toEqual([here.owner]);
		await lyngvik.run((db) => answerInvitation(db, id, here.colleague, true));
		expect(await lyngvik.run((db) => teamOf(db, id))).toEqual([here.owner, here.colleague]);
		expect(await lyngvik.run((db) => guideOf(db, id))).toBeNull();
		const own = await lyngvik.run((db) => ideasOf(db, here.colleague));
		expect(own.find((one) => one.id === id)?.part).toBe("member");
		expect(await lyngvik.run((db) => ideaTitles(db, [id, here.owner]))).toEqual(
			new Map([[id, "Vi bruker en halvtime hver morgen på å finne ut hvem som er på vakt"]]),
		);
	});

	test("a text taken out of view is gone for all but its writer and moderators", async () => {
		const id = await start({ visibility: "shared" });
		const about = ["idea", id] as const;
		const text = await lyngvik.run((db) => comment(db, about, here.colleague, "Pasient i rom 4 falt", now));
		await lyngvik.run((db) => comment(db, about, here.owner, "Takk", later));
		await lyngvik.run((db) => hideComment(db, text, { by: here.guide, note: "Bruk avvikssystemet" }, now));
		const read = async (who: Reader) =>
			(await lyngvik.run((db) => commentsOn(db, who, about))).map(({ body, hiddenNote }) => [
				body,
				hiddenNote,
			]);
		expect(await read(reader(here.owner))).toEqual([["Takk", null]]);
		expect(await read(reader(here.colleague))).toEqual([
			["Pasient i rom 4 falt", "Bruk avvikssystemet"],
			["Takk", null],
		]);
		expect(await read(reader(here.stranger, { moderates: true }))).toHaveLength(2);
	});

	test("a shielded owner has no name but to the office", async () => {
		const hidden = await lyngvik.run((db) =>
			aPerson(db, { name: "Skjermet Person", unitId: here.unit, shielded: true }),
		);
		const id = await start({ ownerId: hidden, visibility: "shared" });
		const name = async (who: Reader) => (await lyngvik.run((db) => ideaFor(db, who, id)))?.ownerName;
		expect(await name(reader(here.stranger))).toBeNull();
		expect(await name(reader(here.stranger, { office: true }))).toBe("Skjermet Person");
	});
});

test("the first draft of the page is what the team wrote on its road", () => {
	const idea = { method: "trippel-diamant", challenge: "Vi leter", summary: "Felles liste" };
	const steps = [
		{ stepKey: "understand", body: "" },
		{ stepKey: "diagnose", body: "Åtte spurt" },
		{ stepKey: "explore", body: "Alle ringer" },
		{ stepKey: "develop", body: "Prøvd i to uker" },
	];
	expect(draftFrom(idea, steps)).toEqual({
		need: "Vi leter",
		insight: "Åtte spurt\n\nAlle ringer",
		solution: "Felles liste",
		test: "Prøvd i to uker",
		benefit: "",
		ask: "",
	});
});
