import type { Day } from "../../core/calendar/day.ts";
import type { EnrolmentState, StandIn } from "./enrolment.ts";

/** One gathering of a person's own cohort, as a swap looks at it. */
export type SwapGathering = {
	gatheringId: string;
	number: number;
	days: Day[];
	cancelled: boolean;
	invited: boolean;
	/** The person's own answer; null when not invited. */
	state: EnrolmentState | null;
	/** Who acts for the person meanwhile. */
	standIn: StandIn | null;
	/** The person has been to this number, with whatever cohort. */
	attended: boolean;
	capacity: number;
	/** How many have a place, the person included where they have one. */
	taken: number;
};

/** One who swaps: their cohort and its gatherings in order. */
export type SwapSide = { personId: string; cohortId: string; gatherings: SwapGathering[] };

/** Why two cannot change places. The number says which gathering it is about. */
export type SwapRefusal =
	| { reason: "same-cohort" | "not-in-programme" }
	| { reason: "not-ahead" | "no-place" | "already-attended" | "full" | "would-miss"; number: number };

/**
 * Gives why two people cannot change places, or null when they can: in one gathering (its number), or cohorts for the
 * rest of the programme (null). Each must end up at every gathering once.
 */
export function refusalOfSwap(
	asker: SwapSide,
	partner: SwapSide,
	number: number | null,
	today: Day,
): SwapRefusal | null {
	if (asker.cohortId === partner.cohortId) return { reason: "same-cohort" };
	return number === null
		? (refusalOfMove(asker, partner, today) ?? refusalOfMove(partner, asker, today))
		: refusalOfOne(asker, partner, number, today);
}

const at = (side: SwapSide, number: number) => side.gatherings.find((one) => one.number === number);

const isAhead = ({ days, cancelled }: SwapGathering, today: Day) =>
	!cancelled && days[0] !== undefined && days[0] > today;

const holds = ({ state }: SwapGathering) => state === "yes";

function refusalOfOne(asker: SwapSide, partner: SwapSide, number: number, today: Day): SwapRefusal | null {
	const own = at(asker, number);
	const theirs = at(partner, number);
	if (!own || !theirs || !isAhead(own, today) || !isAhead(theirs, today) || !own.invited || !theirs.invited)
		return { reason: "not-ahead", number };
	if (own.attended || theirs.attended) return { reason: "already-attended", number };
	const mayGive = ({ state }: SwapGathering) => state === "yes" || state === "invited" || state === "waiting";
	if (!mayGive(own) || !mayGive(theirs)) return { reason: "no-place", number };
	// A seat is given for a seat; who held none takes a new one.
	const full = (gathering: SwapGathering) => !holds(gathering) && gathering.taken >= gathering.capacity;
	return full(own) || full(theirs) ? { reason: "full", number } : null;
}

/** One who moves to the other's cohort must not miss a gathering that is over there, nor meet one again. */
function refusalOfMove(mover: SwapSide, host: SwapSide, today: Day): SwapRefusal | null {
	for (const gathering of host.gatherings) {
		const own = at(mover, gathering.number);
		const attended = own?.attended ?? false;
		const ahead = gathering.days[0] === undefined || gathering.cancelled || gathering.days[0] > today;
		if (ahead && attended) return { reason: "already-attended", number: gathering.number };
		if (!ahead && !attended) return { reason: "would-miss", number: gathering.number };
	}
	return null;
}
