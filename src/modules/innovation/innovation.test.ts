import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { type IdeaPeople, ideaPeople } from "../../../test/support/idea-people.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import {
	answerInvitation,
	appointGuide,
	chooseGoal,
	comment,
	commentsOn,
	guideOf,
	hideComment,
	ideasOf,
	ideaTitles,
	inviteMember,
	type Reader,
	showTo,
	startIdea,
	stepsOf,
	teamOf,
} from "./index.ts";
import { draftFrom } from "./pitch-draft.ts";
import { findIdeas, type IdeaSearch } from "./queries/idea-list.ts";
import { ideaFor } from "./queries/idea-page.ts";
import { membersOf } from "./queries/idea-parts.ts";
import { colleaguesFor, goalsLike, ideasLike } from "./queries/similar.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const nabovik = await tenant("nabovik");
const now = new Date("2027-01-12T08:00:00Z");
const later = new Date("2027-01-12T09:00:00Z");

let here: IdeaPeople;
let there: IdeaPeople;

beforeAll(async () => {
	here = await lyngvik.run(ideaPeople);
	there = await nabovik.run(ideaPeople);
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
