import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { canSeeShielded } from "../../organisation/index.ts";
import { keepStartMeeting } from "../actions/start-meeting.ts";
import { startMeetingForm } from "../forms.ts";
import { paths } from "../paths.ts";
import type { Found } from "../plan.ts";
import { type KeptMeeting, startMeetingOf, teamOf } from "../queries/plan.ts";
import { StartMeetingPage } from "../views/start-meeting.tsx";
import { crumbs, theLiving, todayOf, when } from "./access.ts";

export async function blank(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const kept = await startMeetingOf(c.var.db, initiative.id, canSeeShielded(c.var.viewer));
	return showWith(c, initiative, blankForm(kept ? valuesOf(kept) : { heldOn: todayOf(c), version: "0" }));
}

/** Plans the meeting, or keeps what was agreed. */
export async function save(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, startMeetingForm);
	if (!parsed.ok) return showWith(c, initiative, parsed.form);
	const { db, t } = c.var;
	const known = new Set((await peopleFor(c, initiative)).map(({ id }) => id));
	const people = parsed.value.people.filter((id) => known.has(id));
	const meeting = { ...parsed.value, people };
	const done = await keepStartMeeting(db, initiative.id, meeting, signedIn(c).personId, when(c));
	const words = t.followup.startMeeting;
	if (done.ok) {
		return redirect(c, paths.plan(initiative.id), meeting.agreed ? words.savedHeld : words.savedPlanned);
	}
	if (done.reason === "agreed-missing")
		return showWith(c, initiative, withErrors(parsed.form, { agreed: words.agreedNeeded }));
	const now = await startMeetingOf(db, initiative.id, canSeeShielded(c.var.viewer));
	const values = { ...parsed.form.values, version: String(now?.version ?? 0) };
	return showWith(c, initiative, { values, errors: {} }, now);
}

const valuesOf = (kept: KeptMeeting): FormState["values"] => ({
	...{ heldOn: kept.heldOn, place: kept.place, others: kept.others, agreed: kept.agreed },
	people: kept.people.map(({ id }) => id),
	version: String(kept.version),
});

/** The owner and the team can be ticked. */
async function peopleFor(c: Ctx, { id, ownerId, ownerName }: Found) {
	const { db, t, viewer } = c.var;
	const team = await teamOf(db, id, canSeeShielded(viewer));
	const owner = ownerName === null ? [] : [{ id: ownerId, name: ownerName, part: t.followup.team.owner }];
	const others = team
		.filter(({ personId }) => personId !== ownerId)
		.map(({ personId, name, part }) => ({ id: personId, name, part }));
	return [...owner, ...others];
}

async function showWith(
	c: Ctx,
	initiative: Found,
	form: FormState,
	theirs: KeptMeeting | null = null,
): Promise<Response> {
	const { t, locale } = c.var;
	const status = theirs !== null || Object.keys(form.errors).length > 0 ? 422 : 200;
	const props = { ...{ t, locale, initiative, form, theirs }, people: await peopleFor(c, initiative) };
	const options = { title: t.followup.startMeeting.title, crumbs: crumbs(c, initiative), status } as const;
	return page(c, options, <StartMeetingPage {...props} />);
}
