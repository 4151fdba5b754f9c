import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aPlan, aReadyIdea } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { addPitches } from "./actions/order.ts";
import { appoint } from "./actions/panel.ts";
import { planPitchDay } from "./actions/plan.ts";
import { submitAssessment } from "./actions/scores.ts";
import { declareTies } from "./actions/ties.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";

// 57 papers, 20 reviewers, 128 scores (Kuhlisch et al. 2016), with lme4's answers. The data are under the GPL and are
// not ours to ship: the test looks for them beside the program, and is counted as skipped where they are not.
const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "judges/conference-reviewers");

type Given = { paper: string; reviewer: string; score: number };

function given(): Given[] {
	const rows: Record<string, string>[] = parse(readFileSync(join(folder, "data.csv")), { columns: true });
	return rows.map(({ idpaper = "", idreviewer = "", score }) => ({
		...{ paper: idpaper, reviewer: idreviewer, score: Number(score) },
	}));
}

const words = ["1", "2", "3", "4", "5", "6"];

/**
 * Their scale is 1 to 7 and ours 1 to 6: two criteria of the same weight make half levels, so that their score s
 * becomes the mean 0.5 + s / 2. The model follows such a change of scale exactly.
 */
const onOurScale = (score: number): [number, number] => [
	Math.floor((1 + score) / 2),
	Math.ceil((1 + score) / 2),
];

async function aKnownDay(db: Db, scores: readonly Given[]) {
	const top = await aUnit(db, { type: "kommune", name: "Lyngvik kommune" });
	const [staff, line] = [await aUnit(db, { parentId: top }), await aUnit(db, { parentId: top })];
	const office = await aPerson(db, { name: "Kontor Kontorsen", unitId: top, roles: ["office"] });
	const leader = await aPerson(db, { name: "Panel Lederud", unitId: staff });
	const criteria = ["Innhold", "Form"].map((title) => ({ title, weight: 50, levelWords: words }));
	const plan = { ...aPlan, corrected: true, quorum: 1 };
	const dayId = await planPitchDay(db, plan, criteria, office);
	await appoint(db, dayId, leader, "leader", office);
	await appoint(db, dayId, office, "decider", office);
	const judges = new Map<string, string>();
	for (const reviewer of new Set(scores.map((one) => one.reviewer))) {
		judges.set(reviewer, await aPerson(db, { name: `Dommer Nummer${reviewer}`, unitId: staff }));
		await appoint(db, dayId, judges.get(reviewer) ?? "", "expert", office);
	}
	const ownerId = await aPerson(db, { name: "Eier Eiersen", unitId: line });
	const papers = [...new Set(scores.map((one) => one.paper))];
	const ideas: string[] = [];
	for (const paper of papers) {
		const id = await aReadyIdea(db, { ownerId, title: `Artikkel ${paper}.`, now: testNow });
		await db.updateTable("ideas").set({ unitId: line }).where("id", "=", id).execute();
		ideas.push(id);
	}
	await addPitches(db, dayId, ideas, office, testNow);
	const rows = await db
		.selectFrom("pitches")
		.select("id")
		.where("pitchDayId", "=", dayId)
		.orderBy("position")
		.execute();
	const pitches = new Map(papers.map((paper, at) => [paper, rows[at]?.id ?? ""]));
	const none = rows.map(({ id }) => ({ pitchId: id, declared: "none" as const, words: "" }));
	for (const id of [leader, ...judges.values()]) await declareTies(db, dayId, id, none, testNow);
	expect(await openPitchDay(db, dayId, office, testNow)).toEqual({ ok: true });
	return { dayId, leader, judges, pitches };
}

it.skipIf(!existsSync(folder))(
	"a pitch day with published scores shows the published answers on its result page",
	async () => {
		const app = await testApp();
		const scores = given();
		const { dayId, leader } = await app.tenant.run(async (db) => {
			const day = await aKnownDay(db, scores);
			const [first, second] = await criteriaOf(db, day.dayId);
			for (const { paper, reviewer, score } of scores) {
				const [a, b] = onOurScale(score);
				const values = new Map([
					[first?.id ?? "", a],
					[second?.id ?? "", b],
				]);
				const personId = day.judges.get(reviewer) ?? "";
				const target = { pitchId: day.pitches.get(paper) ?? "", dayId: day.dayId, personId };
				expect(await submitAssessment(db, target, { values, note: "" }, testNow)).toEqual({ ok: true });
			}
			expect(await closeScoring(db, day.dayId, day.leader, testNow)).toEqual({ ok: true });
			return day;
		});
		const page = await (await app.browser(leader)).text(paths.results(dayId));
		const { lme4_REML } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
		const shown = new Map(
			[...page.matchAll(/Artikkel (\d+)\.<\/(?:th|td)>(.*?)<\/tr>/gs)].map(([, paper = "", cells = ""]) => [
				paper,
				[...cells.matchAll(/>(\d,\d\d)</g)].map(([, figure = ""]) => Number(figure.replace(",", "."))),
			]),
		);
		expect(shown.size).toBe(57);
		const blups: Record<string, number> = lme4_REML.paper_blup;
		const wrong = Object.entries(blups).flatMap(([paper, blup]) => {
			const own = scores.filter((one) => one.paper === paper).map(({ score }) => 0.5 + score / 2);
			const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
			const corrected = 0.5 + (lme4_REML.intercept + blup) / 2;
			const [plain = 0, adjusted = 0] = shown.get(paper) ?? [];
			// Figures on the page have two decimals.
			const isRight = Math.abs(plain - mean) <= 0.0051 && Math.abs(adjusted - corrected) <= 0.0051;
			return isRight ? [] : [{ paper, plain, mean, adjusted, corrected }];
		});
		expect(wrong).toEqual([]);
	},
);
