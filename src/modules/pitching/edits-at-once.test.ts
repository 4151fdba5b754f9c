import { expect, test } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay } from "../../../test/support/pitching-rows.ts";
import { seenIn, twoWriters } from "../../../test/support/two-writers.ts";
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
