import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/pitch-days.ts";
import { openPitchDay } from "./actions/opening.ts";
import { movePitch, withdrawPitch } from "./actions/order.ts";
import { appoint, releasePanelMember } from "./actions/panel.ts";
import { panelOf, planOf } from "./queries/day.ts";
import { pitchOfIdea } from "./queries/pitch-of-idea.ts";
import { pitchesOn } from "./queries/pitches.ts";

const { tenant: makeTenant } = await testDatabase();
const now = testNow;

describe("the plan", () => {
	it("moves a pitch up and down, and stops at the ends", async () => {
		const world = await aWorld(makeTenant);
		const [a = "", b = "", c = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const order = async () => (await pitchesOn(db, world.dayId, world.office)).map(({ id }) => id);
			await movePitch(db, world.dayId, c, "up");
			expect(await order()).toEqual([a, c, b]);
			await movePitch(db, world.dayId, a, "down");
			expect(await order()).toEqual([c, a, b]);
			await movePitch(db, world.dayId, c, "up");
			await movePitch(db, world.dayId, b, "down");
			expect(await order()).toEqual([c, a, b]);
		});
	});

	it("gives the idea back when its pitch is taken out, and takes it up again", async () => {
		const world = await aWorld(makeTenant);
		const [ideaId = ""] = world.ideas;
		const [id = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const state = async () =>
				(await db.selectFrom("ideas").select("state").where("id", "=", ideaId).executeTakeFirstOrThrow())
					.state;
			expect([await state(), (await pitchOfIdea(db, ideaId))?.pitchId]).toEqual(["pitching", id]);
			await withdrawPitch(db, { id, ideaId }, world.office, now);
			expect([await state(), await pitchOfIdea(db, ideaId)]).toEqual(["ready", null]);
		});
	});

	it("says what is missing, and opens with the pages as they are then", async () => {
		const world = await aWorld(makeTenant);
		const [ideaId = ""] = world.ideas;
		await world.tenant.run(async (db) => {
			expect(await planOf(db, world.dayId)).toEqual({
				place: "Rådhussalen",
				quorum: 2,
				authority: "Delegert myndighet, punkt 4.2",
				hasDecider: true,
				hasContact: true,
				hasLeader: true,
				panelSize: 3,
				smallPanels: 0,
				unplaced: 0,
				criteriaCount: 6,
				pitchCount: 3,
				emptyPages: 0,
				shortPitches: 3,
				unanswered: 3,
			});
			await releasePanelMember(db, world.dayId, world.leader, world.office);
			expect(await openPitchDay(db, world.dayId, world.office, now)).toEqual({
				ok: false,
				reason: "incomplete",
			});
			await appoint(db, world.dayId, world.leader, "leader", world.office);
			expect(await openPitchDay(db, world.dayId, world.office, now)).toEqual({ ok: true });
			await db
				.updateTable("ideas")
				.set({ pitch: JSON.stringify({ need: "Endret etterpå" }), title: "Ny tittel" })
				.where("id", "=", ideaId)
				.execute();
			const [first] = await pitchesOn(db, world.dayId, world.leader);
			expect([first?.title, first?.handedIn.need]).toEqual([
				"Tryggere overganger",
				"Behovet bak Tryggere overganger",
			]);
			expect(await openPitchDay(db, world.dayId, world.office, now)).toEqual({
				ok: false,
				reason: "not-now",
			});
		});
	});

	it("has one leader: a new one takes over, and the old one stays", async () => {
		const world = await aWorld(makeTenant, ["Én"]);
		await world.tenant.run(async (db) => {
			await appoint(db, world.dayId, world.expert, "leader", world.office);
			const roles = (await panelOf(db, world.dayId)).map(({ personId, role }) => [personId, role]);
			expect(new Map(roles as [string, string][])).toEqual(
				new Map([
					[world.expert, "leader"],
					[world.leader, "director"],
					[world.director, "director"],
				]),
			);
		});
	});
});
