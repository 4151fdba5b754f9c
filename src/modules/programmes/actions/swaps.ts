import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { StandIn } from "../enrolment.ts";
import { paths } from "../paths.ts";
import { type Swap, swapFor, swapSides } from "../queries/swaps.ts";
import { refusalOfSwap, type SwapRefusal, type SwapSide } from "../swap.ts";
import { lockGatherings } from "./elsewhere.ts";
import { orderLetter } from "./letters.ts";
import { noticeOffice } from "./notices.ts";
import { standInById } from "./stand-ins.ts";
import { changeCohorts, changeSeats } from "./swapped-seats.ts";

/** What somebody asks: with whom, in which gathering, or null for the rest of the programme. */
export type SwapQuestion = {
	programmeId: string;
	askerId: string;
	partnerId: string;
	gatheringNumber: number | null;
	/** The gathering the letter tells of. */
	gatheringId: string;
	/** Who acts for the asker on the new days, null for nobody; left out, who did before follows along. */
	standIn?: StandIn | null;
};

export type SwapAnswer =
	| { ok: true }
	| ({ ok: false } & (SwapRefusal | { reason: "asked-already" | "settled" }));

/**
 * Asks a colleague in another cohort to change places. Nothing changes before the colleague says yes; the rules are
 * looked at now, so that nobody is asked in vain, and again at the yes. One question at a time.
 */
export async function askForSwap(
	db: Db,
	question: SwapQuestion,
	at: { now: Date; today: Day },
): Promise<SwapAnswer> {
	const { programmeId, askerId, partnerId, gatheringNumber } = question;
	const askerStandInId = question.standIn?.personId ?? null;
	const askerStandInFollows = question.standIn === undefined;
	const refusal = await refusalNow(db, question, at.today);
	if (refusal) return { ok: false, ...refusal };
	const made = await db
		.insertInto("swaps")
		.values({
			...{ programmeId, askerId, partnerId, gatheringNumber },
			...{ askerStandInId, askerStandInFollows, askedAt: at.now },
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!made) return { ok: false, reason: "asked-already" };
	await recordEvent(db, {
		type: "swap.asked",
		subject: ["swap", made.id],
		actor: askerId,
		data: { askerId, partnerId },
	});
	await orderLetter(db, {
		...{ key: "swapAsked", gatheringId: question.gatheringId, personId: partnerId, colleagueId: askerId },
		...{ link: paths.swap(made.id), dedupeKey: `swap-asked:${made.id}` },
	});
	return { ok: true };
}

async function refusalNow(
	db: Db,
	{ programmeId, askerId, partnerId, gatheringNumber }: Omit<SwapQuestion, "gatheringId">,
	today: Day,
): Promise<SwapRefusal | null> {
	const sides = await swapSides(db, programmeId, [askerId, partnerId]);
	const asker = sides.get(askerId);
	const partner = sides.get(partnerId);
	if (!asker || !partner) return { reason: "not-in-programme" };
	return refusalOfSwap(asker, partner, gatheringNumber, today);
}

/**
 * The colleague's yes: both change places at once, under the same rules, with all the gatherings held. Both get a
 * letter and a new calendar, and so do those who act for them; the office is told.
 */
export async function agreeToSwap(
	db: Db,
	swapId: string,
	partnerId: string,
	at: { now: Date; today: Day },
	standIn?: StandIn | null,
): Promise<SwapAnswer> {
	const swap = await lockSwap(db, swapId, partnerId);
	if (swap?.partnerId !== partnerId || swap.state !== "asked") return { ok: false, reason: "settled" };
	const people = [swap.askerId, partnerId];
	const before = await swapSides(db, swap.programmeId, people);
	await lockGatherings(db, gatheringsIn(before.values()));
	const refusal = await refusalNow(db, swap, at.today);
	if (refusal) return { ok: false, ...refusal };
	const sides = await swapSides(db, swap.programmeId, people);
	const [asker, partner] = people.map((id) => sides.get(id));
	if (!asker || !partner) return { ok: false, reason: "not-in-programme" };
	const movers = [
		{ side: asker, host: partner, standIn: await standInOfAsker(db, swap) },
		{ side: partner, host: asker, standIn },
	];
	if (swap.gatheringNumber === null) await changeCohorts(db, swap.programmeId, movers, at);
	else await changeSeats(db, movers, swap.gatheringNumber, at);
	await settle(db, swap, "done", at.now);
	await noticeOffice(db, swap.programmeId, {
		...{ kind: "swapped", personId: swap.askerId, otherPersonId: partnerId },
		gatheringNumber: swap.gatheringNumber,
	});
	return { ok: true };
}

/** As the asker said; somebody who was named and has left since is nobody. */
async function standInOfAsker(db: Db, swap: Swap): Promise<StandIn | null | undefined> {
	const follows = swap.askerStandInFollows && swap.askerStandInId === null;
	return follows ? undefined : standInById(db, swap.askerStandInId);
}

const gatheringsIn = (sides: Iterable<SwapSide>) =>
	[...sides].flatMap(({ gatherings }) => gatherings.map(({ gatheringId }) => gatheringId));

/** The colleague's no. The one who asked is told, and both keep their places. */
export async function declineSwap(db: Db, swapId: string, partnerId: string, now: Date): Promise<boolean> {
	const swap = await lockSwap(db, swapId, partnerId);
	if (swap?.partnerId !== partnerId || swap.state !== "asked") return false;
	await settle(db, swap, "declined", now);
	const gatherings = (await swapSides(db, swap.programmeId, [swap.askerId])).get(swap.askerId)?.gatherings;
	const own = gatherings?.find(({ number }) => number === swap.gatheringNumber) ?? gatherings?.at(-1);
	if (!own) return true;
	await orderLetter(db, {
		...{ key: "swapDeclined", gatheringId: own.gatheringId, personId: swap.askerId, colleagueId: partnerId },
		dedupeKey: `swap-declined:${swap.id}`,
	});
	return true;
}

/** Takes a question back before it is answered. */
export async function withdrawSwap(db: Db, swapId: string, askerId: string, now: Date): Promise<boolean> {
	const swap = await lockSwap(db, swapId, askerId);
	if (swap?.askerId !== askerId || swap.state !== "asked") return false;
	await settle(db, swap, "withdrawn", now);
	return true;
}

async function lockSwap(db: Db, id: string, personId: string): Promise<Swap | undefined> {
	await db.selectFrom("swaps").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
	return swapFor(db, id, personId);
}

async function settle(
	db: Db,
	swap: Swap,
	state: "done" | "declined" | "withdrawn",
	now: Date,
): Promise<void> {
	await db.updateTable("swaps").set({ state, settledAt: now }).where("id", "=", swap.id).execute();
	await recordEvent(db, {
		type: `swap.${state}`,
		subject: ["swap", swap.id],
		data: { askerId: swap.askerId, partnerId: swap.partnerId },
	});
}
