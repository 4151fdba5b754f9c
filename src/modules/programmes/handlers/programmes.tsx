import { messagesIn } from "../../../../locales/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	checkFields,
	type FormState,
	formOfRecord,
	readForm,
	readQuery,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { fragment, notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changeProgramme, createProgramme, moveProgramme } from "../actions/programmes.ts";
import { audienceForm, programmeForm, sourceForm, stateForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayRunSchool, programmesRunBy } from "../policy.ts";
import { type Audience, everyLeader, type PlannedGathering } from "../programme.ts";
import { audienceChoices, countAudience, leadersOfAudience } from "../queries/audience.ts";
import { cohortsOf, placesIn } from "../queries/cohorts.ts";
import { gatheringStates } from "../queries/gatherings.ts";
import { unseenNotices } from "../queries/notices.ts";
import {
	type Programme,
	plannedGatherings,
	programmeById,
	programmesAPage,
	programmesByState,
	programmesToCopy,
} from "../queries/programmes.ts";
import { suggestedGatherings } from "../template.ts";
import { AudienceCountText, ProgrammeForm } from "../views/programme-form.tsx";
import { ProgrammeList } from "../views/programme-list.tsx";
import { ProgrammePage } from "../views/programme-page.tsx";
import { worklist } from "../worklist.ts";
import { programmeCrumbs, programmeToRun, today } from "./access.ts";
import { myProgramme } from "./participant.tsx";

/** The list for the office; everyone else meets their own programme. */
export async function index(c: Ctx): Promise<Response> {
	const only = programmesRunBy(c.var.viewer);
	if (only?.length === 0) return myProgramme(c);
	const { db, t, locale } = c.var;
	const number = Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1);
	const rows = await programmesByState(db, today(c), number, only);
	const pageCount = Math.ceil((rows[0]?.total ?? 0) / programmesAPage);
	const props = { t, locale, rows, page: number, pageCount, runsSchool: only === null };
	return page(c, { title: t.programmes.title }, <ProgrammeList {...props} />);
}

/** The form for a new programme. */
export const startNew = (c: Ctx) =>
	mayRunSchool(c.var.viewer)
		? formPage(c, blankForm({ from: "template", standInRequired: "on" }), everyLeader, 200)
		: notFound(c);

/** Creates a programme, or only counts its leaders when that button was used. */
export async function create(c: Ctx): Promise<Response> {
	if (!mayRunSchool(c.var.viewer)) return notFound(c);
	const { db, t, tenant } = c.var;
	const parsed = await readForm(c, programmeForm);
	const counting = "update" in parsed.form.values;
	if (counting || !parsed.ok) return answerForm(c, parsed.form, counting);
	const source = checkFields(parsed.form.values, sourceForm, t);
	const from = source.ok ? source.value.from : "template";
	const plan = from === "template" ? suggestedGatherings(messagesIn(tenant.locale)) : await planOf(c, from);
	if (!plan) return answerForm(c, withErrors(parsed.form, { from: t.programmes.form.unknownSource }), false);
	const id = await createProgramme(db, parsed.value, plan, from === "template" ? null : from);
	return redirect(c, paths.programme(id), t.programmes.form.created);
}

async function planOf(c: Ctx, from: string): Promise<PlannedGathering[] | undefined> {
	return (await programmeById(c.var.db, from)) && plannedGatherings(c.var.db, from);
}

/** How many leaders a choice holds, for the island. */
export async function audienceCount(c: Ctx): Promise<Response> {
	const parsed = readQuery(c, audienceForm);
	const count = await countAudience(c.var.db, parsed.ok ? parsed.value : everyLeader);
	return fragment(c, <AudienceCountText t={c.var.t} count={count} />);
}

/** A programme for those who run it. */
export async function show(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t, locale } = c.var;
	const plan = await plannedGatherings(db, programme.id);
	const cohorts = await cohortsOf(db, programme.id);
	const gatherings = await gatheringStates(db, { programmeId: programme.id });
	const leaders = await leadersOfAudience(db, programme.audience);
	const placed = new Set((await placesIn(db, programme.id)).map(({ personId }) => personId));
	const unplaced = leaders.filter(({ personId }) => !placed.has(personId)).length;
	const exceptions = worklist({
		...{ cohorts: cohorts.length, unplaced, gatherings, today: today(c) },
		isDraft: programme.state === "draft",
	});
	const audience = await audienceNames(c, programme.audience);
	const links = c.var.navigation(c).around("programme", programme.id);
	const notices = await unseenNotices(db, programme.id);
	const kind = cohorts.length === 0 ? "programme-without-cohorts" : "programme-with-cohorts";
	const planned = await c.var.navigation(c).beside(kind, programme.id);
	const props = {
		...{ t, locale, programme, plan, cohorts, gatherings, exceptions, audience, links, notices, planned },
	};
	return page(c, { title: programme.title, crumbs: programmeCrumbs(t) }, <ProgrammePage {...props} />);
}

async function audienceNames(c: Ctx, { levels, sectorIds, unitIds }: Audience): Promise<string[]> {
	if (levels.length + sectorIds.length + unitIds.length === 0) return [];
	const choices = await audienceChoices(c.var.db);
	return [
		...choices.levels.filter(({ level }) => levels.includes(level)).map(({ title }) => title),
		...choices.sectors.filter(({ id }) => sectorIds.includes(id)).map(({ name }) => name),
		...choices.units.filter(({ id }) => unitIds.includes(id)).map(({ name }) => name),
	];
}

/** The form for a programme that exists. */
export async function edit(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	return formPage(c, formOf(programme), programme.audience, 200, programme);
}

/** Changes a programme, or only counts its leaders. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t } = c.var;
	const parsed = await readForm(c, programmeForm);
	const counting = "update" in parsed.form.values;
	if (counting || !parsed.ok) return answerForm(c, parsed.form, counting, programme);
	const stale = changedMeanwhile(parsed.form, formOf(programme).values);
	if (stale) return answerForm(c, stale, false, programme);
	await changeProgramme(db, programme.id, parsed.value);
	return redirect(c, paths.programme(programme.id), t.programmes.form.saved);
}

/** Shows the form again: with the count when that was asked for, else with its faults. */
function answerForm(c: Ctx, form: FormState, counting: boolean, programme?: Programme): Promise<Response> {
	const chosen = checkFields(form.values, audienceForm, c.var.t);
	const shown = counting ? { values: form.values, errors: {} } : form;
	return formPage(c, shown, chosen.ok ? chosen.value : everyLeader, counting ? 200 : 422, programme);
}

async function formPage(
	c: Ctx,
	form: FormState,
	audience: Audience,
	status: 200 | 422,
	programme?: Programme,
): Promise<Response> {
	const { db, t } = c.var;
	const choices = await audienceChoices(db);
	const count = await countAudience(db, audience);
	const copies = programme ? undefined : await programmesToCopy(db);
	const action = programme ? paths.editProgramme(programme.id) : paths.newProgramme();
	const title = programme ? t.programmes.form.editTitle : t.programmes.form.newTitle;
	return page(
		c,
		{ title, status, crumbs: programmeCrumbs(t, programme), islands: ["audience-count"] },
		<ProgrammeForm t={t} form={form} choices={choices} count={count} copies={copies} action={action} />,
	);
}

function formOf({
	audience,
	budgetNok,
	startsOn,
	discussedOn,
	noticeWeeks,
	standInRequired,
	...programme
}: Programme): FormState {
	const { title, aim, guidingQuestion, mandate, caseNumber } = programme;
	return formOfRecord({
		...{ title, aim, guidingQuestion, mandate, caseNumber },
		startsOn: startsOn ?? "",
		discussedOn: discussedOn ?? "",
		noticeWeeks: String(noticeWeeks),
		standInRequired: standInRequired ? "on" : undefined,
		budgetNok: budgetNok === null ? "" : String(budgetNok).replace(".", ","),
		levels: audience.levels.map(String),
		sectorIds: audience.sectorIds,
		unitIds: audience.unitIds.length > 0 ? audience.unitIds : undefined,
	});
}

/** Starts, finishes or takes up a programme again. */
export async function move(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	const parsed = await readForm(c, stateForm);
	if (!programme || !parsed.ok) return notFound(c);
	const { db, t } = c.var;
	const words = t.programmes.page;
	const { to } = parsed.value;
	const moved = await moveProgramme(db, programme.id, to);
	const done =
		to === "finished" ? words.finished : programme.state === "finished" ? words.reopened : words.started;
	return redirect(c, paths.programme(programme.id), moved.ok ? done : words.cannotMove, !moved.ok);
}
