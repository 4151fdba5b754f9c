import { quarterOf, quartersFrom } from "../../../core/calendar/quarter.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	isRefused,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import {
	capacityOverview,
	costInTime,
	type PitchRequest,
	plannedStart,
	requestsForPitches,
} from "../../portfolio/index.ts";
import { askForHours, decidePitch } from "../actions/decision.ts";
import { costOf } from "../cost.ts";
import { decisionForm, needsForm } from "../forms.ts";
import type { Lack, Need } from "../outcome.ts";
import { paths } from "../paths.ts";
import { isTimeToDecide, mayDecide, maySeeScores } from "../policy.ts";
import { criteriaOf, type PitchDay } from "../queries/day.ts";
import { ideasToMergeInto } from "../queries/ideas.ts";
import { helpersToChoose, ownersToChoose } from "../queries/owners.ts";
import { pitchesClearFor } from "../queries/pitches.ts";
import { type Decision, decisionOf, recommendationOf } from "../queries/rulings.ts";
import { resultsOf } from "../queries/scores.ts";
import { DecisionPage } from "../views/decision.tsx";
import { backToDay, type FoundPitch, isId, onPitch, today } from "./found.ts";

/** How far ahead a start can be: what capacity is kept for. */
const quartersAhead = 6;

const quarters = (c: Ctx) => quartersFrom(quarterOf(today(c)), quartersAhead);

const crumbs = (c: Ctx, day: PitchDay) => [
	{ label: c.var.t.pitching.days.title, href: paths.pitchDays() },
	{ label: day.title, href: paths.pitchDay(day.id) },
	{ label: c.var.t.pitching.decision.listTitle, href: paths.decisions(day.id) },
];

/** The decision maker without ties. */
async function isForMe(c: Ctx, { seat, day, pitch, by }: FoundPitch): Promise<boolean> {
	if (!seat.decides || pitch.withdrawnAt !== null) return false;
	const deciderClear = await pitchesClearFor(c.var.db, day.id, day.deciderId);
	return mayDecide(seat, by, day, pitch, deciderClear.has(pitch.id));
}

/** For those, while it is the time to decide; before and after, a sentence on the day's page says when. */
const onMine = (c: Ctx, answer: (found: FoundPitch) => Promise<Response>) =>
	onPitch(
		c,
		(found) => isForMe(c, found),
		(found) => (isTimeToDecide(found.on) ? answer(found) : backToDay(c, found.day, "decider", "decide")),
	);

export const decision = (c: Ctx) =>
	onMine(c, async (found) => {
		const made = await decisionOf(c.var.db, found.pitch.id);
		const { asked, values } = await needsNow(c, found);
		const forms = {
			needs: formOfRecord(values),
			decision: formOfRecord(filledWith(found, made)),
		};
		return show(c, found, asked, forms);
	});

type Forms = { needs: FormState; decision: FormState };

/** Until something is decided the form holds what the panel recommends, and the owner of the idea as the owner. */
function filledWith({ pitch, day }: FoundPitch, made: Decision | null): FormState["values"] {
	const helpPersonId = made ? made.helpPersonId : day.contactId;
	const help = {
		helpPersonId: helpPersonId ?? undefined,
		helpOffice: made?.helpOffice,
		helpWords: made?.helpWords,
	};
	if (!made) return { outcome: pitch.recommendedOutcome ?? undefined, ownerId: pitch.ownerId, ...help };
	const { outcome, reason, whatNext, learned, goInstead, lookAgainOn, mergeIntoIdeaId, ownerId } = made;
	const choices = { lookAgainOn: lookAgainOn ?? undefined, mergeIntoIdeaId: mergeIntoIdeaId ?? undefined };
	return {
		...{ outcome, reason, whatNext, learned, goInstead },
		...choices,
		...help,
		ownerId: ownerId ?? pitch.ownerId,
	};
}

/** Whoever is chosen already stays among the choices. */
const asHelper = ({ values }: FormState): string | null =>
	isId(String(values.helpPersonId ?? "")) ? String(values.helpPersonId) : null;

/** What is asked for, and the form of it. Until hours are asked for, the start is the one of the published plan. */
async function needsNow(c: Ctx, { pitch }: FoundPitch) {
	const asked = await requestsForPitches(c.var.db, [pitch.id]);
	return { asked, values: filledWithNeeds(asked, await plannedStart(c.var.db, pitch.id)) };
}

function filledWithNeeds(asked: readonly PitchRequest[], planned: string | null): FormState["values"] {
	const hours = asked.map(({ competenceId, hours }) => [
		`hours_${competenceId}`,
		String(hours).replace(".", ","),
	]);
	return { startQuarter: asked[0]?.quarter ?? planned ?? undefined, ...Object.fromEntries(hours) };
}

async function show(
	c: Ctx,
	found: FoundPitch,
	asked: readonly PitchRequest[],
	forms: Forms,
): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, seat, on, pitch } = found;
	const q = (c.req.query("q") ?? "").trim();
	const criteria = await criteriaOf(db, day.id);
	const sees = maySeeScores(seat, on, pitch);
	const result = sees ? ((await resultsOf(db, day.id, [pitch.id], criteria)).get(pitch.id) ?? null) : null;
	const capacity = await capacityOverview(db, { today: today(c) });
	const view = {
		...{ t, locale, day, pitch, criteria, result, capacity, asked, forms, q },
		said: await recommendationOf(db, pitch.id),
		cost: costOf(capacity, asked),
		time: asked.length > 0 ? await costInTime(db, [pitch], today(c)) : null,
		quarters: quarters(c),
		owners: await ownersToChoose(db, pitch.ideaId, q),
		helpers: await helpersToChoose(db, pitch.ideaId, [day.contactId, asHelper(forms.decision)], q),
		targets: await ideasToMergeInto(db, day.id, pitch.ideaId),
	};
	const refused = [forms.needs, forms.decision].some(isRefused);
	const title = t.pitching.decision.title(pitch.title);
	return page(c, { title, crumbs: crumbs(c, day), status: refused ? 422 : 200 }, <DecisionPage {...view} />);
}

/** Asks the leaders of those who are needed for the hours. */
export const ask = inTurn((c) =>
	onMine(c, async (found) => {
		const { db, t, now } = c.var;
		const { lines } = await capacityOverview(db, { today: today(c) });
		const ids = lines.map(({ competence }) => competence.id);
		const parsed = await readForm(c, needsForm(ids));
		if (!parsed.ok) return showRefusedNeeds(c, found, parsed.form);
		const stale = changedMeanwhile(parsed.form, (await needsNow(c, found)).values);
		if (stale) return showRefusedNeeds(c, found, stale);
		const needs = needsFrom(parsed.value, ids);
		const asked = await askForHours(db, found.pitch, needs, found.by, { today: today(c), now });
		if (asked.ok) return redirect(c, `${paths.decision(found.pitch.id)}#answers`, t.pitching.decision.asked);
		const errors: FormState["errors"] =
			asked.reason === "past-quarter"
				? { startQuarter: t.pitching.decision.pastQuarter }
				: { [`hours_${ids[0]}`]: t.pitching.decision.nothingAsked };
		return showRefusedNeeds(c, found, withErrors(parsed.form, errors));
	}),
);

function needsFrom(value: Readonly<Record<string, unknown>>, ids: readonly string[]): Need[] {
	const quarter = String(value.startQuarter);
	return ids.map((competenceId) => ({
		competenceId,
		quarter,
		hours: Number(value[`hours_${competenceId}`] ?? 0),
	}));
}

async function showRefusedNeeds(c: Ctx, found: FoundPitch, needs: FormState): Promise<Response> {
	const made = await decisionOf(c.var.db, found.pitch.id);
	const asked = await requestsForPitches(c.var.db, [found.pitch.id]);
	return show(c, found, asked, { needs, decision: formOfRecord(filledWith(found, made)) });
}

export const decide = inTurn((c) =>
	onMine(c, async (found) => {
		const { db, t, now } = c.var;
		const { day, pitch, by } = found;
		const parsed = await readForm(c, decisionForm);
		if (!parsed.ok) return showRefused(c, found, parsed.form);
		const stale = changedMeanwhile(parsed.form, filledWith(found, await decisionOf(db, pitch.id)));
		if (stale) return showRefused(c, found, stale);
		const { lookAgainOn } = parsed.value;
		if (lookAgainOn && lookAgainOn <= today(c)) {
			return showRefused(
				c,
				found,
				withErrors(parsed.form, { lookAgainOn: t.pitching.decision.lookAgainPast }),
			);
		}
		const decided = await decidePitch(db, pitch, parsed.value, by, now);
		if (decided.ok) return redirect(c, paths.decisions(day.id), t.pitching.decision.saved);
		if (decided.reason === "not-now") return redirect(c, paths.decisions(day.id), t.pitching.notNow, true);
		const errors = Object.fromEntries(
			decided.lacks.map((lack) => [fieldOf[lack], t.pitching.decision.lacks[lack]]),
		);
		return showRefused(c, found, withErrors(parsed.form, errors));
	}),
);

/** The field that each thing that is missing belongs to. */
const fieldOf: Record<Lack, string> = {
	owner: "ownerId",
	needs: "outcome",
	unanswered: "outcome",
	refused: "outcome",
	cover: "outcome",
	"becomes-yes": "whatNext",
	"look-again": "lookAgainOn",
	learned: "learned",
	help: "helpPersonId",
	"merge-target": "mergeIntoIdeaId",
};

async function showRefused(c: Ctx, found: FoundPitch, form: FormState): Promise<Response> {
	const { asked, values } = await needsNow(c, found);
	return show(c, found, asked, { needs: formOfRecord(values), decision: form });
}
