import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { addSession, changeSession, giveUpSeat, removeSession, takeSeat } from "../actions/sessions.ts";
import { takesAnswers } from "../assembly.ts";
import { seatForm, sessionForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { type Session, sessionsOf } from "../queries/sessions.ts";
import { SessionForm } from "../views/session-form.tsx";
import { crumbsTo, type Found, hosts, onAssembly, participates, statusOf, today } from "./found.ts";

export const newSession = (c: Ctx) =>
	onAssembly(c, hosts, (found) => showForm(c, found, blankForm({ startsAt: found.assembly.startsAt })));

export const create = (c: Ctx) =>
	onAssembly(c, hosts, async (found) => {
		const parsed = await readForm(c, sessionForm);
		if (!parsed.ok) return showForm(c, found, parsed.form);
		await addSession(c.var.db, found.assembly.id, parsed.value);
		return redirect(c, paths.assembly(found.assembly.id), c.var.t.assembly.sessions.added);
	});

export const edit = (c: Ctx) =>
	onSession(c, hosts, (found) => showForm(c, found, formOfRecord(valuesOf(found.session)), found.session));

export const change = inTurn((c) =>
	onSession(c, hosts, async (found) => {
		const { db, t } = c.var;
		const { assembly, session } = found;
		const parsed = await readForm(c, sessionForm);
		if (!parsed.ok) return showForm(c, found, parsed.form, session);
		const stale = changedMeanwhile(parsed.form, valuesOf(session));
		if (stale) return showForm(c, found, stale, session);
		if (await changeSession(db, assembly.id, session.id, parsed.value))
			return redirect(c, paths.assembly(assembly.id), t.assembly.sessions.saved);
		const fault = { seats: t.assembly.form.tooFewSeats(session.taken) };
		return showForm(c, found, withErrors(parsed.form, fault), session);
	}),
);

export const remove = (c: Ctx) =>
	onSession(c, hosts, async ({ assembly, session }) => {
		const { db, t } = c.var;
		const removed = await removeSession(db, assembly.id, session.id);
		const said = removed ? t.assembly.sessions.removed : t.assembly.sessions.hasPeople;
		return redirect(c, paths.assembly(assembly.id), said, !removed);
	});

/** Takes a seat or gives it back; a seat at the same time elsewhere is given back by it. */
export const seat = (c: Ctx) =>
	onSession(c, participates, async ({ assembly, session, by }) => {
		const { db, t } = c.var;
		const words = t.assembly.sessions;
		const parsed = await readForm(c, seatForm);
		const back = (said: string, refused = false) =>
			redirect(c, `${paths.assembly(assembly.id)}#session-${session.id}`, said, refused);
		if (!parsed.ok || !takesAnswers(assembly, today(c)) || !assembly.ownComing)
			return back(t.assembly.notNow, true);
		if (parsed.value.seat === "give-up") {
			await giveUpSeat(db, assembly.id, session.id, by);
			return back(words.gaveUp(session.title));
		}
		const seated = await takeSeat(db, assembly.id, session.id, by);
		if (seated.ok) return back(words.took(session.title));
		return back(seated.reason === "full" ? words.full(session.title) : t.assembly.notNow, true);
	});

type FoundSession = Found & { session: Session };

function onSession(
	c: Ctx,
	may: (found: Found) => boolean,
	answer: (found: FoundSession) => Response | Promise<Response>,
): Promise<Response> {
	return onAssembly(c, may, async (found) => {
		const sessions = await sessionsOf(c.var.db, found.assembly.id, found.by);
		const session = sessions.find(({ id }) => id === idParam(c, "session"));
		return session ? answer({ ...found, session }) : notFound(c);
	});
}

function valuesOf({ title, about, ledBy, room, startsAt, endsAt, seats }: Session): FormState["values"] {
	return { title, about, ledBy, room, startsAt, endsAt, seats: seats === null ? undefined : String(seats) };
}

function showForm(c: Ctx, { assembly }: Found, form: FormState, session?: Session): Response {
	const { t } = c.var;
	const title = session ? t.assembly.sessions.editTitle : t.assembly.sessions.newTitle;
	const action = session ? paths.session(assembly.id, session.id) : paths.sessions(assembly.id);
	const removal = session && session.taken === 0 ? paths.sessionRemoval(assembly.id, session.id) : null;
	return page(
		c,
		{ title, status: statusOf(form), crumbs: crumbsTo(c, assembly) },
		<SessionForm {...{ t, form, title, action, removal, isNew: !session }} />,
	);
}
