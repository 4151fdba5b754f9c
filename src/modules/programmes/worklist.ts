import { addWeeks, type Day } from "../../core/calendar/day.ts";
import { isShortNotice } from "./gathering.ts";

/** One cohort's gathering in figures. Counts are of those who are in the cohort now. */
export type GatheringState = {
	id: string;
	cohortId: string;
	cohortName: string;
	number: number;
	theme: string;
	days: Day[];
	venueName: string | null;
	answerBy: Day | null;
	invitedAt: Date | null;
	cancelledAt: Date | null;
	capacity: number;
	members: number;
	invited: number;
	yes: number;
	no: number;
	waiting: number;
	unanswered: number;
	apologies: number;
	/** How many weeks before it the dates must be out. */
	noticeWeeks: number;
	/** People who were present on at least one day. */
	attended: number;
	/** Days that have at least one mark. */
	markedDays: number;
};

/** What is out of order, most pressing first in `exceptionKinds`. `count` is people, or gatherings for dates and venue. */
export const exceptionKinds = [
	"no-cohorts",
	"unplaced",
	"not-started",
	"attendance-missing",
	"unanswered",
	"waiting",
	"not-invited",
	"late-members",
	"no-dates",
	"no-venue",
	"short-notice",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export type Exception = {
	kind: ExceptionKind;
	count: number;
	/** Null for what concerns the whole programme. */
	gathering: GatheringState | null;
};

/** What the worklist is read from. `unplaced` leaders belong to the programme but have no cohort. */
export type WorklistInput = {
	cohorts: number;
	unplaced: number;
	/** The programme is a draft; where the gatherings are of several, each says its own elsewhere. */
	isDraft?: boolean;
	gatherings: readonly GatheringState[];
	today: Day;
};

/** Gives what the office should look at, most pressing first, then by date. */
export function worklist({ cohorts, unplaced, gatherings, today, isDraft }: WorklistInput): Exception[] {
	const whole: Exception[] = [];
	if (cohorts === 0) whole.push({ kind: "no-cohorts", count: unplaced, gathering: null });
	else if (unplaced > 0) whole.push({ kind: "unplaced", count: unplaced, gathering: null });
	const hasDates = gatherings.some(({ days }) => days.length > 0);
	if (isDraft && hasDates) whole.push({ kind: "not-started", count: cohorts, gathering: null });
	const found = [
		...whole,
		...withoutDates(gatherings),
		...gatherings.flatMap((gathering) => exceptionsOf(gathering, today)),
	];
	return found.sort((a, b) => rank(a) - rank(b) || compareText(firstDay(a), firstDay(b)));
}

/** One exception a cohort: its first gathering without dates, and how many there are. */
function withoutDates(gatherings: readonly GatheringState[]): Exception[] {
	const open = gatherings.filter(({ days, members }) => days.length === 0 && members > 0);
	return [...Map.groupBy(open, ({ cohortId }) => cohortId).values()].map((own) => {
		const [first = null] = own.toSorted((a, b) => a.number - b.number);
		return { kind: "no-dates", count: own.length, gathering: first };
	});
}

function exceptionsOf(gathering: GatheringState, today: Day): Exception[] {
	const first = gathering.days[0];
	if (gathering.members === 0 || first === undefined) return [];
	if (first > today) return beforehand(gathering, first, today);
	const held = gathering.days.filter((day) => day <= today).length;
	const missing = gathering.invitedAt !== null && gathering.markedDays < held;
	return missing ? [{ kind: "attendance-missing", count: held - gathering.markedDays, gathering }] : [];
}

function beforehand(gathering: GatheringState, first: Day, today: Day): Exception[] {
	const { invitedAt, venueName, answerBy, members, invited, unanswered, waiting, noticeWeeks } = gathering;
	const soon = first < addWeeks(today, noticeWeeks + 2);
	const exception = (kind: ExceptionKind, count: number) => ({ kind, count, gathering });
	if (venueName === null) return [exception("no-venue", 1)];
	if (invitedAt === null) {
		if (isShortNotice(first, today, noticeWeeks)) return [exception("short-notice", members)];
		return soon ? [exception("not-invited", members)] : [];
	}
	const late = answerBy !== null && today > answerBy && unanswered > 0;
	return [
		...(late ? [exception("unanswered", unanswered)] : []),
		...(waiting > 0 ? [exception("waiting", waiting)] : []),
		...(invited < members ? [exception("late-members", members - invited)] : []),
	];
}

const rank = ({ kind }: Exception) => exceptionKinds.indexOf(kind);
const firstDay = ({ gathering }: Exception) => gathering?.days[0] ?? "";

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
