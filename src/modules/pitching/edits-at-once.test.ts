import { expect, test } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay } from "../../../test/support/pitching-rows.ts";
import { seenIn, twoWriters } from "../../../test/support/two-writers.ts";
import { declareTies, settleTie } from "./actions/ties.ts";
import { filledWith } from "./criteria-form.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";

const app = await testApp();
const made = await app.tenant.run(async (db) => {
	const world = await aPitchDay(db, testNow, ["Felles vaktliste"]);
	return { ...world, colleague: await aPerson(db, { name: "Ola Kontor", roles: ["office"] }) };
});
const first = await app.browser(made.office);
const second = await app.browser(made.colleague);

/** What a page's form holds, as a browser would send it. */
const criteriaNow = () => app.tenant.run(async (db) => filledWith(await criteriaOf(db, made.dayId)));

test("a pitch day", async () => {
	const before = {
		title: "Pitchedag",
		day: "2026-12-03",
		startsAt: "09:00",
		pitchMinutes: "3",
		questionMinutes: "5",
		breakMinutes: "2",
		quorum: "3",
	};
	const writes = {
		firstWrites: { place: "Rådhussalen i nord" },
		secondWrites: { title: "Dagen i desember" },
	};
	await twoWriters({ first, second, form: paths.editPitchDay(made.dayId), before, ...writes });
});

test("criteria: a level's words that another has changed are shown, unfolded", async () => {
	const form = paths.criteria(made.dayId);
	const before = (await criteriaNow()) as Record<string, string>;
	const page = await twoWriters({
		...{ first, second, form, before },
		firstWrites: { level_0_3: "Minst tre er spurt." },
		secondWrites: { level_0_3: "Minst fem er spurt.", title_1: "Mot til å prøve" },
	});
	expect(page).toMatch(
		/<details class="details" open[^>]*><summary>(?:(?!<\/details>)[\s\S])*Minst fem er spurt\./,
	);
	expect(await seenIn(page, form)).not.toBe("");
	expect(await criteriaNow()).toMatchObject({ level_0_3: "Minst fem er spurt.", title_1: "Mot til å prøve" });
});

test("what is decided of a tie", async () => {
	const [pitchId = ""] = made.pitches;
	const of = { pitchId, personId: made.director };
	const said = [{ pitchId, declared: "kin" as const, words: "" }];
	await app.tenant.run((db) => declareTies(db, made.dayId, made.director, said, testNow));
	const leads = [await app.browser(made.leader), await app.browser(made.leader)] as const;
	await twoWriters({
		...{ first: leads[0], second: leads[1], form: paths.ties(made.dayId), before: of },
		firstWrites: { decided: "partial", words: "Nær slekt." },
		secondWrites: { decided: "impartial", words: "De kjenner ikke hverandre." },
	});
});

test("the panel's words to a team", async () => {
	const [pitchId = ""] = made.pitches;
	const said = { pitchId, declared: "none" as const, words: "" };
	await app.tenant.run(async (db) => {
		for (const personId of [made.leader, made.expert, made.director])
			await declareTies(db, made.dayId, personId, [said], testNow);
		await settleTie(
			db,
			{ pitchId, personId: made.director, decided: "impartial", words: "Greit." },
			made.leader,
			testNow,
		);
		await db.updateTable("pitchDays").set({ state: "scored" }).where("id", "=", made.dayId).execute();
	});
	// Two devices of the leader: the meeting room's and their own.
	const [here, there] = [await app.browser(made.leader), await app.browser(made.leader)];
	await twoWriters({
		...{ first: here, second: there, form: paths.recommendation(pitchId) },
		before: { outcome: "support", words: "Klart.", reason: "Behovet er stort." },
		firstWrites: { words: "Behovet er vist." },
		secondWrites: { reason: "Mange har det samme behovet." },
	});
});
