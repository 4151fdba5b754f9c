import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { ideaPeople } from "../../../test/support/idea-people.ts";
import { removeEvidence } from "./actions/evidence.ts";
import { changeMethod, moveStep, repeatStep } from "./actions/steps.ts";
import {
	addEvidence,
	appointGuide,
	checkInsight,
	declareReady,
	ideaForPitch,
	ideasReadyForPitch,
	moveByTeam,
	type NewEvidence,
	setIdeaState,
	setStepState,
	startIdea,
	stepsOf,
	writePitchPage,
	writeStep,
} from "./index.ts";
import { evidenceOf } from "./queries/idea-parts.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const nabovik = await tenant("nabovik");
const now = new Date("2027-01-12T08:00:00Z");
const here = await lyngvik.run(ideaPeople);

const start = () =>
	lyngvik.run((db) =>
		startIdea(
			db,
			{ ownerId: here.owner, challenge: "Vi bruker en halvtime hver morgen på vaktlister." },
			now,
		),
	);

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
