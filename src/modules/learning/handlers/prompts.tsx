import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import {
	type PlannedGatheringRow,
	type Programme,
	plannedGatherings,
	paths as programmes,
} from "../../programmes/index.ts";
import { setPrompts } from "../actions/prompts.ts";
import { dayField, promptsForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { type Prompt, promptsOf } from "../queries/prompts.ts";
import { PromptsPage } from "../views/prompts-page.tsx";
import { guidingQuestionOf, numberIn, programmeToRun } from "./found.ts";

/** What is asked at the end of each day, gathering by gathering. */
export async function show(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	return programme ? promptsPage(c, programme) : notFound(c);
}

/** Sets what is asked at one gathering. */
export async function set(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t } = c.var;
	const gathering = (await plannedGatherings(db, programme.id)).find(({ number }) => number === numberIn(c));
	if (!gathering) return notFound(c);
	const parsed = await readForm(c, promptsForm(gathering.dayCount));
	if (!parsed.ok) return promptsPage(c, programme, { number: gathering.number, form: parsed.form });
	const stored = formOf(gathering, await promptsOf(db, [gathering.id])).values;
	const stale = changedMeanwhile(parsed.form, stored);
	if (stale) return promptsPage(c, programme, { number: gathering.number, form: stale });
	const days = daysOf(gathering).map((day) => parsed.value[dayField(day)] ?? []);
	await setPrompts(db, { id: gathering.id, programmeId: programme.id, number: gathering.number }, days);
	return redirect(
		c,
		`${paths.prompts(programme.id)}#gathering-${gathering.number}`,
		t.learning.prompts.saved(gathering.number),
	);
}

const daysOf = ({ dayCount }: PlannedGatheringRow) =>
	Array.from({ length: dayCount }, (_, index) => index + 1);

async function promptsPage(
	c: Ctx,
	programme: Programme,
	faulty?: { number: number; form: FormState },
): Promise<Response> {
	const { db, t } = c.var;
	const plan = await plannedGatherings(db, programme.id);
	const prompts = await promptsOf(
		db,
		plan.map(({ id }) => id),
	);
	const gatherings = plan.map((gathering) => ({
		gathering,
		isFaulty: gathering.number === faulty?.number,
		form: gathering.number === faulty?.number ? faulty.form : formOf(gathering, prompts),
	}));
	const crumbs = [
		{ label: t.programmes.title, href: programmes.programmes() },
		{ label: programme.title, href: programmes.programme(programme.id) },
	];
	const props = { t, programmeId: programme.id, gatherings, guiding: guidingQuestionOf(c, programme) };
	return page(
		c,
		{ title: t.learning.prompts.title, crumbs, status: faulty ? 422 : 200 },
		<PromptsPage {...props} editHref={programmes.editProgramme(programme.id)} />,
	);
}

function formOf(gathering: PlannedGatheringRow, prompts: readonly Prompt[]): FormState {
	const own = prompts.filter(({ programmeGatheringId }) => programmeGatheringId === gathering.id);
	const lines = (day: number) =>
		own.filter(({ dayNumber }) => dayNumber === day).map(({ question }) => question);
	return formOfRecord(
		Object.fromEntries(daysOf(gathering).map((day) => [dayField(day), lines(day).join("\n")])),
	);
}
