import { describe, expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { paths as home } from "../home/index.ts";
import { openPitchDay } from "./actions/opening.ts";
import { declareTies } from "./actions/ties.ts";
import { paths } from "./paths.ts";

const app = await testApp();

describe("the number of queries", () => {
	it("is the same for one pitch and for three, on every page and for every seat", async () => {
		const small = await app.tenant.run((db) => aPitchDay(db, testNow, ["Én"]));
		const large = await app.tenant.run((db) => aPitchDay(db, testNow, ["En", "To", "Tre"]));
		for (const day of [small, large]) {
			await app.tenant.run(async (db) => {
				for (const personId of [day.leader, day.director, day.expert, day.decider]) {
					const said = day.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
					await declareTies(db, day.dayId, personId, said, testNow);
				}
				await openPitchDay(db, day.dayId, day.office, testNow);
			});
		}
		// The tenant is looked up once and known from then on.
		await (await app.browser(small.office)).get(paths.pitchDays());
		const count = countQueries(app.deps.database);
		const queriesOf = async (day: PitchWorld) => {
			const pages: [string, string][] = [
				[day.office, paths.pitchDays()],
				[day.office, paths.pitchDay(day.dayId)],
				[day.office, paths.dayPitches(day.dayId)],
				[day.office, paths.panel(day.dayId)],
				[day.leader, paths.pitchDay(day.dayId)],
				[day.leader, paths.ties(day.dayId)],
				[day.leader, paths.impartiality(day.dayId)],
				[day.leader, paths.results(day.dayId)],
				[day.leader, paths.recommendations(day.dayId)],
				[day.leader, paths.score(day.pitches.at(-1) ?? "")],
				[day.owners.at(-1) ?? "", paths.pitch(day.pitches.at(-1) ?? "")],
				[day.leader, home.home()],
			];
			const counts: [string, number][] = [];
			for (const [personId, url] of pages) {
				const browser = await app.browser(personId);
				count();
				expect([url, (await browser.get(url)).status]).toEqual([url, 200]);
				counts.push([url.replace(/[0-9a-f-]{36}/, ":id"), count()]);
			}
			return counts;
		};
		const few = await queriesOf(small);
		expect(await queriesOf(large)).toEqual(few);
		// The own page asks each module what waits.
		expect(Math.max(...few.map(([, number]) => number))).toBeLessThan(32);
	});
});
