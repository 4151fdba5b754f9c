import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { paths } from "../paths.ts";
import type { SwapSide } from "../swap.ts";
import { giveAway, seat } from "./elsewhere.ts";
import { orderLetter } from "./letters.ts";
import { offerFreePlaces } from "./waiting-list.ts";

type At = { now: Date; today: Day };

/** Two change seats in one gathering. Seats are taken before they are given away, so that nobody slips in between. */
export async function changeSeats(
	db: Db,
	asker: SwapSide,
	partner: SwapSide,
	number: number,
	{ now }: At,
): Promise<void> {
	const moves = [
		{ who: asker, from: at(asker, number), to: at(partner, number) },
		{ who: partner, from: at(partner, number), to: at(asker, number) },
	];
	for (const { who, to } of moves) await seat(db, { gatheringId: to, personId: who.personId }, "swap", now);
	for (const { who, from } of moves) await giveAway(db, { gatheringId: from, personId: who.personId });
	for (const { who, from, to } of moves) {
		const order = { key: "moved", gatheringId: to, personId: who.personId } as const;
		await orderLetter(db, { ...order, link: "own", add: to, cancel: from });
	}
}

const at = (side: SwapSide, number: number): string =>
	side.gatherings.find((one) => one.number === number)?.gatheringId ?? "";

/** Two change cohorts for the rest of the programme: each takes over the other's invitations that are ahead. */
export async function changeCohorts(
	db: Db,
	programmeId: string,
	asker: SwapSide,
	partner: SwapSide,
	{ now, today }: At,
): Promise<void> {
	const moves = [
		{ who: asker, host: partner },
		{ who: partner, host: asker },
	];
	for (const { who } of moves) await dropInvitations(db, who, today);
	for (const { who, host } of moves) {
		await takeOver(db, who.personId, host, { now, today });
		await db
			.updateTable("cohortMembers")
			.set({ cohortId: host.cohortId, locked: true })
			.where("programmeId", "=", programmeId)
			.where("personId", "=", who.personId)
			.execute();
	}
	for (const gatheringId of [...ahead(asker, today), ...ahead(partner, today)].map((one) => one.gatheringId))
		await offerFreePlaces(db, gatheringId);
	for (const { who, host } of moves) {
		const [next] = ahead(host, today);
		const gatheringId = (next ?? host.gatherings.at(-1))?.gatheringId;
		if (!gatheringId) continue;
		const order = { key: "cohortSwapped", gatheringId, personId: who.personId } as const;
		await orderLetter(db, { ...order, link: paths.myProgramme() });
	}
}

const ahead = (side: SwapSide, today: Day) =>
	side.gatherings.filter(({ days, cancelled }) => !cancelled && (days[0] ?? "9999") > today);

async function dropInvitations(db: Db, side: SwapSide, today: Day): Promise<void> {
	const ids = ahead(side, today).map(({ gatheringId }) => gatheringId);
	await sql`
		delete from enrolments where person_id = ${side.personId} and gathering_id = any(${ids}::uuid[])
	`.execute(db);
}

/** A seat for a seat: where the other had a place one has it now, else one is invited like anybody. */
async function takeOver(db: Db, personId: string, host: SwapSide, { now, today }: At): Promise<void> {
	for (const { gatheringId, invited, state } of ahead(host, today)) {
		if (!invited) continue;
		const holds = state === "yes";
		await db
			.insertInto("enrolments")
			.values({
				...{ gatheringId, personId, state: holds ? "yes" : "invited", tokenHash: newSecret().hash },
				...{ invitedAt: now, answeredAt: holds ? now : null },
			})
			.onConflict((conflict) =>
				conflict.columns(["tenantId", "gatheringId", "personId"]).doUpdateSet({ kind: "own" }),
			)
			.execute();
	}
}
