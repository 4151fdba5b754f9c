import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { programmesForChoice, programmesOf } from "../../programmes/index.ts";
import { changeAssembly, moveAssembly, planAssembly } from "../actions/assemblies.ts";
import { assemblyForm, stateForm } from "../forms.ts";
import { paths, topics } from "../paths.ts";
import { hostedBy, mayHost } from "../policy.ts";
import { assembliesWithin, type OwnAssembly } from "../queries/assemblies.ts";
import { sessionsOf } from "../queries/sessions.ts";
import { AssemblyForm } from "../views/assembly-form.tsx";
import { AssemblyList } from "../views/assembly-list.tsx";
import { AssemblyPage } from "../views/assembly-page.tsx";
import { crumbsTo, everyone, hosts, onAssembly, statusOf, today } from "./found.ts";

/** The kraftsamlinger that the viewer hosts, or is asked to. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const own = await programmesOf(db, signedIn(c).personId);
	const hosted = hostedBy(viewer);
	const reach = { hosted, own: own.map((one) => one.programmeId), moderates: viewer.roles.has("moderator") };
	const rows = await assembliesWithin(db, reach);
	const plans = hosted === null || hosted.length > 0;
	return page(c, { title: t.assembly.title }, <AssemblyList {...{ t, locale, rows, plans }} />);
}

/** Half past eight is when the coffee is ready. */
const usual = { startsAt: "09:00", endsAt: "15:30", seats: "800" };

export async function newAssembly(c: Ctx): Promise<Response> {
	const programmeId = c.req.query("programme") ?? "";
	return showForm(c, blankForm({ ...usual, title: c.var.t.assembly.form.usualTitle, programmeId }));
}

export async function create(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	const parsed = await readForm(c, assemblyForm);
	if (!parsed.ok) return showForm(c, parsed.form);
	const { programmeId } = parsed.value;
	if (!mayHost(viewer, programmeId) || !(await choicesFor(c)).some(({ id }) => id === programmeId))
		return notFound(c);
	const planned = await planAssembly(db, parsed.value);
	if (!planned.ok) return showForm(c, withErrors(parsed.form, { day: t.assembly.form.oneAYear }));
	return redirect(c, paths.assembly(planned.id), t.assembly.form.created);
}

/** The programmes the viewer may plan for. */
async function choicesFor(c: Ctx) {
	const hosted = hostedBy(c.var.viewer);
	const all = await programmesForChoice(c.var.db);
	return hosted === null ? all : all.filter(({ id }) => hosted.includes(id));
}

async function showForm(c: Ctx, form: FormState, assembly?: OwnAssembly): Promise<Response> {
	const { t } = c.var;
	const programmes = await choicesFor(c);
	const title = assembly ? t.assembly.form.editTitle : t.assembly.form.newTitle;
	const action = assembly ? paths.editAssembly(assembly.id) : paths.assemblies();
	return page(
		c,
		{ title, status: statusOf(form), crumbs: crumbsTo(c, assembly) },
		<AssemblyForm {...{ t, form, programmes, title, action, isNew: !assembly }} />,
	);
}

export const edit = (c: Ctx) =>
	onAssembly(c, hosts, ({ assembly }) => showForm(c, formOfRecord(valuesOf(assembly)), assembly));

function valuesOf(assembly: OwnAssembly): FormState["values"] {
	const { programmeId, title, about, day, startsAt, endsAt, place, seats, answerBy } = assembly;
	const texts = { programmeId, title, about, day, startsAt, endsAt, place };
	return { ...texts, seats: String(seats), answerBy: answerBy ?? undefined };
}

export const change = inTurn((c) =>
	onAssembly(c, hosts, async ({ assembly }) => {
		const { t, db } = c.var;
		const parsed = await readForm(c, assemblyForm);
		if (!parsed.ok) return showForm(c, parsed.form, assembly);
		const stale = changedMeanwhile(parsed.form, valuesOf(assembly));
		if (stale) return showForm(c, stale, assembly);
		// The programme it belongs to stays: its leaders have answered.
		const plan = { ...parsed.value, programmeId: assembly.programmeId };
		const changed = await changeAssembly(db, assembly.id, plan);
		if (changed.ok) return redirect(c, paths.assembly(assembly.id), t.assembly.form.saved);
		const fault =
			changed.reason === "one-a-year"
				? { day: t.assembly.form.oneAYear }
				: { seats: t.assembly.form.tooFewSeats(assembly.coming) };
		return showForm(c, withErrors(parsed.form, fault), assembly);
	}),
);

/** The day as the viewer may see it: the way on, the programme with seats to take, and for the host what to run. */
export const show = (c: Ctx) =>
	onAssembly(c, everyone, async ({ assembly, part, by }) => {
		const { db, t, locale } = c.var;
		const sessions = await sessionsOf(db, assembly.id, by);
		const live = [topics.seats(assembly.id)];
		const props = { t, locale, assembly, part, sessions, today: today(c) };
		return page(c, { title: assembly.title, crumbs: crumbsTo(c), live }, <AssemblyPage {...props} />);
	});

export const move = (c: Ctx) =>
	onAssembly(c, hosts, async ({ assembly }) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, stateForm);
		const moved = parsed.ok && (await moveAssembly(db, assembly.id, parsed.value.to));
		const said = parsed.ok && moved ? t.assembly.moved[parsed.value.to] : t.assembly.notNow;
		return redirect(c, paths.assembly(assembly.id), said, !moved);
	});
