import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changeScore, removeNote, shareNote, talkTopic } from "../actions/deliberation.ts";
import { noteForm, scoreChangeForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isTimeToRecommend, leadsFor, mayChangeScore, mayNote, readsNotes } from "../policy.ts";
import { criteriaOf } from "../queries/day.ts";
import { notesOn, scoreChangesOf } from "../queries/deliberation.ts";
import { pitchesLedByChair } from "../queries/pitches.ts";
import { assessmentOf, resultsOf } from "../queries/scores.ts";
import { DeliberationPage } from "../views/deliberation.tsx";
import { type FoundPitch, isId, onPitch } from "./found.ts";

const mayRead = ({ seat, on, pitch }: FoundPitch) =>
	pitch.withdrawnAt === null && readsNotes(seat, on, pitch);

const mayWrite = ({ seat, on, pitch }: FoundPitch) => pitch.withdrawnAt === null && mayNote(seat, on, pitch);

type Forms = { note: FormState; change: FormState };

const blank: Forms = { note: blankForm(), change: blankForm() };

/** The panel's talk about one pitch: the points as they stand, shared notes, and what was changed and why. */
export const deliberation = (c: Ctx) => onPitch(c, mayRead, (found) => show(c, found, blank));

async function show(c: Ctx, found: FoundPitch, forms: Forms): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, pitch, seat, by, on } = found;
	const criteria = await criteriaOf(db, day.id);
	const led = await pitchesLedByChair(db, day.id);
	const leads = leadsFor(seat, pitch, led.has(pitch.id));
	const props = {
		...{ t, locale, day, pitch, criteria, forms, viewerId: by },
		result: (await resultsOf(db, day.id, [pitch.id], criteria)).get(pitch.id) ?? null,
		notes: await notesOn(db, pitch.id),
		changes: await scoreChangesOf(db, pitch.id),
		own: mayChangeScore(seat, on, pitch) ? await assessmentOf(db, pitch.id, by) : null,
		writes: mayWrite(found),
		recommends: leads && isTimeToRecommend(on),
	};
	const crumbs = [
		{ label: t.pitching.days.title, href: paths.pitchDays() },
		{ label: day.title, href: paths.pitchDay(day.id) },
		{ label: t.pitching.results.title, href: paths.results(day.id) },
	];
	const refused = [forms.note, forms.change].some(({ errors }) => Object.keys(errors).length > 0);
	const options = { crumbs, live: [talkTopic(pitch.id)], status: refused ? 422 : 200 } as const;
	const title = t.pitching.deliberation.title(pitch.title);
	return page(c, { title, ...options }, <DeliberationPage {...props} />);
}

export const note = (c: Ctx) =>
	onPitch(c, mayWrite, async (found) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, noteForm);
		if (!parsed.ok) return show(c, found, { ...blank, note: parsed.form });
		const shared = await shareNote(db, found.pitch, parsed.value.words, found.by, now);
		const notice = shared.ok ? t.pitching.deliberation.noted : t.pitching.notNow;
		return redirect(c, `${paths.deliberation(found.pitch.id)}#notes`, notice, !shared.ok);
	});

export const unnote = (c: Ctx) =>
	onPitch(c, mayWrite, async ({ pitch }) => {
		const noteId = c.req.param("note");
		if (!isId(noteId)) return notFound(c);
		if (!(await removeNote(c.var.db, pitch, noteId, signedIn(c).personId, c.var.now))) return notFound(c);
		return redirect(c, `${paths.deliberation(pitch.id)}#notes`, c.var.t.pitching.deliberation.noteRemoved);
	});

/** Other points for one criterion, with the reason. */
export const change = (c: Ctx) =>
	onPitch(
		c,
		({ seat, on, pitch }) => pitch.withdrawnAt === null && mayChangeScore(seat, on, pitch),
		async (found) => {
			const { db, t, now } = c.var;
			const criteria = await criteriaOf(db, found.day.id);
			const parsed = await readForm(c, scoreChangeForm(criteria.map(({ id }) => id)));
			if (!parsed.ok) return show(c, found, { ...blank, change: parsed.form });
			const { criterionId, points, reason } = parsed.value;
			const value = points === "abstain" ? null : Number(points);
			const changed = await changeScore(db, found.pitch, { criterionId, value, reason }, found.by, now);
			if (changed.ok) return redirect(c, paths.deliberation(found.pitch.id), t.pitching.deliberation.changed);
			if (changed.reason === "may-not") return notFound(c);
			const errors = { points: t.pitching.deliberation.same };
			return show(c, found, { ...blank, change: withErrors(parsed.form, errors) });
		},
	);
