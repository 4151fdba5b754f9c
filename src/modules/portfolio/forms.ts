import { z } from "zod";
import { isQuarter } from "../../core/calendar/quarter.ts";
import {
	because,
	checkbox,
	day,
	decimal,
	id,
	openLine,
	openText,
	optionalDay,
	optionalId,
	optionalText,
	text,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { mostHours, type Need } from "./capacity.ts";
import { moods, origins, sorts, states } from "./initiative.ts";

const quarter = () =>
	z.string().refine(
		isQuarter,
		because((t) => t.portfolio.form.notQuarter),
	);
const hours = () => decimal({ min: 0, max: mostHours });

/** What an hour of cover costs in kroner; more than 5,000 is a typing error. */
const hourCost = () => decimal({ min: 1, max: 5000 });

/** The field that holds the hours of one competence, and of one quarter where there are several. */
export const hoursField = (competenceId: string, of?: string): string =>
	of ? `hours-${competenceId}-${of}` : `hours-${competenceId}`;

/** A form of such fields; an empty one is null. */
export const hoursForm = (names: readonly string[]) =>
	z.object(Object.fromEntries(names.map((name) => [name, hours().nullable().default(null)])));

/** Work born in the line; one field of hours for each competence. The owner is found by what is written. */
export const initiativeForm = (competences: readonly { id: string }[]) =>
	z
		.object({
			title: openLine(150),
			summary: openText(2000).default(""),
			owner: optionalText(120),
			goalId: optionalId(),
			startQuarter: quarter().nullable().default(null),
			quarters: wholeNumber({ min: 1, max: 12 }).nullable().default(null),
			nextCheckOn: optionalDay(),
			touchesStaffing: checkbox(),
			discussedOn: optionalDay(),
			version: wholeNumber({ min: 1 }).nullable().default(null),
		})
		.and(hoursForm(competences.map((one) => hoursField(one.id))));

/** The hours in a form, as needs in one quarter; what is empty or zero is left out. */
export function needsIn(
	value: Record<string, unknown>,
	competences: readonly { id: string }[],
	startQuarter: string,
): Need[] {
	return competences.flatMap(({ id: competenceId }) => {
		const asked = value[hoursField(competenceId)];
		return typeof asked === "number" && asked > 0
			? [{ competenceId, quarter: startQuarter, hours: asked }]
			: [];
	});
}

/** Three questions; what stands in the way must be told by those who are not on track. */
export const statusForm = z
	.object({
		mood: z.enum(moods),
		doneSince: openText(2000).default(""),
		inTheWay: openText(2000).default(""),
		hoursUsed: hours().nullable().default(null),
		nextCheckOn: day(),
	})
	.refine(({ mood, inTheWay }) => mood === "on_track" || inTheWay !== "", {
		...because((t) => t.portfolio.status.needWords),
		path: ["inTheWay"],
	});

/** What must be finished first. */
export const requirementForm = z.object({ requiresId: id() });

/** The view one comes back to after a move. */
const back = () => optionalText(500);

export const moveForm = z.object({ to: z.literal("paused"), back: back() });

/** A planned start moved to another quarter. */
export const startQuarterForm = z.object({
	startQuarter: quarter(),
	version: wholeNumber({ min: 1 }),
	back: back(),
});

/** The words that go with a start past the gate; empty where nothing is missing. */
/** `past` comes with the form that passes the gate, which needs a reason. */
export const startForm = z
	.object({ needsNobody: checkbox(), past: checkbox(), reason: openText(1000).default("") })
	.refine(({ past, reason }) => !past || reason !== "", {
		...because((t) => t.web.fieldErrors.required),
		path: ["reason"],
	});

/** How many initiatives can go on at once; empty for no limit. */
export const slotsForm = z.object({ slots: wholeNumber({ min: 1, max: 500 }).nullable().default(null) });

/** The short final report. */
export const closureForm = z
	.object({
		to: z.enum(["finished", "stopped"]),
		result: openText(2000).default(""),
		learned: openText(4000),
		carriedOn: openText(500).default(""),
	})
	.refine(({ to, result }) => to === "stopped" || result !== "", {
		...because((t) => t.portfolio.closure.resultNeeded),
		path: ["result"],
	});

export const askForm = z.object({
	competenceId: id(),
	quarter: quarter(),
	hours: decimal({ min: 0.5, max: mostHours }),
	coverHourCost: hourCost().nullable().default(null),
	coverAccount: optionalText(60),
});

/** What an hour of cover costs and the account that pays it. */
export const coverForm = z.object({ coverHourCost: hourCost(), coverAccount: optionalText(60) });

export const answerForm = z
	.object({
		answer: z.enum(["yes", "no"]),
		words: openText(1000).default(""),
		personId: optionalId(),
		coverAccount: optionalText(60),
	})
	.refine(({ answer, words }) => answer === "yes" || words !== "", {
		...because((t) => t.portfolio.requests.wordsNeeded),
		path: ["words"],
	});

export const competenceForm = z.object({ name: text(80), leader: optionalText(120) });

/** One field for each competence and quarter; an empty one is left as it was. */
export const poolsForm = (competences: readonly { id: string }[], quarters: readonly string[]) =>
	hoursForm(competences.flatMap((one) => quarters.map((of) => hoursField(one.id, of))));

/** What a list is narrowed by. Anything unknown in an address falls back, so an old link still works. */
export const filterForm = z.object({
	q: optionalText(100).catch(""),
	state: z
		.enum([...states, "live", "still", "all"])
		.default("live")
		.catch("live"),
	sector: optionalId().catch(null),
	goal: optionalId().catch(null),
	origin: z.enum(origins).nullable().default(null).catch(null),
	mine: checkbox().catch(false),
	sort: z.enum(sorts).default("needs").catch("needs"),
	page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

export type FilterInput = z.output<typeof filterForm>;
