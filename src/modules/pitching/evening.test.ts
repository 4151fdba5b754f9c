import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { addCompetence } from "../portfolio/actions/capacity.ts";
import { answerRequest } from "../portfolio/index.ts";
import { paths as programmes } from "../programmes/index.ts";
import { askForHours, type DecisionText, decidePitch } from "./actions/decision.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { sendRecommendations, writeRecommendation } from "./actions/recommendation.ts";
import { releaseDecisions } from "./actions/release.ts";
import { declareTies } from "./actions/ties.ts";
import { addressed, plainText } from "./letters.ts";
import { paths } from "./paths.ts";
import { lettersOn, looksDue } from "./queries/after.ts";
import { criteriaOf, pitchDayById } from "./queries/day.ts";

const t = messagesIn("nb").pitching;
const texts = t.evening;
const today = "2026-11-24";

let app: TestApp;

beforeAll(async () => {
	app = await testApp();
});

const run = <T>(work: (db: Db) => Promise<T>) => app.tenant.run(work);
const sender = (by: string) => ({ by, now: testNow, origin: "http://lyngvik.test", locale: "nb" as const });

async function dayOf(db: Db, id: string) {
	const day = await pitchDayById(db, id, null);
	if (!day) throw new Error("The day is gone");
	return day;
}

const about = "Dere har spurt tolv, og det hørtes.";

/** A day whose teams have the panel's words, with a word on the first criterion. */
const aToldDay = (titles: readonly string[]): Promise<PitchWorld> =>
	run(async (db) => {
		const world = await aPitchDay(db, testNow, titles);
		const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		for (const who of [world.leader, world.expert, world.director, world.decider])
			await declareTies(db, world.dayId, who, said, testNow);
		await openPitchDay(db, world.dayId, world.office, testNow);
		await closeScoring(db, world.dayId, world.leader, testNow);
		const [first] = await criteriaOf(db, world.dayId);
		const words = { words: "Vi husker tavla.", stronger: "Et tall.", reason: "Behovet er vist." };
		for (const id of world.pitches) {
			const advice = {
				outcome: "hold" as const,
				...words,
				checks: {},
				about: new Map([[first?.id ?? "", about]]),
			};
			await writeRecommendation(db, { id, pitchDayId: world.dayId }, advice, world.leader, testNow);
		}
		await sendRecommendations(db, await dayOf(db, world.dayId), sender(world.leader));
		return world;
	});

const no = (world: PitchWorld): DecisionText => ({
	outcome: "hold",
	reason: "Lovgrunnlaget mangler.",
	whatNext: "Et ja fra jus.",
	learned: "",
	goInstead: "Nabokommunen prøver det samme.",
	lookAgainOn: "2026-12-01",
	mergeIntoIdeaId: null,
	ownerId: null,
	helpPersonId: world.expert,
	helpOffice: "",
	helpWords: "En time med juristen.",
});

const decideAll = (world: PitchWorld, text: DecisionText) =>
	run(async (db) => {
		for (const id of world.pitches)
			expect(await decidePitch(db, { id, pitchDayId: world.dayId }, text, world.decider, testNow)).toEqual({
				ok: true,
			});
	});

const release = (world: PitchWorld, despite?: string) =>
	run(async (db) =>
		releaseDecisions(db, await dayOf(db, world.dayId), sender(world.decider), today, despite),
	);

const mails = (like: string) =>
	run((db) =>
		db
			.selectFrom("mailMessages")
			.select(["personId", "subject", "bodyText"])
			.where("dedupeKey", "like", like)
			.orderBy("id")
			.execute(),
	);

/** A page as words alone. */
const wordsOf = (html: string) =>
	html
		.replace(/<[^>]+>/g, " ")
		.replace(/&amp;/g, "&")
		.replace(/\s+/g, " ");

describe("the letter and the team's page", () => {
	it("say the same, before and after the decision, and the letter is kept as it went out", async () => {
		const world = await aToldDay(["Tavla"]);
		const [pitchId = ""] = world.pitches;
		const owner = await app.browser(world.owners[0]);
		const samePage = async (kind: "recommendation" | "decision") => {
			const [mail] = await mails(`${kind}:${pitchId}:${world.owners[0]}`);
			const page = wordsOf(await owner.text(paths.pitch(pitchId)));
			const lines = (mail?.bodyText ?? "").split("\n").filter((line) => line && !line.includes("http"));
			expect(lines.length).toBeGreaterThan(8);
			for (const line of lines)
				for (const part of line.split(/(?<=innsikt): /)) expect(page).toContain(part.replace(/\s+/g, " "));
			const kept = (await run((db) => lettersOn(db, world.dayId, "nb"))).find((one) => one.kind === kind);
			expect(kept && plainText(addressed(kept, "Eier Nummer1"))).toBe(mail?.bodyText);
			return mail?.bodyText ?? "";
		};
		const evening = await samePage("recommendation");
		for (const words of [
			about,
			"Vi husker tavla.",
			"tirsdag 15. desember 2026",
			"Topp Lederstad",
			"Panel Lederud",
		])
			expect(evening).toContain(words);
		await decideAll(world, no(world));
		expect(await mails(`decision:${pitchId}:%`)).toEqual([]);
		expect(await owner.text(paths.pitch(pitchId))).not.toContain("Lovgrunnlaget");
		expect(await release(world)).toEqual({ ok: true });
		const answer = await samePage("decision");
		for (const words of [
			"Et ja fra jus.",
			"Nabokommunen",
			"1. desember 2026",
			"Fag Personvik",
			"En time med",
			"punkt 4.2",
		])
			expect(answer).toContain(words);
		expect(await mails(`decision:${pitchId}:%`)).toHaveLength(2);
		expect(await release(world)).toEqual({ ok: false, reason: "not-now" });
		expect(await mails(`decision:${pitchId}:%`)).toHaveLength(2);
		const stranger = await (await app.browser(world.outsider)).text(paths.pitch(pitchId));
		expect(stranger).toContain("Lovgrunnlaget mangler.");
		for (const words of ["En time med", "Fag Personvik", about]) expect(stranger).not.toContain(words);
	});

	it("reaches each reader in their own language, on the page too", async () => {
		const world = await aToldDay(["Tavla"]);
		await run((db) =>
			db
				.updateTable("people")
				.set({ locale: "nn" })
				.where("id", "=", world.owners[0] ?? "")
				.execute(),
		);
		await decideAll(world, no(world));
		await release(world);
		const [mail] = await mails(`decision:${world.pitches[0]}:${world.owners[0]}`);
		expect(mail?.subject).toBe("Avgjerd: Tavla");
		expect(mail?.bodyText).toContain(messagesIn("nn").pitching.evening.letter.goInstead);
	});

	it("stands in the tenant's own frame, which must have room for what is said", async () => {
		const office = await app.browser((await aToldDay(["Annen"])).office);
		const template = programmes.mailTemplate("pitchRecommendation", "nb");
		const own = { subject: "Ord til {pitch}", body: "Kjære {navn}.\n\n{beskjeden}\n\n{lenke}" };
		const empty = await office.post(template, { ...own, body: "Kjære {navn}. {lenke}", act: "save" });
		expect([empty.status, (await empty.text()).includes("{beskjeden}, ellers")]).toEqual([422, true]);
		expect((await office.post(template, { ...own, act: "save" })).status).toBe(303);
		const world = await aToldDay(["Tavla"]);
		const [mail] = await mails(`recommendation:${world.pitches[0]}:${world.owners[0]}`);
		expect(mail?.subject).toBe("Ord til Tavla");
		expect(mail?.bodyText?.startsWith("Kjære Eier Nummer1.\n\nDette gjorde inntrykk\n")).toBe(true);
		expect(await (await app.browser(world.owners[0])).text(paths.pitch(world.pitches[0] ?? ""))).toContain(
			"Kjære Eier Nummer1.",
		);
		expect((await office.post(template, { ...own, act: "reset" })).status).toBe(303);
	});
});

describe("the release", () => {
	const asked = async (world: PitchWorld) => {
		await run(async (db) => {
			const it = await addCompetence(db, { name: `IT ${world.dayId}`, leaderId: world.outsider });
			const need = { competenceId: it.ok ? it.id : "", quarter: "2027-Q1", hours: 120 };
			const pitch = { id: world.pitches[0] ?? "", title: "Tavla" };
			await askForHours(db, pitch, [need], world.decider, { today, now: testNow });
		});
	};

	it("waits for leaders who were asked, or takes a reason that stays", async () => {
		const world = await aToldDay(["Tavla"]);
		await asked(world);
		await decideAll(world, no(world));
		const decider = await app.browser(world.decider);
		const page = await decider.text(paths.release(world.dayId));
		for (const words of [texts.unanswered.title, "Utenfor Fremmedal", texts.unanswered.despite])
			expect(page).toContain(words);
		const refused = await decider.post(paths.release(world.dayId), {});
		expect([refused.status, (await refused.text()).includes(texts.unanswered.missing)]).toEqual([422, true]);
		expect(await mails(`decision:${world.pitches[0]}:%`)).toEqual([]);
		const reason = "Lederen er syk, og svaret endrer ikke utfallet.";
		expect((await decider.post(paths.release(world.dayId), { despite: reason })).status).toBe(303);
		expect(await decider.text(paths.decisions(world.dayId))).toContain(reason);
		expect(await mails(`decision:${world.pitches[0]}:%`)).toHaveLength(2);
	});

	it("needs no reason when they have answered", async () => {
		const world = await aToldDay(["Tavla"]);
		await asked(world);
		await run(async (db) => {
			const { id } = await db
				.selectFrom("capacityRequests")
				.select("id")
				.where("pitchId", "=", world.pitches[0] ?? "")
				.executeTakeFirstOrThrow();
			await answerRequest(db, id, { answer: "no", words: "", by: world.outsider }, testNow);
		});
		await decideAll(world, no(world));
		expect(await release(world)).toEqual({ ok: true });
	});
});

describe("a no", () => {
	const aNo = async () => {
		const world = await aToldDay(["Tavla"]);
		await decideAll(world, no(world));
		await release(world);
		const browser: TestBrowser = await app.browser(world.owners[0]);
		return { world, pitchId: world.pitches[0] ?? "", owner: browser };
	};

	it("comes with help that the team takes with one press; the helper is told once", async () => {
		const { world, pitchId, owner } = await aNo();
		const outsider = await app.browser(world.outsider);
		expect((await outsider.post(paths.help(pitchId), {})).status).toBe(404);
		expect(await owner.text(paths.pitch(pitchId))).toContain(texts.help.accept);
		for (const _ of [1, 2]) expect((await owner.post(paths.help(pitchId), {})).status).toBe(303);
		const told = await mails(`help:${pitchId}`);
		expect(told.map(({ personId }) => personId)).toEqual([world.expert]);
		expect(told[0]?.bodyText).toContain("Eier Nummer1");
		const page = await owner.text(paths.pitch(pitchId));
		expect([page.includes(texts.help.accept), page.includes("Dere takket ja 24. november 2026")]).toEqual([
			false,
			true,
		]);
		expect(await (await app.browser(world.expert)).text("/")).toContain(texts.help.stepAction);
	});

	it("cannot be helped before it is released", async () => {
		const world = await aToldDay(["Tavla"]);
		await decideAll(world, no(world));
		const owner = await app.browser(world.owners[0]);
		await owner.post(paths.help(world.pitches[0] ?? ""), {});
		expect(await mails(`help:${world.pitches[0]}`)).toEqual([]);
	});

	it("comes back to the office a week before and to the owner on the day, until somebody has looked", async () => {
		const { world, pitchId, owner } = await aNo();
		const office = { all: true, programmeIds: [] };
		const nobody = { all: false, programmeIds: [] };
		const due = (who: string, day: string, reach: typeof office) =>
			run(
				async (db) => (await looksDue(db, who, day, reach)).filter((one) => one.pitchId === pitchId).length,
			);
		const [ownerId = ""] = world.owners;
		expect([
			await due(world.office, "2026-11-23", office),
			await due(world.office, "2026-11-24", office),
			await due(ownerId, "2026-11-30", nobody),
			await due(ownerId, "2026-12-01", nobody),
			await due(world.outsider, "2026-12-01", nobody),
		]).toEqual([0, 1, 0, 1, 0]);
		const keeper = await app.browser(world.office);
		const look = paths.secondLook(pitchId);
		expect((await owner.post(look, { result: "leave", words: "Nei." })).status).toBe(404);
		const dateless = await keeper.post(look, { result: "later", words: "Jus svarer på nyåret." });
		expect([dateless.status, (await dateless.text()).includes("Jus svarer på nyåret.")]).toEqual([422, true]);
		await keeper.post(look, { result: "later", words: "Jus svarer på nyåret.", nextOn: "2027-02-01" });
		expect([await due(ownerId, "2027-01-31", nobody), await due(ownerId, "2027-02-01", nobody)]).toEqual([
			0, 1,
		]);
		const told = await mails("second-look:%");
		expect(told.map(({ personId }) => personId).sort()).toEqual([ownerId, world.teamMember].sort());
		expect(await owner.text(paths.pitch(pitchId))).toContain("Jus svarer på nyåret.");
		await keeper.post(look, { result: "take_up", words: "Jus sa ja." });
		expect(await due(world.office, "2027-02-01", office)).toBe(0);
		const idea = await run((db) =>
			db
				.selectFrom("ideas")
				.select("state")
				.where("id", "=", world.ideas[0] ?? "")
				.executeTakeFirstOrThrow(),
		);
		expect(idea.state).toBe("working");
	});
});
