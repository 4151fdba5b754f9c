import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { aPlanningOffice } from "../../../test/support/planning-office.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").planning;
const { app, office, outsider, programme, leaders, aReadyPlan } = await aPlanningOffice();

describe("comparing", () => {
	it("shows two plans side by side, and asks for two where there is one", async () => {
		const first = await aReadyPlan({ name: "Den ene" });
		const second = await aReadyPlan({ name: "Den andre", mixSector: "3" });
		const page = await office.text(`${paths.comparison(programme)}?first=${first}&second=${second}`);
		for (const text of ["Den ene", "Den andre", t.comparison.total, t.comparison.otherRules])
			expect(page).toContain(text);
		const same = await office.get(`${paths.comparison(programme)}?first=${first}&second=${first}`);
		expect(same.headers.get("location")).toBe(paths.plans(programme));
	});

	it("lists who changes cohort by cohort and then by name, on the page and as CSV", async () => {
		const first = await aReadyPlan({ name: "Før" });
		const second = await aReadyPlan({ name: "Etter" });
		const places = (plan: string, cohortOf: (at: number) => number) =>
			app.tenant.run(async (db) => {
				for (const [at, personId] of leaders.entries())
					await db
						.updateTable("cohortPlanPlaces")
						.set({ cohort: cohortOf(at) })
						.where("planId", "=", plan)
						.where("personId", "=", personId)
						.execute();
			});
		await places(first, (at) => at % 2);
		await places(second, (at) => (at < 4 ? 1 - (at % 2) : at % 2));
		const query = `?first=${first}&second=${second}`;
		const page = await office.text(paths.comparison(programme) + query);
		expect(page).toContain(t.comparison.movesTitle);
		const rows = (await office.text(paths.comparisonCsv(programme) + query)).trim().split("\r\n");
		const cells = rows.map((row) => row.replace("\uFEFF", "").split(";"));
		expect(cells[0]?.slice(0, 3)).toEqual(["Før", "Etter", "Navn"]);
		expect(cells.slice(1).map(([from, to]) => [from, to])).toEqual([
			...[1, 2].map(() => ["Kull 1", "Kull 2"]),
			...[1, 2].map(() => ["Kull 2", "Kull 1"]),
		]);
		const names = cells.slice(1).map(([, , name = ""]) => name);
		const shown = names.map((name) => page.indexOf(`>${name}<`));
		expect(shown).toEqual([...shown].sort((a, b) => a - b));
		expect(shown).not.toContain(-1);
		for (const pair of [names.slice(0, 2), names.slice(2)]) {
			const family = pair.map((name) => name.split(" ").slice(1).join(" "));
			expect(family).toEqual([...family].sort(new Intl.Collator("nb", { numeric: true }).compare));
		}
		expect((await outsider.get(paths.comparisonCsv(programme) + query)).status).toBe(404);
	});
});
