import { addDays, type Day } from "../../core/calendar/day.ts";
import type { PlacedGathering } from "../programmes/index.ts";

/** When a group is asked: before the programme, after a day of a gathering, after the programme. */
export const roundKinds = ["before", "day", "after"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Answers are given from 1 to this. */
export const scale = 6;

/** What is asked after a day. */
export const dayQuestions = ["learned", "safe", "practice"] as const;

/** Understanding, asked before and after the programme. */
export const understandingQuestions = ["why", "how"] as const;

/** What drives and what hinders innovation, asked before and after the programme (DOMAIN.md). */
export const driverQuestions = [
	"operations",
	"mistakes",
	"cooperation",
	"technology",
	"economy",
	"staff",
	"citizens",
	"politics",
	"time",
	"support",
] as const;

export type DayQuestion = (typeof dayQuestions)[number];
export type ProgrammeQuestion = (typeof understandingQuestions)[number] | (typeof driverQuestions)[number];
export type Question = DayQuestion | ProgrammeQuestion;

/** The questions of a form. All must be answered: each is then counted for as many as the others. */
export function questionsOf(kind: RoundKind): readonly Question[] {
	return kind === "day" ? dayQuestions : [...understandingQuestions, ...driverQuestions];
}

/** One form for one group. */
export type Round = {
	id: string;
	programmeId: string;
	kind: RoundKind;
	programmeGatheringId: string | null;
	dayNumber: number | null;
	cohortId: string | null;
	opensOn: Day;
	closesOn: Day;
};

/** A day is fresh in mind for a week; a whole programme is looked forward to and back on for three. */
const daysOpen = { day: 7, programme: 21 };

/** Gatherings that have a day in this span around today may have a form to open. */
export const roundSpan = (today: Day): [from: Day, to: Day] => [
	addDays(today, -daysOpen.programme),
	addDays(today, daysOpen.programme),
];

/** The forms that are open on a day: those of the days themselves, and before the first and after the last gathering. */
export function roundsOpenOn(gatherings: readonly PlacedGathering[], today: Day): Omit<Round, "id">[] {
	const all = gatherings.flatMap((gathering) => [
		...daysOf(gathering),
		...programmeRounds(gathering).map((round) => ({
			...of(gathering),
			programmeGatheringId: null,
			...round,
		})),
	]);
	return all.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn);
}

const of = ({ programmeId, cohortId }: PlacedGathering) => ({ programmeId, cohortId, dayNumber: null });

function daysOf(gathering: PlacedGathering): Omit<Round, "id">[] {
	return gathering.days.map((day, index) => ({
		...of(gathering),
		kind: "day",
		programmeGatheringId: gathering.programmeGatheringId,
		dayNumber: index + 1,
		opensOn: day,
		closesOn: addDays(day, daysOpen.day),
	}));
}

function programmeRounds({ number, days, isLast }: PlacedGathering) {
	const [first] = days;
	const last = days.at(-1);
	if (first === undefined || last === undefined) return [];
	const before = { kind: "before" as const, opensOn: addDays(first, -daysOpen.programme), closesOn: first };
	const after = { kind: "after" as const, opensOn: last, closesOn: addDays(last, daysOpen.programme) };
	return [...(number === 1 ? [before] : []), ...(isLast ? [after] : [])];
}
