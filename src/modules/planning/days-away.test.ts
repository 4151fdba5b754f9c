import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { aPlanningOffice } from "../../../test/support/planning-office.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").planning;
const { app, office, programme, leaders, theirs } = await aPlanningOffice();

describe("days when leaders cannot come", () => {
	it("are refused with the input kept where they are in disorder or of nobody", async () => {
		const days = {
			personId: leaders[0] ?? "",
			firstDay: "2027-03-05",
			lastDay: "2027-03-01",
			kind: "cannot",
		};
		const wrong = await office.post(paths.unavailable(programme), days);
		const page = await wrong.text();
		expect([wrong.status, page.includes(t.away.faults.order)]).toEqual([422, true]);
		expect(page).toContain('value="2027-03-05"');
		const stranger = await office.post(paths.unavailable(programme), {
			...{ personId: theirs.plan, firstDay: "2027-03-05", kind: "cannot" },
		});
		expect([stranger.status, (await stranger.text()).includes(t.away.faults.unknown)]).toEqual([422, true]);
	});

	it("are read from a list, or refused with the line", async () => {
		const { employeeNumber } = await app.tenant.run((db) =>
			db
				.selectFrom("people")
				.select("employeeNumber")
				.where("id", "=", leaders[1] ?? "")
				.executeTakeFirstOrThrow(),
		);
		const list = `${employeeNumber};5.4.2027;6.4.2027;helst ikke`;
		expect((await office.post(paths.unavailable(programme), { list })).status).toBe(303);
		const page = await office.text(paths.unavailable(programme));
		expect(page).toContain("5.–6. april 2027");
		const wrong = await office.post(paths.unavailable(programme), { list: "tull;5.4.2027" });
		expect([wrong.status, (await wrong.text()).includes(t.away.faults.person(1, "tull"))]).toEqual([
			422,
			true,
		]);
	});
});
