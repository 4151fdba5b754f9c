import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { choosePerson, type Person, writtenFor } from "../../portfolio/index.ts";
import { openMeeting } from "../actions/meetings.ts";
import { meetingForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { meets } from "../policy.ts";
import { allMeetings } from "../queries/meetings.ts";
import { MeetingForm, MeetingsPage } from "../views/meetings.tsx";
import { agendaNow, crumbs, todayOf } from "./access.ts";

/** Past meetings, and what the next one has to decide. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	if (!meets(viewer)) return notFound(c);
	const props = { ...{ t, locale }, meetings: await allMeetings(db), agenda: await agendaNow(c) };
	return page(c, { title: t.meeting.list.title, crumbs: crumbs(c, false) }, <MeetingsPage {...props} />);
}

export async function blank(c: Ctx): Promise<Response> {
	if (!meets(c.var.viewer)) return notFound(c);
	const chair = await writtenFor(c.var.db, signedIn(c).personId);
	return formPage(c, blankForm({ heldOn: todayOf(c), chair }));
}

/** Opens a meeting with who decides in it. */
export async function create(c: Ctx): Promise<Response> {
	if (!meets(c.var.viewer)) return notFound(c);
	const parsed = await readForm(c, meetingForm);
	const chosen = await choosePerson(c, parsed.form, "chair");
	if (!chosen.ok) return formPage(c, chosen.form, chosen.candidates);
	if (!parsed.ok) return formPage(c, parsed.form);
	const { heldOn, place, present } = parsed.value;
	const value = { heldOn, place, present, chairId: chosen.person.id };
	const id = await openMeeting(c.var.db, value, signedIn(c).personId, c.var.now);
	return redirect(c, paths.meeting(id), c.var.t.meeting.form.opened);
}

function formPage(c: Ctx, form: FormState, candidates: readonly Person[] = []): Response {
	const { t } = c.var;
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const options = { title: t.meeting.form.title, crumbs: crumbs(c), status } as const;
	return page(c, options, <MeetingForm {...{ t, form, candidates }} />);
}
