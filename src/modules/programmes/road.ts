import type { Day } from "../../core/calendar/day.ts";
import { homeworkDueOn } from "./gathering.ts";
import { type OpenStep, openSteps } from "./programme.ts";
import type { RoadGathering } from "./queries/roads.ts";

/** One programme as the participant walks it. What is cancelled is no longer on the road. */
export type Road = {
	programmeId: string;
	title: string;
	cohortName: string;
	gatherings: RoadGathering[];
	/** Gatherings of the cohort that are not held after all. */
	cancelled: RoadGathering[];
};

/** Parts a person's gatherings into one road per programme, in the order they came. */
export function roadsFrom(gatherings: readonly RoadGathering[]): Road[] {
	const byProgramme = Map.groupBy(gatherings, ({ programmeId }) => programmeId);
	return [...byProgramme].map(([programmeId, own]) => ({
		programmeId,
		title: own[0]?.programmeTitle ?? "",
		cohortName: (own.find(({ visiting }) => !visiting) ?? own[0])?.cohortName ?? "",
		gatherings: own.filter((one) => one.cancelledAt === null && !isTakenAgain(one, own)),
		cancelled: own.filter(({ cancelledAt }) => cancelledAt !== null),
	}));
}

/** Where a gathering stands for the participant: behind them, the one they are at or come to next, or further on. */
export type PlaceOnRoad = "done" | "current" | "coming";

/** Gives each gathering's place on the road. Without dates it is still to come. */
export function placesOnRoad(gatherings: readonly RoadGathering[], today: Day): PlaceOnRoad[] {
	const isOver = ({ days }: RoadGathering) => (days.at(-1) ?? "9999") < today;
	const next = gatherings.findIndex((gathering) => !isOver(gathering));
	return gatherings.map((gathering, index) =>
		isOver(gathering) ? "done" : index === next ? "current" : "coming",
	);
}

/** What a participant does next in a programme. */
export type NextOnRoad =
	| { kind: "answer" | "come" | "waiting" | "catchUp"; gathering: RoadGathering; dueOn: Day | null }
	| { kind: "homework"; gathering: RoadGathering; dueOn: Day };

/**
 * Gives what to do next, most pressing first: an invitation to answer, work that is due before the next gathering,
 * a gathering to catch up on, then the next gathering itself. Nothing when none of these waits.
 */
export function nextOnRoad(all: readonly RoadGathering[], today: Day): NextOnRoad[] {
	const gatherings = all.filter(({ cancelledAt }) => cancelledAt === null);
	const coming = gatherings.filter(({ days }) => days[0] !== undefined && days[0] >= today);
	const answers = coming
		.filter(({ state, answerBy }) => state === "invited" && (answerBy === null || answerBy >= today))
		.map((gathering) => ({ kind: "answer" as const, gathering, dueOn: gathering.answerBy }));
	const work = gatherings.flatMap((gathering) => {
		const dueOn = homeworkOf(gathering, today)?.dueOn;
		return dueOn ? [{ kind: "homework" as const, gathering, dueOn }] : [];
	});
	const meetings = gatherings
		.filter((gathering) => gathering.state === "yes" || gathering.state === "waiting")
		.filter((gathering) => (isOn(gathering, today) ? gathering.state === "yes" : coming.includes(gathering)))
		.slice(0, 1)
		.map((gathering) => ({
			kind: gathering.state === "yes" ? ("come" as const) : ("waiting" as const),
			gathering,
			dueOn: gathering.days[0] ?? null,
		}));
	const missed = all
		.filter((gathering) => isToCatchUp(gathering, all))
		.map((gathering) => ({ kind: "catchUp" as const, gathering, dueOn: null }));
	return [...answers, ...work, ...missed, ...meetings];
}

/** The gathering is held today. */
export const isOn = (
	{ days, cancelledAt }: Pick<RoadGathering, "days" | "cancelledAt">,
	today: Day,
): boolean => cancelledAt === null && days.includes(today);

/** The visit to another cohort stands for the gathering that was missed. */
const isTakenAgain = (gathering: RoadGathering, own: readonly RoadGathering[]) =>
	!gathering.marks.includes("present") && visitInsteadOf(gathering, own) !== undefined;

/** A place with another cohort at the same gathering of the programme. */
const visitInsteadOf = (gathering: RoadGathering, all: readonly RoadGathering[]) =>
	all.find(
		({ id, visiting, state, programmeId, number }) =>
			visiting &&
			state !== "apology" &&
			id !== gathering.id &&
			programmeId === gathering.programmeId &&
			number === gathering.number,
	);

/** A gathering one has sent apologies for, or that is cancelled, and has no place at elsewhere. */
function isToCatchUp(gathering: RoadGathering, all: readonly RoadGathering[]): boolean {
	const { state, cancelledAt } = gathering;
	const missed = state === "apology" || (cancelledAt !== null && state !== null);
	return missed && visitInsteadOf(gathering, all) === undefined;
}

/** Gives the work after a gathering while it is open: from the gathering's last day until it is due. */
export function homeworkOf(gathering: RoadGathering, today: Day): { text: string; dueOn: Day } | null {
	const last = gathering.days.at(-1);
	const dueOn = homeworkDueOn(gathering.days, gathering.homeworkDueWeeks);
	if (last === undefined || dueOn === null || gathering.homework === "") return null;
	return last <= today && today <= dueOn ? { text: gathering.homework, dueOn } : null;
}

/** Gives the process steps that are open on a road. */
export const stepsOpenOn = (road: Road, today: Day): OpenStep[] => openSteps(road.gatherings, today);

/** Gives the gathering a facilitator looks at first in each cohort: the one at hand or next, else the last one held. */
export function nextPerCohort<G extends { cohortId: string; days: Day[] }>(
	gatherings: readonly G[],
	today: Day,
): G[] {
	return [...Map.groupBy(gatherings, ({ cohortId }) => cohortId).values()].flatMap((own) => {
		const dated = own.filter(({ days }) => days.length > 0);
		return dated.find(({ days }) => (days.at(-1) ?? "") >= today) ?? dated.at(-1) ?? own[0] ?? [];
	});
}
