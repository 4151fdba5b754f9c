import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { orderTopic } from "../order-topic.ts";
import { numberPitches } from "./order.ts";

/** What one does in a panel: leads it, judges, or comes when somebody else cannot. */
export type SeatAs = "chair" | "member" | "substitute";

/** Where and when a panel sits; what is empty is as the day has it. */
export type PanelFacts = {
	readonly title: string;
	readonly room: string;
	readonly day: Day | null;
	readonly startsAt: string | null;
	readonly quorum: number | null;
};

/** A panel as it is to be, with its members and its pitches in their order. One that is there keeps its id. */
export type PanelPlan = PanelFacts & {
	readonly id?: string;
	readonly seats: readonly { readonly personId: string; readonly as: SeatAs }[];
	readonly pitchIds: readonly string[];
};

/**
 * Puts a whole day into panels: those in the list, in their order; others go, and a pitch that is in none of them has
 * no place yet. Points stay with the pitch and whoever gave them, and count while that person sits in its panel.
 */
export async function arrangePanels(
	db: Db,
	dayId: string,
	panels: readonly PanelPlan[],
	by: string,
): Promise<void> {
	await db.selectFrom("pitchDays").select("id").where("id", "=", dayId).forUpdate().execute();
	await db.updateTable("pitches").set({ panelId: null }).where("pitchDayId", "=", dayId).execute();
	await db.deleteFrom("panelSeats").where("pitchDayId", "=", dayId).execute();
	const kept = panels.flatMap(({ id }) => id ?? []);
	await sql`
		delete from panels where pitch_day_id = ${dayId}::uuid and not (id = any(${kept}::uuid[]))
	`.execute(db);
	for (const [index, panel] of panels.entries()) await arrangeOne(db, dayId, panel, index + 1);
	await numberPitches(db, dayId);
	await announce(db, orderTopic(dayId));
	await recordEvent(db, { type: "panels.arranged", subject: ["pitch_day", dayId], actor: by });
}

async function arrangeOne(db: Db, dayId: string, panel: PanelPlan, position: number): Promise<void> {
	const { id, seats, pitchIds, ...facts } = panel;
	const row = { ...facts, position };
	const panelId = id ?? (await insertPanel(db, dayId, row));
	if (id) await db.updateTable("panels").set(row).where("id", "=", id).execute();
	const rows = seats.map(({ personId, as }, place) => ({
		...{ panelId, pitchDayId: dayId, personId, position: place },
		...seatColumns(as),
	}));
	if (rows.length > 0) await db.insertInto("panelSeats").values(rows).execute();
	await sql`
		update pitches p set panel_id = ${panelId}::uuid, position = line.place
		from unnest(${[...pitchIds]}::uuid[]) with ordinality as line(id, place)
		where p.id = line.id and p.pitch_day_id = ${dayId}::uuid
	`.execute(db);
}

const seatColumns = (as: SeatAs) => ({ chairs: as === "chair", substitute: as === "substitute" });

async function insertPanel(db: Db, dayId: string, row: PanelFacts & { position: number }): Promise<string> {
	const { id } = await db
		.insertInto("panels")
		.values({ pitchDayId: dayId, ...row })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

/** Notes that a member cannot judge from now on, or that they can after all. Points they have begun on count. */
export async function noteAbsence(
	db: Db,
	dayId: string,
	personId: string,
	awayAt: Date | null,
	by: string,
): Promise<void> {
	await db
		.updateTable("panelMembers")
		.set({ awayAt })
		.where("pitchDayId", "=", dayId)
		.where("personId", "=", personId)
		.execute();
	const data = { person: personId };
	const type = awayAt ? "panel.member_away" : "panel.member_back";
	await recordEvent(db, { type, subject: ["pitch_day", dayId], actor: by, data });
}
