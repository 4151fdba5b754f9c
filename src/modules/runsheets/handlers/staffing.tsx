import { addMonths } from "../../../core/calendar/day.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import {
	blankForm,
	changedMeanwhile,
	checkFields,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import {
	carriersOf,
	type Gathering,
	gatheringById,
	gatheringsCarried,
	nameCarriers,
	type Person,
} from "../../programmes/index.ts";
import { removeHandover, writeHandover } from "../actions/handover.ts";
import { stepIn } from "../actions/stand-in.ts";
import { standInsFor } from "../facilitator.ts";
import { handoverForm, staffingForm } from "../facilitator-forms.ts";
import { removalForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayChangeSheet, type Part } from "../policy.ts";
import { facilitatorsByName, needsByGathering } from "../queries/facilitators.ts";
import { handoversOf } from "../queries/handovers.ts";
import { StaffingPage } from "../views/staffing-page.tsx";
import { partIn, sheetCrumbs, standsInFor, today } from "./place.ts";
import { postOf, refusalInWords } from "./staff.ts";

/** Who carries a gathering, who can step in, and the notes from one gathering to the next. */
export async function show(c: Ctx): Promise<Response> {
	const found = await gatheringToCarry(c);
	return found ? staffingPage(c, found) : notFound(c);
}

/** Names who carries it, or lets one step in for another. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const found = await gatheringToCarry(c);
	const parsed = await readForm(c, staffingForm);
	if (!found || !parsed.ok) return notFound(c);
	const { db, t } = c.var;
	const { gathering, part } = found;
	const { value } = parsed;
	const facilitators = await facilitatorsByName(db, { withShielded: part.runs });
	const before = await carriersOf(db, gathering.id);
	if (value.act === "name") {
		const stale = changedMeanwhile(parsed.form, chosenOf(before));
		if (stale) return staffingPage(c, found, { choose: stale });
	}
	const known = new Set([...facilitators, ...before].map(({ personId }) => personId));
	const people = value.act === "name" ? value.people : [value.into];
	if (!people.every((id) => known.has(id)) || (value.act === "name" && !part.runs)) return notFound(c);
	const answer =
		value.act === "name"
			? await nameCarriers(db, gathering.id, people)
			: await stepIn(db, gathering, value, postOf(c));
	if (!answer.ok) return staffingPage(c, found, { fault: refusalInWords(c, answer, facilitators) });
	const words = t.facilitators.staffing;
	return redirect(c, paths.staffing(gathering.id), value.act === "name" ? words.named : words.steppedIn);
}

const chosenOf = (carriers: readonly Person[]): FormState["values"] => ({
	people: carriers.map(({ personId }) => personId),
});

/** Leaves a note to whoever carries the next gathering, or takes one's own back. */
export async function handOver(c: Ctx): Promise<Response> {
	const found = await gatheringToCarry(c);
	if (!found) return notFound(c);
	const { db, t, now } = c.var;
	const { personId: authorId } = signedIn(c);
	const parsed = await readForm(c, handoverForm);
	const { values } = parsed.form;
	const back = values.back === "own" ? paths.facilitating() : paths.staffing(found.gathering.id);
	const words = t.facilitators.handover;
	const removal = checkFields(values, removalForm, t);
	if (removal.ok) {
		const gone = await removeHandover(db, removal.value.remove, authorId);
		return gone ? redirect(c, back, words.removed) : notFound(c);
	}
	if (!parsed.ok) return staffingPage(c, found, { handover: parsed.form });
	const note = { gatheringId: found.gathering.id, authorId, body: parsed.value.body, writtenAt: now };
	await writeHandover(db, note);
	return redirect(c, back, words.saved);
}

type Found = { gathering: Gathering; part: Part };

async function gatheringToCarry(c: Ctx): Promise<Found | undefined> {
	const id = c.req.param("id");
	const gathering = isUuid(id) ? await gatheringById(c.var.db, id) : undefined;
	if (!gathering || gathering.cancelledAt !== null) return undefined;
	const part = await partIn(c, gathering);
	return mayChangeSheet(part) ? { gathering, part } : undefined;
}

async function staffingPage(
	c: Ctx,
	{ gathering, part }: Found,
	{ fault, handover, choose }: { fault?: string; handover?: FormState; choose?: FormState } = {},
): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const veil = standsInFor(c, part.runs);
	const carriers = await carriersOf(db, gathering.id, veil);
	const facilitators = await facilitatorsByName(db, { withShielded: part.runs });
	const first = gathering.days[0] ?? today(c);
	const around = { from: addMonths(first, -1), to: addMonths(first, 1) };
	const others = (await gatheringsCarried(db, around)).filter(({ id }) => id !== gathering.id);
	const needs = (await needsByGathering(db)).get(`${gathering.programmeId} ${gathering.number}`) ?? [];
	const carried = { ...gathering, carrierIds: carriers.map(({ personId }) => personId) };
	const props = {
		...{
			t,
			locale,
			gathering,
			carriers,
			facilitators,
			needs,
			fault,
			runs: part.runs,
			ownId: viewer.personId,
		},
		standIns: standInsFor(carried, needs, others, facilitators, today(c)),
		notes: await handoversOf(db, [gathering.cohortId], veil),
		handover: handover ?? blankForm(),
		choose: choose ?? formOfRecord(chosenOf(carriers)),
		isOver: (gathering.days.at(-1) ?? "9999") < today(c),
	};
	const title = t.facilitators.staffing.title;
	const status = fault || handover || choose ? 422 : 200;
	const crumbs = sheetCrumbs(t, { gathering, part, ...gathering });
	return page(c, { title, crumbs, status }, <StaffingPage {...props} />);
}
