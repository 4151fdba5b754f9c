import { z } from "zod";
import type { Messages } from "../../../locales/index.ts";
import type { Day } from "../../core/calendar/day.ts";
import {
	because,
	choices,
	day,
	decimal,
	id,
	isDay,
	openLine,
	optionalId,
	optionalText,
	text,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { firstOutOfOrder, overlappingWeekdays } from "./candidates.ts";
import {
	type DaySpan,
	mostSeconds,
	type Period,
	type PlanRules,
	teamWishes,
	usualSeconds,
	weights,
} from "./rules.ts";

/** What the form of rules is made for: the programme's gatherings, its venues, and the areas leaders work in. */
export type RuleChoices = {
	gatherings: readonly { number: number; dayCount: number }[];
	areaIds: readonly string[];
	/** Cohorts that are made already; a plan has at least these. */
	fewestCohorts: number;
};

export type RulesFormValue = {
	name: string;
	from: string | null;
	rules: PlanRules;
};

/** More cohorts than this is a slip of the finger. */
const mostCohorts = 60;

const weight = z
	.enum(weights.map(String) as [string, ...string[]])
	.transform((value) => Number(value) as PlanRules["dislikeWeight"]);

/** The rules of a plan, with two days for each gathering and one list for each area. */
export const rulesForm = (at: RuleChoices) =>
	z
		.object({ ...plainFields(at), ...periodFields(at), ...nearestFields(at) })
		.superRefine((fields, context) => checkRules(fields, at, context))
		.transform((fields) => toRules(fields, at));

function plainFields({ fewestCohorts }: RuleChoices) {
	return {
		name: openLine(80),
		from: optionalId(),
		cohorts: wholeNumber({ min: Math.max(1, fewestCohorts), max: mostCohorts }),
		sizeMin: wholeNumber({ min: 1, max: 500 }),
		sizeMax: wholeNumber({ min: 2, max: 500 }),
		weekdays: choices(z.enum(["1", "2", "3", "4", "5"])),
		notOn: z
			.string()
			.max(2000)
			.default("")
			.refine(
				(value) => spansIn(value) !== null,
				because((t) => t.planning.rules.faults.notOn),
			),
		venueIds: choices(id()),
		maxAwayPercent: wholeNumber({ min: 1, max: 100 }),
		teams: z.enum(teamWishes),
		...{ mixSector: weight, mixLevel: weight, mixGender: weight.default(0), dislikeWeight: weight },
		travelHours: decimal({ min: 0, max: 24 }).default(1),
		movePrice: decimal({ min: 0, max: 100 }).default(1),
		seconds: wholeNumber({ min: 1, max: mostSeconds }).default(usualSeconds),
	};
}

/** Fields made for the gatherings at hand; their names are not known to the types. */
type Made = Record<string, z.ZodType>;

const periodFields = ({ gatherings }: RuleChoices): Made =>
	Object.fromEntries(
		gatherings.flatMap(({ number }) => [
			[`from${number}`, day()],
			[`to${number}`, day()],
		]),
	);

const nearestFields = ({ areaIds }: RuleChoices): Made =>
	Object.fromEntries(areaIds.map((areaId) => [`nearest-${areaId}`, optionalId()]));

type Fields = z.output<z.ZodObject<ReturnType<typeof plainFields>>>;

function checkRules(fields: Fields, at: RuleChoices, context: z.RefinementCtx): void {
	const fault = (path: string, message: (t: Messages) => string) =>
		context.addIssue({ code: "custom", path: [path], ...because(message) });
	if (fields.sizeMin > fields.sizeMax) fault("sizeMax", (t) => t.planning.rules.faults.sizes);
	if (fields.venueIds.length === 0) fault("venueIds", (t) => t.planning.rules.faults.venues);
	if (fields.weekdays.length === 0) fault("weekdays", (t) => t.planning.rules.faults.weekdays);
	const longest = Math.max(0, ...at.gatherings.map(({ dayCount }) => dayCount));
	if (overlappingWeekdays(fields.weekdays.map(Number), longest).length > 0)
		fault("weekdays", (t) => t.planning.rules.faults.overlap(longest));
	const periods = periodsIn(fields, at);
	for (const { number, from, to } of periods)
		if (from > to) fault(`to${number}`, (t) => t.planning.rules.faults.period(number));
	const late = firstOutOfOrder(periods);
	if (late !== undefined) fault(`from${late}`, (t) => t.planning.rules.faults.order(late));
}

function periodsIn(fields: Fields, { gatherings }: RuleChoices): Period[] {
	const made = fields as unknown as Record<string, Day>;
	return gatherings.map(({ number, dayCount }) => ({
		...{ number, dayCount, from: made[`from${number}`] ?? "", to: made[`to${number}`] ?? "" },
	}));
}

function toRules(fields: Fields, at: RuleChoices): RulesFormValue {
	const made = fields as unknown as Record<string, string | null>;
	const { name, from, cohorts, sizeMin, sizeMax, venueIds, maxAwayPercent, teams } = fields;
	const rules: PlanRules = {
		...{ cohorts, venueIds, maxAwayPercent, teams },
		size: { min: sizeMin, max: sizeMax },
		weekdays: fields.weekdays.map(Number),
		periods: periodsIn(fields, at),
		notOn: spansIn(fields.notOn) ?? [],
		mix: { sector: fields.mixSector, level: fields.mixLevel, gender: fields.mixGender },
		travelHours: fields.travelHours,
		nearest: Object.fromEntries(
			at.areaIds.flatMap((areaId) => {
				const venue = made[`nearest-${areaId}`];
				return venue && venueIds.includes(venue) ? [[areaId, venue]] : [];
			}),
		),
		...{ dislikeWeight: fields.dislikeWeight, movePrice: fields.movePrice, seconds: fields.seconds },
	};
	return { name, from, rules };
}

/** The form as it stands for rules that are there: an earlier plan's, or the first suggestion. */
export function fieldsOf({ rules, name, from }: RulesFormValue): Record<string, string | string[]> {
	return {
		...{ name, from: from ?? "", cohorts: String(rules.cohorts), teams: rules.teams },
		...{ sizeMin: String(rules.size.min), sizeMax: String(rules.size.max), venueIds: rules.venueIds },
		weekdays: rules.weekdays.map(String),
		notOn: rules.notOn.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join("\n"),
		maxAwayPercent: String(rules.maxAwayPercent),
		...{ mixSector: String(rules.mix.sector), mixLevel: String(rules.mix.level) },
		...{ mixGender: String(rules.mix.gender), dislikeWeight: String(rules.dislikeWeight) },
		...{ travelHours: String(rules.travelHours).replace(".", ","), seconds: String(rules.seconds) },
		movePrice: String(rules.movePrice).replace(".", ","),
		...Object.fromEntries(
			rules.periods.flatMap(({ number, from, to }) => [
				[`from${number}`, from],
				[`to${number}`, to],
			]),
		),
		...Object.fromEntries(Object.entries(rules.nearest).map(([area, venue]) => [`nearest-${area}`, venue])),
	};
}

/** Days and spans of days, one a line: "4.10.2027 – 8.10.2027"; null where a line is neither. */
export function spansIn(value: string): DaySpan[] | null {
	const spans: DaySpan[] = [];
	for (const line of value.split("\n").filter((one) => one.trim() !== "")) {
		const days = line.match(/\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}/g) ?? [];
		const [from, to = from] = days.map(isoDay);
		if (days.length > 2 || !from || !to || !isDay(from) || !isDay(to) || from > to) return null;
		spans.push({ from, to });
	}
	return spans;
}

function isoDay(written: string): Day {
	const [date = "", month = "", year] = written.split(".");
	return year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : written;
}

/** Days when one leader cannot come. */
export const daysAwayForm = z
	.object({
		personId: id(),
		firstDay: day(),
		lastDay: day().nullable().default(null),
		kind: z.enum(["cannot", "rather_not"]),
	})
	.transform(({ lastDay, ...rest }) => ({ ...rest, lastDay: lastDay ?? rest.firstDay }))
	.refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
		path: ["lastDay"],
		...because((t) => t.planning.away.faults.order),
	});

/** Several at once: one a line, employee number and days. */
export const daysAwayListForm = z.object({ list: text(100_000) });

/** Which note to take back. */
export const removalForm = z.object({ noteId: id() });

/** Who to move, where to, and which version of the plan one has looked at. */
export const moveForm = z.object({
	personId: id(),
	to: wholeNumber({ min: 0, max: mostCohorts }),
	revision: wholeNumber({ min: 0 }).default(0),
});

/** Other dates for a cohort: a slot for each gathering, and which version of the plan one has looked at. */
export const datesForm = z.object({
	cohort: wholeNumber({ min: 0, max: mostCohorts }),
	revision: wholeNumber({ min: 0 }),
	slots: choices(text(100)),
});

/** Which gatherings of a cohort keep their dates, as numbers from 0. */
export const dateLocksForm = z.object({
	cohort: wholeNumber({ min: 0, max: mostCohorts }),
	gatherings: choices(wholeNumber({ min: 0, max: 100 })),
});

/** Which of the plans of a search to keep, where the page showed one, and of which search. */
export const keepForm = z.object({
	draft: wholeNumber({ min: 1 }).nullable().default(null),
	run: optionalText(40),
});

/** Publishing what one has looked at: which version, and the print of what it would change. */
export const publishForm = z.object({ revision: wholeNumber({ min: 0 }), shown: optionalText(40) });

/** Whom to lock where they are, or let go. */
export const locksForm = z.object({ personIds: choices(id()), act: z.enum(["lock", "unlock"]) });

/** The tables of a cohort. */
export const tablesForm = z.object({
	tableCount: wholeNumber({ min: 1, max: 40 }),
	seats: wholeNumber({ min: 2, max: 20 }),
});
