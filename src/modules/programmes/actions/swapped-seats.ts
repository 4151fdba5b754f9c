import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { StandIn } from "../enrolment.ts";
import { paths } from "../paths.ts";
import type { SwapSide } from "../swap.ts";
import { giveAway, seat } from "./elsewhere.ts";
import { orderLetter } from "./letters.ts";
import { releaseStandIn, tellStandIn } from "./stand-ins.ts";
import { offerFreePlaces } from "./waiting-list.ts";

type At = { now: Date; today: Day };

/**
 * One who swaps, with whom, and who acts for them on the new days: null for nobody; left out, whoever did before.
 */
export type Mover = { side: SwapSide; host: SwapSide; standIn: StandIn | null | undefined };

/** Two change seats in one gathering. Seats are taken before they are given away, so that nobody slips in between. */
export async function changeSeats(
	db: Db,
	movers: readonly Mover[],
	number: number,
	{ now }: At,
): Promise<void> {
	const moves = movers.map(({ side, host, standIn }) => {
		const from = side.gatherings.find((one) => one.number === number);
		const to = host.gatherings.find((one) => one.number === number);
		const personId = side.personId;
		return {
			...{ personId, from: from?.gatheringId ?? "", to: to?.gatheringId ?? "" },
			standIn: standIn === undefined ? (from?.standIn ?? null) : standIn,
		};
	});
	for (const { personId, to, standIn } of moves)
		await seat(db, { gatheringId: to, personId }, { kind: "swap", standIn }, now);
	for (const { personId, from } of moves) await giveAway(db, { gatheringId: from, personId });
	for (const { personId, from, to } of moves) {
		const order = { key: "moved", gatheringId: to, personId } as const;
		await orderLetter(db, { ...order, link: "own", add: to, cancel: from });
	}
}

/** Two change cohorts for the rest of the programme: each takes over the other's invitations that are ahead. */
export async function changeCohorts(
	db: Db,
	programmeId: string,
	movers: readonly Mover[],
	{ now, today }: At,
): Promise<void> {
	for (const { side } of movers) await dropInvitations(db, side, today);
	for (const mover of movers) {
		await takeOver(db, mover, { now, today });
		await db
			.updateTable("cohortMembers")
			.set({ cohortId: mover.host.cohortId, locked: true })
			.where("programmeId", "=", programmeId)
			.where("personId", "=", mover.side.personId)
			.execute();
	}
	for (const { gatheringId } of movers.flatMap(({ side }) => ahead(side, today)))
		await offerFreePlaces(db, gatheringId);
	for (const { side, host } of movers) {
		const [next] = ahead(host, today);
		const gatheringId = (next ?? host.gatherings.at(-1))?.gatheringId;
		if (!gatheringId) continue;
		const order = { key: "cohortSwapped", gatheringId, personId: side.personId } as const;
		await orderLetter(db, { ...order, link: paths.myProgramme() });
	}
}

const ahead = (side: SwapSide, today: Day) =>
	side.gatherings.filter(({ days, cancelled }) => !cancelled && (days[0] ?? "9999") > today);

async function dropInvitations(db: Db, side: SwapSide, today: Day): Promise<void> {
	const dropped = ahead(side, today);
	const ids = dropped.map(({ gatheringId }) => gatheringId);
	await sql`
		delete from enrolments where person_id = ${side.personId} and gathering_id = any(${ids}::uuid[])
	`.execute(db);
	for (const { gatheringId, state, standIn } of dropped)
		if (state === "yes")
			await releaseStandIn(db, { gatheringId, personId: side.personId }, standIn?.personId);
}

/** A seat for a seat: where the other had a place one has it now, else one is invited like anybody. */
async function takeOver(db: Db, { side, host, standIn }: Mover, { now, today }: At): Promise<void> {
	const { personId } = side;
	for (const { gatheringId, number, invited, state } of ahead(host, today)) {
		if (!invited) continue;
		const holds = state === "yes";
		const before = side.gatherings.find((one) => one.number === number)?.standIn;
		const acting = standIn === undefined ? before : holds ? standIn : null;
		await db
			.insertInto("enrolments")
			.values({
				...{ gatheringId, personId, state: holds ? "yes" : "invited", tokenHash: newSecret().hash },
				...{ invitedAt: now, answeredAt: holds ? now : null },
				...{ standIn: acting?.name ?? null, standInId: acting?.personId ?? null },
			})
			.onConflict((conflict) =>
				conflict.columns(["tenantId", "gatheringId", "personId"]).doUpdateSet({ kind: "own" }),
			)
			.execute();
		if (holds) await tellStandIn(db, { gatheringId, personId }, acting?.personId);
	}
}
