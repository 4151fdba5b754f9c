import { z } from "zod";
import {
	because,
	choices,
	day,
	file,
	id,
	openText,
	optionalDay,
	optionalId,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { evidenceKinds, ideaStates, innovationTypes } from "./idea.ts";
import { methods } from "./methods.ts";
import { sortings } from "./queries/idea-list.ts";

/** A sentence, not an essay: what does not fit here belongs in the first step. */
const sentence = () =>
	openText(400).refine(
		(value) => value.length >= 10,
		because((t) => t.innovation.start.tooShort),
	);

const title = () => openText(120);

export const startForm = z.object({ challenge: sentence(), team: optionalId() });

export const newIdeaForm = z.object({
	title: title(),
	challenge: sentence(),
	summary: openText(2000).default(""),
	goalId: optionalId(),
	challengeId: optionalId(),
});

export const framingForm = z.object({
	title: title(),
	challenge: sentence(),
	summary: openText(2000).default(""),
	goalId: optionalId(),
	innovationTypes: choices(z.enum(innovationTypes)),
});

export const goalForm = z.object({ goalId: id() });

export const sharingForm = z.object({ visibility: z.enum(["draft", "shared"]) });

export const withdrawalForm = z.object({ to: z.enum(["withdrawn", "working"]) });

export const methodForm = z.object({
	method: z.enum(methods.map((method) => method.id) as [string, ...string[]]),
});

export const stepTextForm = z.object({ body: openText(8000).default("") });

/** Skipping asks why, so that the team and its guide can see it later. */
export const stepStateForm = z.discriminatedUnion("state", [
	z.object({ state: z.enum(["not_started", "in_progress", "done"]) }),
	z.object({ state: z.literal("skipped"), reason: openText(300) }),
]);

export const stepMoveForm = z.object({ direction: z.enum(["up", "down"]) });

export const evidenceForm = z.object({
	kind: z.enum(evidenceKinds),
	who: openText(200).default(""),
	howMany: wholeNumber({ min: 1, max: 100_000 }).nullable().default(null),
	happenedOn: optionalDay(),
	finding: openText(2000),
	changed: openText(1000).default(""),
});

export const attachmentForm = z.object({ file: file(20) });

export const teamSearch = z.object({ q: z.string().max(100).default("") });

export const memberForm = z.object({ personId: id() });

export const invitationForm = z.object({ answer: z.enum(["join", "decline"]) });

export const guideForm = z.object({ guideId: optionalId() });

export const checkForm = z.object({ verdict: z.enum(["go_on", "not_yet"]), words: openText(2000) });

const level = () => wholeNumber({ min: 0, max: 3 }).optional();
export const foundationsForm = z.object({
	need: level(),
	solution: level(),
	driver: level(),
	team: level(),
	anchoring: level(),
});

const part = () => openText(1200).default("");
export const pitchForm = z.object({
	need: part(),
	insight: part(),
	solution: part(),
	test: part(),
	benefit: part(),
	ask: part(),
});

export const readinessForm = z.object({ ready: z.enum(["yes", "no"]) });

export const supportForm = z.object({
	supports: z.enum(["yes", "no"]).optional(),
	follows: z.enum(["yes", "no"]).optional(),
});

export const commentForm = z.object({ body: openText(2000) });

export const hidingForm = z.discriminatedUnion("show", [
	z.object({ show: z.literal("again") }),
	z.object({ show: z.literal("no"), note: openText(500) }),
]);

export const challengeForm = z.object({
	title: title(),
	description: openText(2000).default(""),
	goalId: optionalId(),
	closesOn: day().nullable().default(null),
});

export const invitationsForm = z.object({ programmeId: id() });

/** Whatever stands in the address, the list is shown: what cannot be used is left out. */
export const listQuery = z.object({
	q: z.string().max(200).catch("").default(""),
	sector: z.uuid().nullable().catch(null).default(null),
	goal: z.uuid().nullable().catch(null).default(null),
	state: z.enum(ideaStates).nullable().catch(null).default(null),
	mine: z
		.literal("1")
		.optional()
		.catch(undefined)
		.transform((value) => value === "1"),
	sort: z.enum(sortings).catch("updated").default("updated"),
	page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
